using System.Runtime.InteropServices;
using System.Text.Json;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Holders;

/// <summary>What an ended case took of each holder's time, in microseconds, and how often it changed hands and was done again.</summary>
internal readonly record struct HeldRow(IReadOnlyList<(string Holder, long Micros)> Held, int Handovers, int Rework)
{
    public long Micros => Held.Sum(each => each.Micros);
}

/// <summary>The ended cases, packed: a row's parts lie one behind the other.</summary>
internal sealed class HeldRows
{
    private readonly Ids ids = new();
    private readonly Codes holders = new();
    private readonly List<int> ends = [], handovers = [], rework = [];
    private readonly List<ushort> codes = [];
    private readonly List<long> micros = [];

    public int Count => ids.Count;

    public void Add(string id, IEnumerable<(string Holder, long From, long To)> spans, int handed, int again)
    {
        if (ids.Find(id) >= 0) return;
        ids.Add(id);
        foreach (var part in spans.GroupBy(span => span.Holder, StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            codes.Add(holders.Of(part.Key));
            micros.Add(part.Sum(span => span.To - span.From));
        }
        ends.Add(codes.Count);
        handovers.Add(handed);
        rework.Add(again);
    }

    public HeldRow? Find(string id)
    {
        if (ids.Find(id) is not (>= 0 and var row)) return null;
        var from = row is 0 ? 0 : ends[row - 1];
        return new([.. Enumerable.Range(from, ends[row] - from).Select(at => (holders[codes[at]], micros[at]))], handovers[row], rework[row]);
    }

    public void Clear()
    {
        ids.Clear();
        holders.Clear();
        foreach (var list in (List<int>[])[ends, handovers, rework]) list.Clear();
        codes.Clear();
        micros.Clear();
    }

    public void Save(Utf8JsonWriter writer)
    {
        ids.Save(writer);
        holders.Save(writer, "holders");
        Write(writer, "parts", ends);
        Write(writer, "codes", codes);
        Write(writer, "micros", micros);
        Write(writer, "handovers", handovers);
        Write(writer, "rework", rework);
    }

    public void Load(JsonElement saved)
    {
        Clear();
        ids.Load(saved);
        holders.Load(saved.GetProperty("holders"));
        Read(saved, "parts", ends);
        Read(saved, "codes", codes);
        Read(saved, "micros", micros);
        Read(saved, "handovers", handovers);
        Read(saved, "rework", rework);
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, List<T> column) where T : unmanaged =>
        writer.WriteBase64String(name, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(column)));

    private static void Read<T>(JsonElement saved, string name, List<T> column) where T : unmanaged =>
        column.AddRange(MemoryMarshal.Cast<byte, T>(saved.GetProperty(name).GetBytesFromBase64()));
}
