using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>When a part must be written: never, with the other parts of its object, or always.</summary>
internal enum Needed { Never, WithItsObject, Always }

/// <summary>One part of an item in a list: where it stands in the item, and what it may be.</summary>
internal sealed record Part(string[] Path, Kind Kind, Needed Needed = Needed.Never)
{
    public bool IsMissing(JsonNode item) => Column.Get(item, Path) is null
        && (Needed is Needed.Always || Needed is Needed.WithItsObject && Path.Length > 1 && Column.Get(item, Path[..^1]) is JsonObject);
}

/// <summary>A list of things in one cell, a line each.</summary>
/// <param name="Key">How many of the first parts name the thing: what the sheet does not show of it is kept.</param>
internal sealed record ListColumn(string Name, string Member, Part[] Parts, int Key = 1) : Column(Name, false)
{
    public override string Write(JsonObject card) => Lines.Join((card[Member] as JsonArray ?? []).Select(Cells));

    public override Bilingual Hint(Known known) => new Bilingual("سطر لكل بند: {0}", "a line for each item: {0}").With(Shape);

    public override Misfit? Put(JsonObject card, string cell, Known known)
    {
        var before = card[Member] as JsonArray ?? [];
        JsonArray items = [];
        foreach (var line in Lines.Split(cell))
        {
            var item = Stood(before, line);
            if (Fill(item, line, known) is { } misfit) return misfit;
            items.Add(item);
        }
        Set(card, [Member], items.Count > 0 ? items : null);
        return null;
    }

    public IReadOnlyList<string> Cells(JsonNode? item) => [.. Parts.Select(part => Kind.Write(Get(item, part.Path)))];

    /// <summary>Reads the parts of one line into an item.</summary>
    public Misfit? Fill(JsonObject item, IReadOnlyList<string> line, Known known)
    {
        if (line.Count > Parts.Length) return Wrong(string.Join(" | ", line), new Bilingual("{0} أجزاء على الأكثر: {1}", "at most {0} parts: {1}").With(Parts.Length, Shape));
        foreach (var (part, place) in Parts.Select((part, place) => (part, place)))
        {
            var text = place < line.Count ? line[place] : "";
            if (text == Kind.Write(Get(item, part.Path))) continue;
            if (text.Length > 0 && part.Kind.Read(text, known) is null) return Wrong(text, part.Kind.Valid(known));
            Set(item, part.Path, text.Length > 0 ? part.Kind.Read(text, known) : null);
        }
        return Parts.Any(part => part.IsMissing(item)) ? Wrong(string.Join(" | ", line), Hint(known)) : null;
    }

    public string Shape => string.Join(" | ", Parts.Select(part => string.Join('.', part.Path)));

    private JsonObject Stood(JsonArray before, IReadOnlyList<string> line)
    {
        var key = line.Take(Key).ToList();
        return before.FirstOrDefault(item => Cells(item).Take(Key).SequenceEqual(key)) is JsonObject found ? found.DeepClone().AsObject() : [];
    }
}
