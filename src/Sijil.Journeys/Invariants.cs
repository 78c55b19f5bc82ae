using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>Something that must always hold and does not.</summary>
/// <param name="Rule">Which of the rules, in a word.</param>
/// <param name="Where">The case, the effect or the message.</param>
public sealed record Breach(string Rule, string Where, string Why);

/// <summary>What others saw, who do not trust the record's own word: callers of their acknowledgements, systems of what they did.</summary>
/// <param name="Acknowledged">Versions of streams that were said to be written.</param>
/// <param name="Performed">How often each system did what an effect of this id asked.</param>
/// <param name="Collected">The money that was taken for an effect.</param>
public sealed record Witness(IReadOnlyCollection<(string Stream, long Version)> Acknowledged, IReadOnlyDictionary<string, int> Performed,
    IReadOnlyDictionary<string, decimal> Collected);

/// <summary>What holds of every record of cases at any moment, whoever wrote it and whatever crashed; read only, so a living record can be looked at too.</summary>
public static class Invariants
{
    public static async Task<IReadOnlyList<Breach>> Check(IJournal journal, Keyring keyring, JourneyLibrary library, Witness? witness, CancellationToken cancel)
    {
        var rebuild = new CaseRebuild(library, keyring);
        var messages = new MessageAudit();
        List<Breach> breaches = [];
        Dictionary<string, CaseAudit> audits = new(StringComparer.Ordinal);
        await foreach (var entry in journal.Read(0, journal.Head, cancel))
            foreach (var fact in entry.Facts.Select(FactCodec.Read))
            {
                messages.Take(fact, entry.Stream);
                if (!entry.Stream.StartsWith("case/", StringComparison.Ordinal)) continue;
                if (!audits.TryGetValue(entry.Stream, out var audit)) audits[entry.Stream] = audit = new(entry.Stream["case/".Length..]);
                audit.Take(fact);
            }
        foreach (var (stream, audit) in audits)
        {
            breaches.AddRange(audit.Breaches);
            breaches.AddRange(await OfRow(audit.Case, stream, rebuild, journal, keyring, cancel));
        }
        breaches.AddRange(messages.Breaches);
        if (witness is not null) breaches.AddRange(await OfWitness(witness, audits.Values, journal, cancel));
        return breaches;
    }

    /// <summary>The row equals the fold of the facts, and what is open has a next thing to happen or somebody who owns it.</summary>
    private static async Task<IReadOnlyList<Breach>> OfRow(string id, string stream, CaseRebuild rebuild, IJournal journal, Keyring keyring, CancellationToken cancel)
    {
        if (await journal.Cases.Find(id, cancel) is not { } row) return [new("row", id, "a case without a row")];
        if (rebuild.Rebuild(id, await journal.ReadStream(stream, 0, cancel)) is not { } expected) return [];
        List<Breach> breaches = [];
        if (!row.State.Span.SequenceEqual(expected.State.Span)) breaches.Add(new("fold", id, "its state is not the fold of its facts"));
        if ((row.Version, row.Status, row.Holder, row.Step, row.WakeAt) != (expected.Version, expected.Status, expected.Holder, expected.Step, expected.WakeAt))
            breaches.Add(new("fold", id, "its row does not follow from its facts"));
        breaches.AddRange(OfState(await CaseRebuild.StateOf(row, journal, keyring, cancel)));
        return breaches;
    }

    /// <summary>What is open has a next thing to happen or somebody who owns it; what is closed has neither.</summary>
    internal static IEnumerable<Breach> OfState(CaseState state)
    {
        var id = state.Id;
        if (state.IsOpen && state.Steps.Count + state.Pendings.Count + state.Timers.Count + state.Waits.Count + state.Incidents.Count == 0)
            yield return new("stuck", id, "open, and nothing will ever happen");
        if (state.Steps.Exists(step => step.Holder.Length == 0)) yield return new("owner", id, "a step without a holder");
        if (state.Incidents.Exists(incident => incident.Owner.Length == 0)) yield return new("owner", id, "an incident without an owner");
        if (state.Pendings.Count > 0 && state.WakeAt is null) yield return new("wake", id, "an effect is pending and nobody will wake it");
        if (!state.IsOpen && state.Steps.Count + state.Timers.Count + state.Waits.Count + state.Marking.Tokens.Count > 0)
            yield return new("ended", id, "closed, and something of it goes on");
    }

    private static async Task<IReadOnlyList<Breach>> OfWitness(Witness witness, IReadOnlyCollection<CaseAudit> audits, IJournal journal, CancellationToken cancel)
    {
        List<Breach> breaches = [];
        foreach (var (stream, version) in witness.Acknowledged)
            if (await journal.VersionOf(stream, cancel) < version) breaches.Add(new("lost", stream, $"version {version} was acknowledged"));
        foreach (var (effect, times) in witness.Performed)
            if (times > 1) breaches.Add(new("twice", effect, $"done {times} times"));
        var requested = audits.SelectMany(audit => audit.Requested).ToHashSet(StringComparer.Ordinal);
        breaches.AddRange(witness.Performed.Keys.Where(effect => !requested.Contains(effect)).Select(effect => new Breach("unasked", effect, "done, and no case decided it")));
        var paid = audits.SelectMany(audit => audit.Paid).ToDictionary(payment => payment.Key, payment => payment.Value, StringComparer.Ordinal);
        var loose = audits.SelectMany(audit => audit.Loose).ToHashSet(StringComparer.Ordinal);
        foreach (var (effect, amount) in witness.Collected)
            if (!loose.Contains(effect) && paid.GetValueOrDefault(effect) != amount) breaches.Add(new("money", effect, $"{amount} were taken, {paid.GetValueOrDefault(effect)} are written"));
        breaches.AddRange(paid.Keys.Where(effect => !witness.Collected.ContainsKey(effect)).Select(effect => new Breach("money", effect, "written, and never taken")));
        return breaches;
    }
}
