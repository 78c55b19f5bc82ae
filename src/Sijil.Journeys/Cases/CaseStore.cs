using System.Collections.Concurrent;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>Cases in and out of the record: loads a case's row, writes a turn's facts and row as one.</summary>
/// <param name="ahead">How many turns may be on their way to the disk before the next is decided: 0 for the living, many for the only writer of a simulation.</param>
internal sealed class CaseStore(IJournal journal, IKeyring keyring, JourneyLibrary library, int ahead = 0)
{
    private const int Kept = 50_000;
    private readonly ConcurrentDictionary<string, CaseState> warm = new(StringComparer.Ordinal);
    private readonly Queue<Task<AppendOutcome>> outstanding = [];

    public IKeyring Keyring => keyring;

    public async ValueTask<CaseState?> Load(string id, CancellationToken cancel)
    {
        if (warm.TryGetValue(id, out var state)) return state;
        if (ahead > 0) await Settle(cancel);
        return await journal.Cases.Find(id, cancel) is { } row ? CaseState.Load(row.State.Span, keyring) : null;
    }

    public void Keep(CaseState state)
    {
        if (warm.Count > Kept) warm.Clear();
        warm[state.Id] = state;
    }

    public void Drop(string id) => warm.TryRemove(id, out _);

    public async ValueTask<AppendOutcome> Append(TurnDraft draft, DateTimeOffset now, CancellationToken cancel)
    {
        var turn = TurnOf(draft, now);
        if (ahead == 0) return await journal.Append(turn, cancel);
        if (turn.Claims.Count > 0)
        {
            await Settle(cancel);
            return await journal.Append(turn, cancel);
        }
        outstanding.Enqueue(journal.Append(turn, cancel).AsTask());
        while (outstanding.Count > ahead) Certain(await outstanding.Dequeue());
        return new AppendOutcome.Committed(0, turn.ExpectedVersion + 1, now);
    }

    /// <summary>Waits until everything decided so far is on disk.</summary>
    public async ValueTask Settle(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        while (outstanding.TryDequeue(out var append)) Certain(await append);
    }

    private static void Certain(AppendOutcome outcome)
    {
        if (outcome is not AppendOutcome.Committed) throw new InvalidOperationException("Somebody else wrote while a simulation held the record.");
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
            RecordedAt = state.Origin.Kind is OriginKind.Simulated ? now : null,
        };
    }
}
