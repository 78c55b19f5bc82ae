using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>One rule of the standard.</summary>
/// <param name="On">The kinds of element that it is about.</param>
/// <param name="Broken">What is said when an element breaks it, or null while it is kept.</param>
internal sealed record Rule(string Code, string On, Func<XElement, ModelTree, string[]?> Broken)
{
    public bool IsAbout(string name) => On.Split(' ').Any(kind => Standard.Is(name, kind));

    /// <summary>What to say if something is so.</summary>
    public static string[]? If(bool isBroken, params string[] said) => isBroken ? said : null;

    /// <summary>Names the first of those that break a rule.</summary>
    public static string[]? First(IEnumerable<XElement> breaking) => breaking.FirstOrDefault() is { } found ? [Called(found)] : null;

    /// <summary>How an element is spoken of: by its id, or by what it is.</summary>
    public static string Called(XElement element) => element.Id() is { Length: > 0 } id ? id : element.Kind();
}
