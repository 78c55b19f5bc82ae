using System.Text.Json;

namespace Sijil.Sandbox.Systems;

/// <summary>Books of a simulation: registers for the whole of it, answers as long as a retry can still ask for them.</summary>
internal sealed class MemoryBooks : IBooks
{
    private const int Generation = 100_000;
    private readonly Lock gate = new();
    private readonly Dictionary<(string Element, string Of), JsonElement> lines = [];
    private Dictionary<(string System, string Id), KeptReply> young = [];
    private Dictionary<(string System, string Id), KeptReply> old = [];

    public KeptReply? Answered(string system, string id)
    {
        lock (gate) return young.GetValueOrDefault((system, id)) ?? old.GetValueOrDefault((system, id));
    }

    public JsonElement? Find(string element, string of)
    {
        lock (gate) return lines.TryGetValue((element, of), out var value) ? value : null;
    }

    public IReadOnlyList<JsonElement> All(string element)
    {
        lock (gate) return [.. lines.Where(line => line.Key.Element == element).Select(line => line.Value)];
    }

    public void Keep(string system, string id, KeptReply reply, IReadOnlyList<BookLine> written)
    {
        lock (gate)
        {
            young[(system, id)] = reply;
            foreach (var line in written)
            {
                if (line.Value is { } value) lines[(line.Element, line.Of)] = value;
                else lines.Remove((line.Element, line.Of));
            }
            if (young.Count < Generation) return;
            old = young;
            young = [];
        }
    }
}
