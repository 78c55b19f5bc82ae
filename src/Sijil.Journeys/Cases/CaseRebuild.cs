using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>Rebuilds a case's row from its facts alone, so that a verification can hold the stored row against it.</summary>
public sealed class CaseRebuild(JourneyLibrary library, Keyring keyring) : ICaseVerifier
{
    /// <summary>The case of a row. One that has ended keeps no state beside its facts: little is asked of it any more, and all of it follows from them.</summary>
    internal static async ValueTask<CaseState> StateOf(CaseRow row, IJournal journal, Keyring keyring, CancellationToken cancel) =>
        row.State.IsEmpty ? Fold(await journal.ReadStream(CaseStreams.Of(row.Id), 0, cancel), keyring) : CaseState.Load(row.State.Span, keyring);

    internal static CaseState Fold(IReadOnlyList<Entry> entries, Keyring keyring, CaseAudit? audit = null)
    {
        var state = new CaseState { Origin = entries[0].Origin };
        foreach (var entry in entries)
            foreach (var recorded in entry.Facts)
            {
                var fact = FactCodec.Read(recorded);
                state.Apply(fact, recorded.HappenedAt, keyring);
                audit?.Take(fact);
            }
        state.Version = entries[^1].Version;
        return state;
    }

    public CaseRow? Rebuild(string id, IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) return null;
        var state = Fold(entries, keyring);
        return keyring.IsForgotten(state.Subject) ? null : CaseRows.Of(state, keyring, library);    // a forgotten person's box cannot be made again
    }

    /// <summary>What holds of every case is looked at as its facts go by; what is found is named by its rule.</summary>
    public (CaseRow? Row, IReadOnlyList<Difference> Breaches) Examine(string id, IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) return (null, []);
        var audit = new CaseAudit(id);
        var state = Fold(entries, keyring, audit);
        var breaches = audit.Breaches.Concat(Invariants.OfState(state)).Select(breach => new Difference($"case-{breach.Rule}", breach.Where, breach.Why)).ToList();
        return (keyring.IsForgotten(state.Subject) ? null : CaseRows.Of(state, keyring, library), breaches);
    }
}
