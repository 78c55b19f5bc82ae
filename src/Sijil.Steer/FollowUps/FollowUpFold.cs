using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.FollowUps;

/// <summary>Every follow-up with its owner, date, evidence and state, folded from the facts of its case.</summary>
internal sealed class FollowUpFold : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, FollowUp> followUps = new(StringComparer.Ordinal);

    public string Name => "follow-ups";
    public int Version => 1;

    /// <summary>The open ones by their dates, then the closed ones, the newest first.</summary>
    public IReadOnlyList<FollowUp> All
    {
        get
        {
            lock (gate)
                return [.. followUps.Values.OrderByDescending(one => one.IsOpen).ThenBy(one => one.IsOpen ? one.Due : DateTimeOffset.MinValue)
                    .ThenByDescending(one => one.ClosedAt)];
        }
    }

    public IReadOnlyList<FollowUp> Of(string owner) => [.. All.Where(one => one.Owner == owner)];

    /// <summary>What followed from the decision on an item.</summary>
    public IReadOnlyList<FollowUp> After(string item) => [.. All.Where(one => one.Item == item)];

    public void Reset()
    {
        lock (gate) followUps.Clear();
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith("case/", StringComparison.Ordinal)) return;
        var id = entry.Stream["case/".Length..];
        lock (gate)
        {
            foreach (var recorded in entry.Facts)
            {
                if (recorded.Type == "follow-up-assigned" && FactCodec.Read(recorded) is FollowUpAssigned assigned)
                    followUps[id] = new(id, assigned.Item, assigned.Owner, assigned.AskedBy, assigned.Task, assigned.Due, recorded.HappenedAt, entry.Origin.ToString());
                else if (IsTold(recorded.Type) && followUps.TryGetValue(id, out var one)) followUps[id] = After(one, FactCodec.Read(recorded), recorded.HappenedAt);
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, followUps);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            followUps.Clear();
            foreach (var (id, one) in saved.Deserialize<Dictionary<string, FollowUp>>()!) followUps[id] = one;
        }
    }

    private static bool IsTold(string type) => type is "evidence-given" or "step-offered" or "step-done" or "follow-up-closed" or "case-closed";

    /// <summary>Offered to its owner a second time, it was sent back: the evidence was not enough.</summary>
    private static FollowUp After(FollowUp one, Fact fact, DateTimeOffset at) => fact switch
    {
        EvidenceGiven given => one with { State = FollowUpState.EvidenceGiven, Evidence = [.. one.Evidence, new(given.Text, given.By.Id, at)] },
        StepOffered { Step: "give-evidence" } when one.Evidence.Count > 0 => one with { State = FollowUpState.SentBack },
        StepDone { Step: "escalate" } => one with { Escalations = one.Escalations + 1 },
        FollowUpClosed closed => one with { State = FollowUpState.Closed, ClosingText = closed.Text, ClosedAt = at },
        CaseClosed when one.IsOpen => one with { State = FollowUpState.Stopped, ClosedAt = at },
        _ => one,
    };
}
