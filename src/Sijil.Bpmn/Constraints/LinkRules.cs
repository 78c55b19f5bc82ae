using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>A link leads from one place of a process to one other of the same level, and both ends say the same of it.</summary>
internal static class LinkRules
{
    private const string Link = "linkEventDefinition";

    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.LinkNowhere, Link, (link, tree) => If(IsSource(link) && !Targets(link, tree).Any(target => Stands(target, link, "intermediateCatchEvent")), Called(link))),
        new(ConstraintCodes.LinkFromNowhere, Link, (link, tree) => If(IsTarget(link) && !Sources(link, tree).Any(source => Stands(source, link, "intermediateThrowEvent")), Called(link))),
        new(ConstraintCodes.LinkTwice, Link, (link, tree) => If(IsTarget(link) && tree.Links[Key(link, "intermediateCatchEvent")].First() != link, link.Text("name") ?? "")),
        new(ConstraintCodes.LinkDisagrees, Link, (link, tree) => If(IsSource(link) && tree.NamedIn(link, "target").Any(target => target.Part("source") is not null && !tree.NamedIn(target, "source").Contains(link)), Called(link))),
        new(ConstraintCodes.LinkDisagrees, Link, (link, tree) => If(IsTarget(link) && tree.NamedIn(link, "source").Any(source => source.Part("target") is not null && !tree.NamedIn(source, "target").Contains(link)), Called(link))),
    ];

    private static bool IsSource(XElement link) => link.Parent!.Is("intermediateThrowEvent");

    private static bool IsTarget(XElement link) => link.Parent!.Is("intermediateCatchEvent");

    private static bool Stands(XElement end, XElement link, string kind) => end.Parent!.Is(kind) && end.Parent!.Parent == link.Parent!.Parent;

    private static (XElement?, string, string?) Key(XElement link, string kind) => (link.Parent!.Parent, kind, link.Text("name"));

    /// <summary>Where a link leads: to what it names, or to what names it, or else to what has its name.</summary>
    private static IEnumerable<XElement> Targets(XElement link, ModelTree tree) => link.Part("target") is not null ? tree.NamedIn(link, "target")
        : tree.Listing[link].Concat(tree.Links[Key(link, "intermediateCatchEvent")].Where(target => target.Part("source") is null));

    private static IEnumerable<XElement> Sources(XElement link, ModelTree tree) => link.Part("source") is not null ? tree.NamedIn(link, "source")
        : tree.Links[Key(link, "intermediateThrowEvent")].Where(source => source.Part("target") is null).Concat(tree.Listing[link]);
}
