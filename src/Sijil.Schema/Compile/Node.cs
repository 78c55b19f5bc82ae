using System.Text.Json;
using Sijil.Schema.Checks;

namespace Sijil.Schema.Compile;

/// <summary>One schema of the tree: its checks, the document that it stands in and where.</summary>
internal sealed class Node(Resource resource, Place place, JsonElement schema)
{
    public Resource Resource => resource;

    public Place Place => place;

    public JsonElement Schema => schema;

    /// <summary>Filled once, after every reference has somewhere to point.</summary>
    public IReadOnlyList<Check> Checks { get; set; } = [];

    public string PlaceOf(string keyword) => $"{resource.Uri}#{place.Pointer[resource.Place.Pointer.Length..]}/{Pointer.Escape(keyword)}";

    /// <summary>Whether the value holds; what it looked at is added to the marks, which count only if it does.</summary>
    public bool Holds(At at, Run run, Marks? marks)
    {
        if (!run.Enter()) return false;
        var noted = run.Annotations.Count;
        if (at.Scope?.Resource != resource) at = at with { Scope = new(resource, at.Scope) };
        var holds = true;
        foreach (var check in Checks)
        {
            holds &= check.Holds(at, this, run, marks);
            if (!holds && (run.IsBrief || run.StoppedBy is not null)) break;
        }
        run.Leave();
        if (!holds) run.Forget(int.MaxValue, noted);
        return holds;
    }

    /// <summary>Holds the same value against this schema as a part of another, whose marks gain what this one looked at if it holds.</summary>
    public bool HoldsWithin(At at, Run run, Marks? marks)
    {
        var inner = marks is null ? null : new Marks();
        if (!Holds(at, run, inner)) return false;
        marks?.Add(inner!);
        return true;
    }

    /// <summary>Tries without saying what is wrong.</summary>
    public bool Tries(At at, Run run, Marks? marks)
    {
        var said = run.Errors.Count;
        var holds = HoldsWithin(at, run, marks);
        run.Forget(said, int.MaxValue);
        return holds;
    }
}

/// <summary>Where a schema stands: in which document, and the pointer from its root.</summary>
internal readonly record struct Place(int Document, string Pointer)
{
    public Place Into(string step) => this with { Pointer = $"{Pointer}/{Schema.Pointer.Escape(step)}" };
}
