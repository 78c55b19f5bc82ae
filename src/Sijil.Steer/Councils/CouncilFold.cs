using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.Councils;

/// <summary>Every موضوع with its remarks, recommendation, endorsement and resolutions, folded from the facts of its case.</summary>
internal sealed class CouncilFold : IFold
{
    private static ReadOnlySpan<byte> Model => "\"council-item\""u8;
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, CouncilItem> items = new(StringComparer.Ordinal);

    public string Name => "council-items";
    public int Version => 1;

    public IReadOnlyList<CouncilItem> Items
    {
        get { lock (gate) return [.. items.Values]; }
    }

    public CouncilItem? Find(string id)
    {
        lock (gate) return items.GetValueOrDefault(id);
    }

    /// <summary>The register of resolutions, the newest first.</summary>
    public IReadOnlyList<Resolution> Resolutions => [.. Items.SelectMany(item => item.Resolutions).OrderByDescending(resolution => resolution.At)];

    public void Reset()
    {
        lock (gate) items.Clear();
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith("case/", StringComparison.Ordinal)) return;
        var id = entry.Stream["case/".Length..];
        lock (gate)
        {
            foreach (var recorded in entry.Facts)
            {
                if (recorded.Type == "case-opened") Open(recorded, entry.Origin);
                else if (IsTold(recorded.Type) && items.TryGetValue(id, out var item)) items[id] = CouncilStory.After(item, FactCodec.Read(recorded), recorded.HappenedAt);
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, items);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            items.Clear();
            foreach (var (id, item) in saved.Deserialize<Dictionary<string, CouncilItem>>()!) items[id] = item;
        }
    }

    /// <summary>Most cases are no councils': they are passed over unread.</summary>
    private void Open(RecordedFact recorded, Origin origin)
    {
        if (recorded.Json.Span.IndexOf(Model) < 0 || FactCodec.Read(recorded) is not CaseOpened { Model: "council-item" } opened) return;
        items[opened.Case] = new(opened.Case, opened.Entity, origin.ToString(), recorded.HappenedAt) { Since = recorded.HappenedAt };
    }

    private static bool IsTold(string type) => type is "step-offered" or "step-done" or "step-withdrawn" or "timer-set" or "child-called" or "case-closed"
        or "remark-made" or "recommendation-made" or "item-endorsed" or "resolution-passed";
}
