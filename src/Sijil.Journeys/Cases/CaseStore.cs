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
    private const int Shown = 1_000;
    private readonly ConcurrentDictionary<string, CaseState> shown = new(StringComparer.Ordinal);    // ended cases that somebody asked for lately: their row holds no state, and their facts need not be folded for each who asks
    private int kept;    // about: counting the dictionary itself takes all its locks

    public Keyring Keyring => keyring;

    public async ValueTask<CaseState?> Load(string id, CancellationToken cancel)
    {
        if (warm.TryGetValue(id, out var state) && !IsForgotten(state)) return state;
        Drop(id);    // what a forgotten person's case knew does not outlive the key
        if (journal is IWritesBehind behind && !behind.Finish(id)) return null;
        return await journal.Cases.Find(id, cancel) is { } row ? await CaseRebuild.StateOf(row, journal, keyring, cancel) : null;
    }

    /// <summary>The case as it stands in the record, whoever wrote it last.</summary>
    public async ValueTask<CaseState?> LoadLatest(string id, CancellationToken cancel)
    {
        if (shown.TryGetValue(id, out var known))
        {
            if (!IsForgotten(known) && await IsLatest(known, cancel)) return known;
            shown.TryRemove(id, out _);
        }
        var state = await Load(id, cancel);
        if (await IsLatest(state, cancel)) return Show(state);
        Drop(id);
        return Show(await Load(id, cancel));
    }

    private CaseState? Show(CaseState? state)
    {
        if (state is null or { IsOpen: true } || journal is IWritesBehind) return state;
        if (shown.Count >= Shown) shown.Clear();
        shown[state.Id] = state;
        return state;
    }

    /// <summary>Whether nobody has written since; what is kept at hand may be old where several nodes write.</summary>
    public async ValueTask<bool> IsLatest(CaseState? state, CancellationToken cancel) =>
        state is null || journal is IWritesBehind || await journal.VersionOf(CaseStreams.Of(state.Id), cancel) == state.Version;

    /// <summary>The case before a turn. Of one that is being opened it is not asked whether it is there: nearly none is, and where one is the record refuses the turn.</summary>
    public ValueTask<CaseState?> LoadFor(string id, Stimulus stimulus, CancellationToken cancel) =>
        stimulus is Opening && journal is not IWritesBehind && !warm.ContainsKey(id) ? default : Load(id, cancel);

    public bool IsForgotten(CaseState state) => keyring.IsForgotten(state.Subject);

    public void Keep(CaseState state)
    {
        if (!state.IsOpen && state.Pendings.Count == 0)
        {
            Drop(state.Id);    // little will happen to it any more; its row knows the rest
            return;
        }
        Warm(state);
    }

    /// <summary>Keeps a case at hand of which it is known that something will still happen to it.</summary>
    public void Expect(CaseState state) => Warm(state);

    public void Drop(string id)
    {
        if (warm.TryRemove(id, out _)) Interlocked.Decrement(ref kept);
    }

    /// <summary>Writes the turn; where nobody else writes, only a claim can be refused, and all else need not be waited for.</summary>
    public ValueTask<AppendOutcome> Append(TurnDraft draft, DateTimeOffset now, CancellationToken cancel)
    {
        var state = draft.After;
        return journal is IWritesBehind behind
            ? behind.Leave(new TurnToMake(state.Id, state.Version, draft.Claims, draft.Releases, withRow => TurnOf(draft, now, withRow)), cancel)
            : journal.Append(TurnOf(draft, now, withRow: true), cancel);
    }

    private void Warm(CaseState state)
    {
        if (!warm.TryAdd(state.Id, state))
        {
            warm[state.Id] = state;
            return;
        }
        if (Interlocked.Increment(ref kept) <= Kept) return;
        warm.Clear();
        Volatile.Write(ref kept, 0);
    }

    private Turn TurnOf(TurnDraft draft, DateTimeOffset now, bool withRow)
    {
        var state = draft.After;
        var stream = CaseStreams.Of(state.Id);
        return new Turn
        {
            Stream = stream,
            ExpectedVersion = state.Version - 1,
            Origin = state.Origin,
            Facts = FactCodec.Write(draft.Facts, now, stream, state.Version, keyring, journal.Words),
            Case = withRow ? CaseRows.Of(state, keyring, library) : null,
            Claims = draft.Claims,
            Releases = draft.Releases,
        };
    }
}
