using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.FollowUps;

/// <summary>Every follow-up with its owner, date, evidence and state, folded from the facts of its case; and how the works ended that follow-ups are done by.</summary>
internal sealed class FollowUpFold : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, FollowUp> followUps = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> works = new(StringComparer.Ordinal);
    private FollowUpSheet? sheet;

    public string Name => "follow-ups";
    public int Version => 2;

    /// <summary>All of them in the order of a list, made again only when one of them changed.</summary>
    public FollowUpSheet Sheet
    {
        get
        {
            lock (gate) return sheet ??= new(followUps.Values);
        }
    }

    public FollowUp? Find(string id)
    {
        lock (gate) return followUps.GetValueOrDefault(id);
    }

    /// <summary>How a case of government's own ended: empty while it runs, null where there is no such case.</summary>
    public string? OutcomeOf(string work)
    {
        lock (gate) return works.GetValueOrDefault(work);
    }

    public void Reset()
    {
        lock (gate)
        {
            followUps.Clear();
            works.Clear();
            sheet = null;
        }
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith("case/", StringComparison.Ordinal)) return;
        var id = entry.Stream["case/".Length..];
        lock (gate)
        {
            foreach (var recorded in entry.Facts) Take(id, recorded, entry.Origin);
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, new Saved(followUps, works));
    }

    public void Load(JsonElement saved)
    {
        Reset();
        lock (gate)
        {
            var known = saved.Deserialize<Saved>()!;
            foreach (var (id, one) in known.FollowUps) followUps[id] = one;
            foreach (var (id, outcome) in known.Works) works[id] = outcome;
        }
    }

    private void Take(string id, RecordedFact recorded, Origin origin)
    {
        switch (recorded.Type)
        {
            case "case-opened" when FactCodec.Read(recorded) is CaseOpened { Customer: "" }: works[id] = ""; break;
            case "case-closed" when works.ContainsKey(id): works[id] = ((CaseClosed)FactCodec.Read(recorded)).Outcome; break;
        }
        if (recorded.Type == "follow-up-assigned") Put(Begun(id, (FollowUpAssigned)FactCodec.Read(recorded), recorded.HappenedAt, origin));
        else if (FollowUpStory.IsTold(recorded.Type) && followUps.TryGetValue(id, out var one)) Put(FollowUpStory.After(one, FactCodec.Read(recorded), recorded.HappenedAt));
    }

    private void Put(FollowUp one)
    {
        followUps[one.Id] = one;
        sheet = null;
    }

    private static FollowUp Begun(string id, FollowUpAssigned told, DateTimeOffset at, Origin origin) =>
        new(id, told.Item, told.Owner, told.AskedBy, told.Task, told.Due, at, origin.ToString())
        {
            Kind = told.Kind, AskedRole = told.AskedRole, Title = told.Title, Confidentiality = told.Confidentiality, Route = told.Route, Indicator = told.Indicator, Target = told.Target,
        };

    private sealed record Saved(SortedDictionary<string, FollowUp> FollowUps, SortedDictionary<string, string> Works);
}
