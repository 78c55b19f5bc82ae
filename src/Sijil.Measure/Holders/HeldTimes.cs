using System.Text.Json;
using Sijil.Facts;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Holders;

/// <summary>In whose hands every case has been, moment by moment, folded from its facts: the sum over all holders is the time from its opening to its end.</summary>
/// <remarks>While a case waits for one that it called, its time is with whoever holds that one.</remarks>
internal sealed class HeldTimes : IFold
{
    private const string CaseStream = "case/", PartOfAnother = "call";
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, HeldCase> open = new(StringComparer.Ordinal);
    private readonly HeldRows ended = new();

    public string Name => "held-times";
    public int Version => 1;

    /// <summary>Looks while nothing moves.</summary>
    public TResult Read<TResult>(Func<HeldTimes, TResult> look)
    {
        lock (gate) return look(this);
    }

    public HeldRow? EndedRow(string id) => ended.Find(id);

    public HeldCase? OpenCase(string id) => open.GetValueOrDefault(id);

    public void Reset()
    {
        lock (gate)
        {
            open.Clear();
            ended.Clear();
        }
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith(CaseStream, StringComparison.Ordinal)) return;
        lock (gate)
        {
            foreach (var recorded in entry.Facts)
                if (HeldFacts.Counts(recorded.Type)) Take(entry.Stream[CaseStream.Length..], FactCodec.Read(recorded), Moment.Of(recorded.HappenedAt));
        }
    }

    private void Take(string id, Fact fact, long at)
    {
        if (fact is CaseOpened opened) Open(id, opened, at);
        if (!open.TryGetValue(id, out var held)) return;
        if (fact is CaseClosed)
        {
            Close(held, at);
            return;
        }
        HeldFacts.Apply(held, fact);
        held.Mark(at);
        Tell(held, held.Now, at);
    }

    private void Open(string id, CaseOpened opened, long at)
    {
        if ((opened.Service.Length is 0 && opened.ParentCase is null) || open.ContainsKey(id) || ended.Find(id) is not null) return;
        open[id] = new() { Id = id, Opened = at, Parent = opened.ParentCase ?? "", ParentToken = opened.ParentToken, IsPart = opened.Trigger is PartOfAnother };
    }

    private void Close(HeldCase held, long at)
    {
        open.Remove(held.Id);
        if (!held.IsPart) ended.Add(held.Id, held.Until(at), held.HandoversUntil(at), held.Rework);
        Tell(held, HolderCode.Platform, at);
    }

    /// <summary>Whoever holds a called case holds the one that called it too.</summary>
    private void Tell(HeldCase held, string holder, long at)
    {
        if (held.Parent.Length is 0 || !open.TryGetValue(held.Parent, out var parent)) return;
        var place = parent.Owed.FindIndex(owed => owed.Token == held.ParentToken && owed.Id.Length > 0);
        if (place < 0 || parent.Owed[place].Holder == holder) return;
        parent.Owed[place] = parent.Owed[place] with { Holder = holder };
        parent.Mark(at);
        Tell(parent, parent.Now, at);
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("open");
            JsonSerializer.Serialize(writer, open.Values, JsonSerializerOptions.Web);
            ended.Save(writer);
            writer.WriteEndObject();
        }
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            open.Clear();
            foreach (var held in saved.GetProperty("open").Deserialize<HeldCase[]>(JsonSerializerOptions.Web)!) open[held.Id] = held;
            ended.Load(saved);
        }
    }
}
