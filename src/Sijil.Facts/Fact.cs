namespace Sijil.Facts;

/// <summary>Something that happened, in past tense, never changed once written. Its name and fields are a promise: add, never change.</summary>
public abstract record Fact;

/// <summary>The name under which a kind of fact stands in the journal.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FactNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A fact of a kind that this version does not know: kept, counted, passed over.</summary>
public sealed record UnknownFact(string Type) : Fact;
