using System.Text.Json;

namespace Sijil.Record.Tests;

/// <summary>Counts facts by type.</summary>
internal sealed class CountingFold(int version = 1, string name = "counting") : IFold
{
    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    public int Applied { get; private set; }

    public string Name => name;

    public int Version => version;

    public void Reset() => Counts.Clear();

    public void Apply(Entry entry)
    {
        Applied++;
        foreach (var fact in entry.Facts) Counts[fact.Type] = Counts.GetValueOrDefault(fact.Type) + 1;
    }

    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (type, count) in Counts) writer.WriteNumber(type, count);
        writer.WriteEndObject();
    }

    public void Load(JsonElement saved)
    {
        foreach (var count in saved.EnumerateObject()) Counts[count.Name] = count.Value.GetInt64();
    }
}
