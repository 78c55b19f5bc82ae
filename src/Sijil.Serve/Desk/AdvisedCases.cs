using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Desk;

/// <summary>Which open cases each advisor stands by; a list to work from, rights are decided by the case itself.</summary>
internal sealed class AdvisedCases : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, string> advisors = new(StringComparer.Ordinal);

    public string Name => "advised-cases";
    public int Version => 1;

    public IReadOnlyList<string> Of(string advisor)
    {
        lock (gate) return [.. advisors.Where(pair => pair.Value == advisor).Select(pair => pair.Key)];
    }

    public void Reset()
    {
        lock (gate) advisors.Clear();
    }

    public void Apply(Entry entry)
    {
        if (entry.Origin.Kind is not OriginKind.Live || !entry.Stream.StartsWith("case/", StringComparison.Ordinal)) return;
        var id = entry.Stream["case/".Length..];
        foreach (var fact in entry.Facts)
        {
            if (fact.Type is not ("advisor-assigned" or "case-closed")) continue;
            lock (gate)
            {
                if (FactCodec.Read(fact) is AdvisorAssigned assigned) advisors[id] = assigned.Advisor;
                else advisors.Remove(id);
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, advisors);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            advisors.Clear();
            foreach (var pair in saved.EnumerateObject()) advisors[pair.Name] = pair.Value.GetString()!;
        }
    }
}
