using System.Collections.Frozen;

namespace Sijil.Bpmn;

/// <summary>An attribute as the standard has it.</summary>
/// <param name="Type">What its value must be; nothing is any text.</param>
/// <param name="Refers">The kind of element that it must name, if it names one.</param>
internal sealed record AttributeRule(string Name, bool IsRequired, string Type, string? Refers);

/// <summary>What may stand in an element, how often, and of which kind it must name one if it only names one.</summary>
internal sealed record ChildRule(string Name, bool IsRequired, bool IsSingle, string? Refers);

/// <summary>One element of the standard: what kind it is, which attributes it has and what stands in it.</summary>
internal sealed class ElementRule
{
    public required string Name { get; init; }

    /// <summary>Its own name and the names of all that it is a kind of.</summary>
    public required FrozenSet<string> Kinds { get; init; }
    public required FrozenDictionary<string, AttributeRule> Attributes { get; init; }
    public required IReadOnlyList<ChildRule> Children { get; init; }

    /// <summary>A kind only, which stands in no file.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Stands only where it is named, never in the place of its kind.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Holds whatever its author likes.</summary>
    public bool IsOpen { get; init; }
}
