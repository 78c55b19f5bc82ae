using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Knowledge;

/// <summary>A question that found no answer: how often, since when, who writes it.</summary>
internal sealed record AnswerGap(string Words, int Count, DateTimeOffset Since, DateTimeOffset Last, string Writer = "");

/// <summary>The questions without an answer, until one is written.</summary>
internal sealed class AnswerGaps : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, AnswerGap> open = new(StringComparer.Ordinal);

    public string Name => "answer-gaps";
    public int Version => 1;

    /// <summary>The most wanted first.</summary>
    public IReadOnlyList<AnswerGap> All
    {
        get { lock (gate) return [.. open.Values.OrderByDescending(gap => gap.Count).ThenByDescending(gap => gap.Last)]; }
    }

    public AnswerGap? Find(string words)
    {
        lock (gate) return open.GetValueOrDefault(words);
    }

    public void Reset()
    {
        lock (gate) open.Clear();
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith("answer-gap/", StringComparison.Ordinal)) return;
        foreach (var recorded in entry.Facts)
            lock (gate) Take(FactCodec.Read(recorded), recorded.HappenedAt);
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, open, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            open.Clear();
            foreach (var one in saved.EnumerateObject()) open[one.Name] = one.Value.Deserialize<AnswerGap>(JsonSerializerOptions.Web)!;
        }
    }

    private void Take(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case AnswerMissed missed:
                open[missed.Words] = open.TryGetValue(missed.Words, out var before) ? before with { Count = before.Count + 1, Last = at } : new(missed.Words, 1, at, at);
                break;
            case AnswerGapTaken taken when open.TryGetValue(taken.Words, out var gap): open[taken.Words] = gap with { Writer = taken.By.Id }; break;
            case AnswerGapClosed closed: open.Remove(closed.Words); break;
        }
    }
}
