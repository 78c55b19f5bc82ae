using System.Text.Json;
using Sijil.Schema.Compile;

namespace Sijil.Schema;

/// <summary>One validation on its way: what was found so far, and how far it may still go.</summary>
internal sealed class Run(SchemaSettings settings, bool isBrief)
{
    private int depth;
    private long steps;

    /// <summary>Only yes or no is asked for: the first thing that is wrong ends a schema.</summary>
    public bool IsBrief => isBrief;

    public List<SchemaError> Errors { get; } = [];

    public List<Annotation> Annotations { get; } = [];

    public string? StoppedBy { get; private set; }

    /// <summary>One more schema meets one more value; false once a bound is reached.</summary>
    public bool Enter()
    {
        if (StoppedBy is not null) return false;
        if (++steps > settings.Steps) StoppedBy = "too-many-steps";
        else if (depth >= settings.Depth) StoppedBy = "too-deep";
        else depth++;
        return StoppedBy is null;
    }

    public void Leave() => depth--;

    /// <summary>A bound was reached inside a check; what it would have answered is not known.</summary>
    public bool Stop(string limit)
    {
        StoppedBy ??= limit;
        return false;
    }

    /// <returns>Always false, so that a check may end with it.</returns>
    public bool Fail(At at, Node schema, string keyword, JsonElement? wanted = null, string? property = null)
    {
        if (!isBrief && Errors.Count < settings.Errors)
            Errors.Add(new(Pointer.Text(at.Instance), Pointer.Text(new(at.Keywords, keyword)), schema.PlaceOf(keyword), keyword, wanted, property));
        return false;
    }

    public void Note(At at, Node schema, string keyword, JsonElement value)
    {
        if (!isBrief && settings.CollectsAnnotations)
            Annotations.Add(new(Pointer.Text(at.Instance), Pointer.Text(new(at.Keywords, keyword)), schema.PlaceOf(keyword), keyword, value));
    }

    /// <summary>Takes back what was said since: a branch that was only tried.</summary>
    public void Forget(int errors, int annotations)
    {
        if (Errors.Count > errors) Errors.RemoveRange(errors, Errors.Count - errors);
        if (Annotations.Count > annotations) Annotations.RemoveRange(annotations, Annotations.Count - annotations);
    }
}
