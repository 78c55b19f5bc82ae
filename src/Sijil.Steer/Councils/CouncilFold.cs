using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.Councils;

/// <summary>Every موضوع with its remarks, opinions, recommendation, endorsements and resolutions, folded from the facts of its case.</summary>
internal sealed class CouncilFold : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, CouncilItem> items = new(StringComparer.Ordinal);
    private IReadOnlyList<CouncilItem>? sheet;
    private IReadOnlyList<Resolution>? decided;

    public string Name => "council-items";
    public int Version => 2;

    /// <summary>The living ones, the longest at their step first; then what is decided, the newest first. Put in order again only when one of them changed.</summary>
    public IReadOnlyList<CouncilItem> Items
    {
        get
        {
            lock (gate)
                return sheet ??= [.. items.Values.OrderByDescending(item => item.IsOpen).ThenBy(item => item.IsOpen ? item.Since : DateTimeOffset.MinValue).ThenByDescending(item => item.EndedAt)];
        }
    }

    public CouncilItem? Find(string id)
    {
        lock (gate) return items.GetValueOrDefault(id);
    }

    /// <summary>The register of resolutions, the newest first.</summary>
    public IReadOnlyList<Resolution> Resolutions
    {
        get
        {
            lock (gate) return decided ??= [.. items.Values.SelectMany(item => item.Resolutions).Where(resolution => resolution.IsDecision).OrderByDescending(resolution => resolution.At)];
        }
    }

    public void Reset()
    {
        lock (gate)
        {
            items.Clear();
            (sheet, decided) = (null, null);
        }
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
                else if (CouncilStory.IsTold(recorded.Type) && items.TryGetValue(id, out var item)) Put(CouncilStory.After(item, FactCodec.Read(recorded), recorded.HappenedAt));
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, items);
    }

    public void Load(JsonElement saved)
    {
        Reset();
        lock (gate)
        {
            foreach (var (id, item) in saved.Deserialize<Dictionary<string, CouncilItem>>()!) items[id] = item;
        }
    }

    private void Open(RecordedFact recorded, Origin origin)
    {
        if (FactCodec.Read(recorded) is not CaseOpened { Model: "council-item" } opened) return;
        Put(new(opened.Case, opened.Entity, origin.ToString(), recorded.HappenedAt) { Since = recorded.HappenedAt, Filers = opened.Parties });
    }

    private void Put(CouncilItem item)
    {
        items[item.Case] = item;
        (sheet, decided) = (null, null);
    }
}
