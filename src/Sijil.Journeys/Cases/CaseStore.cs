using System.Collections.Concurrent;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>Cases in and out of the record: loads a case's row, writes a turn's facts and row as one.</summary>
internal sealed class CaseStore(IJournal journal, Keyring keyring, JourneyLibrary library)
{
    private const int Kept = 20_000;
    private readonly ConcurrentDictionary<string, CaseState> warm = new(StringComparer.Ordinal);

    public Keyring Keyring => keyring;

    public async ValueTask<CaseState?> Load(string id, CancellationToken cancel)
    {
        if (warm.TryGetValue(id, out var state) && !IsForgotten(state)) return state;
        Drop(id);    // what a forgotten person's case knew does not outlive the key
        (journal as IWritesBehind)?.Finish(id);
        return await journal.Cases.Find(id, cancel) is { } row ? CaseState.Load(row.State.Span, keyring) : null;
    }

    public bool IsForgotten(CaseState state) => keyring.IsForgotten(state.Subject);

    public void Keep(CaseState state)
    {
        if (!state.IsOpen && state.Pendings.Count == 0)
        {
            Drop(state.Id);    // little will happen to it any more; its row knows the rest
            return;
        }
        if (warm.Count > Kept) warm.Clear();
        warm[state.Id] = state;
    }

    /// <summary>Keeps a case at hand of which it is known that something will still happen to it.</summary>
    public void Expect(CaseState state) => warm[state.Id] = state;

    public void Drop(string id) => warm.TryRemove(id, out _);

    /// <summary>Writes the turn; where nobody else writes, only a claim can be refused, and all else need not be waited for.</summary>
    public ValueTask<AppendOutcome> Append(TurnDraft draft, DateTimeOffset now, CancellationToken cancel)
    {
        if (journal is not IWritesBehind behind || draft.Claims.Count > 0) return journal.Append(TurnOf(draft, now), cancel);
        behind.Leave(draft.After.Id, () => TurnOf(draft, now));
        return new(new AppendOutcome.Committed(0, draft.After.Version, now));    // the place is not known yet, and no case asks for it
    }

    private Turn TurnOf(TurnDraft draft, DateTimeOffset now)
    {
        var state = draft.After;
        var stream = CaseStreams.Of(state.Id);
        return new Turn
        {
            Stream = stream,
            ExpectedVersion = state.Version - 1,
            Origin = state.Origin,
            Facts = FactCodec.Write(draft.Facts, now, stream, state.Version, keyring),
            Case = CaseRows.Of(state, keyring, library),
            Claims = draft.Claims,
            Releases = draft.Releases,
        };
    }
}
