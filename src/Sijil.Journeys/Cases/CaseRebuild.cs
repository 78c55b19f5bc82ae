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

    internal static CaseState Fold(IReadOnlyList<Entry> entries, Keyring keyring)
    {
        var state = new CaseState { Origin = entries[0].Origin };
        foreach (var entry in entries)
            foreach (var fact in entry.Facts) state.Apply(FactCodec.Read(fact), fact.HappenedAt, keyring);
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
}
