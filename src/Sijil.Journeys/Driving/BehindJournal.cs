using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>A journal whose turns are encoded and written on a thread of their own, in order, while its one user goes on; whatever cannot be told without them first waits for them.</summary>
/// <remarks>
/// Only for a record that nobody else writes: there a turn that is left to be written cannot come too late, so nobody need wait for the answer.
/// Turns go in groups that follow from what is asked alone, never from the speed of the threads, so that the same run gives the same record.
/// </remarks>
/// <param name="now">The user's clock.</param>
/// <param name="written">The record's clock: it follows, turn by turn, so that each carries the moment at which it was left.</param>
public sealed class BehindJournal(IJournal journal, VirtualClock now, VirtualClock written) : IJournal, IWritesBehind
{
    private readonly GroupQueue queue = new();
    private readonly TurnMaker maker = new();
    private readonly LeftStreams left = new(journal);
    private Task? writing;

    public long Head => Settled().Head;

    /// <summary>How many facts were written.</summary>
    public long Facts { get; private set; }

    /// <summary>The rows as far as they are written.</summary>
    public ICaseRows Cases => journal.Cases;
    public IActingRows Acting => journal.Acting;
    public WordBook Words => journal.Words;

    async ValueTask<AppendOutcome> IWritesBehind.Leave(TurnToMake turn, CancellationToken cancel)
    {
        if (turn.Claims.Count > 0 && await left.Holder(turn, cancel) is { } taken) return taken;
        left.Note(turn);
        Leave(turn.Case, turn.Make);
        return new AppendOutcome.Committed(0, turn.Version, now.Now);    // the place is not known yet, and no case asks for it
    }

    async ValueTask<AppendOutcome> IWritesBehind.Leave(Turn turn, CancellationToken cancel)
    {
        var before = await left.Read(turn.Stream, cancel);
        if (before.Count != turn.ExpectedVersion) return new AppendOutcome.Stale(before.Count);
        left.Note(turn, now.Now);
        Leave("", _ => turn);
        return new AppendOutcome.Committed(0, turn.ExpectedVersion + 1, now.Now);
    }

    bool IWritesBehind.Finish(string caseId)
    {
        if (!left.MayHave(caseId)) return false;
        queue.Finish(caseId);
        return true;
    }

    /// <summary>Leaves a turn to be made, with its case's row or without, and written.</summary>
    internal void Leave(string caseId, Func<bool, Turn> make)
    {
        writing ??= Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        queue.Add(new(caseId, now.Now, make));
    }

    public async ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var settled = Settled();
        written.MoveTo(now.Now);
        var outcome = await settled.Append(turn, cancel);
        if (outcome is AppendOutcome.Committed) Facts += turn.Facts.Count;
        return outcome;
    }

    public IAsyncEnumerable<Entry> Read(long after, long upTo, CancellationToken cancel) => Settled().Read(after, upTo, cancel);
    public IAsyncEnumerable<Entry> Follow(long after, CancellationToken cancel) => Settled().Follow(after, cancel);
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => Settled().VersionOf(stream, cancel);
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel) => Settled().Prove(address, cancel);
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel) => Settled().TreeHead(cancel);

    public async ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel)
    {
        if (LeftStreams.IsOfCase(stream)) return await Settled().ReadStream(stream, afterVersion, cancel);
        var entries = await left.Read(stream, cancel);
        return afterVersion == 0 ? entries : [.. entries.Where(entry => entry.Version > afterVersion)];
    }

    /// <summary>Writes what is left; whoever opened the journal closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Close();
        if (writing is not null) await writing;
        await maker.DisposeAsync();
    }

    private IJournal Settled()
    {
        queue.Finish();
        return journal;
    }

    private void Write()
    {
        try
        {
            while (queue.Next() is { } group) Write(group);
        }
        catch (Exception broken)
        {
            queue.Fail(broken);
        }
    }

    private void Write(List<LeftTurn> group)
    {
        if (journal.Groups is { } groups)
        {
            groups.Append(Made(group, GroupQueue.LastOfCases(group)));
            return;
        }
        foreach (var turn in Made(group, null))
        {
            var answer = journal.Append(turn, CancellationToken.None);
            var outcome = answer.IsCompletedSuccessfully ? answer.Result : answer.AsTask().GetAwaiter().GetResult();
            if (outcome is not AppendOutcome.Committed) throw new InvalidOperationException($"Somebody else writes {turn.Stream} too: {outcome}.");
        }
    }

    /// <summary>Each turn when its turn comes, with the record's clock where it was left.</summary>
    private IEnumerable<Turn> Made(List<LeftTurn> group, bool[]? isLast)
    {
        var at = 0;
        foreach (var turn in maker.Made(group, isLast))
        {
            written.MoveTo(group[at++].At);
            Facts += turn.Facts.Count;
            yield return turn;
        }
    }
}
