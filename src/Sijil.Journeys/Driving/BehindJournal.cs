using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>A journal whose turns are encoded and written on a thread of their own, in order, while its one user goes on; whatever else is asked of it first waits for them.</summary>
/// <remarks>Only for a record that nobody else writes: there a turn that is left to be written cannot come too late, so nobody need wait for the answer.</remarks>
/// <param name="now">The user's clock.</param>
/// <param name="written">The record's clock: it follows, turn by turn, so that each carries the moment at which it was left.</param>
public sealed class BehindJournal(IJournal journal, VirtualClock now, VirtualClock written) : IJournal, IWritesBehind
{
    private const int Most = 1_024;
    private const int WorthWaking = 32;    // for one turn alone, waking the other thread costs as much as writing it
    private readonly object gate = new();
    private List<Left> left = [];
    private List<Left> underway = [];
    private Task? writing;
    private bool isHurried;
    private bool isClosed;
    private Exception? failure;

    public long Head => Settled().Head;

    /// <summary>The rows as far as they are written; see <see cref="Finish"/>.</summary>
    public ICaseRows Cases => journal.Cases;

    /// <summary>Leaves a turn of a case to be made and written.</summary>
    public void Leave(string caseId, Func<Turn> make)
    {
        lock (gate)
        {
            while (left.Count >= Most && failure is null) Monitor.Wait(gate);
            Check();
            left.Add(new(caseId, now.Now, make));
            writing ??= Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            if (left.Count == WorthWaking) Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits until nothing of this case is left to be written.</summary>
    public void Finish(string caseId)
    {
        lock (gate)
        {
            if (!left.Exists(one => one.Case == caseId) && !underway.Exists(one => one.Case == caseId)) return;
        }
        Settled();
    }

    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        var settled = Settled();
        written.MoveTo(now.Now);
        return settled.Append(turn, cancel);
    }

    public IAsyncEnumerable<Entry> Read(long after, long upTo, CancellationToken cancel) => Settled().Read(after, upTo, cancel);
    public IAsyncEnumerable<Entry> Follow(long after, CancellationToken cancel) => Settled().Follow(after, cancel);
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) => Settled().ReadStream(stream, afterVersion, cancel);
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => Settled().VersionOf(stream, cancel);
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel) => Settled().Prove(address, cancel);
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel) => Settled().TreeHead(cancel);

    /// <summary>Writes what is left; whoever opened the journal closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.PulseAll(gate);
        }
        if (writing is not null) await writing;
    }

    private IJournal Settled()
    {
        lock (gate)
        {
            isHurried = true;
            Monitor.PulseAll(gate);
            while (left.Count + underway.Count > 0 && failure is null) Monitor.Wait(gate);
            isHurried = false;
            Check();
        }
        return journal;
    }

    private void Check()
    {
        if (failure is not null) throw new JournalStopped(failure);
    }

    private void Write()
    {
        try
        {
            while (Next())
                foreach (var one in underway) Write(one);
        }
        catch (Exception broken)
        {
            lock (gate)
            {
                failure = broken;
                Monitor.PulseAll(gate);
            }
        }
    }

    private void Write(Left one)
    {
        var turn = one.Make();
        written.MoveTo(one.At);
        var answer = journal.Append(turn, CancellationToken.None);
        var outcome = answer.IsCompletedSuccessfully ? answer.Result : answer.AsTask().GetAwaiter().GetResult();
        if (outcome is not AppendOutcome.Committed) throw new InvalidOperationException($"Somebody else writes {turn.Stream} too: {outcome}.");
    }

    /// <returns>False once it is closed and nothing is left.</returns>
    private bool Next()
    {
        lock (gate)
        {
            underway.Clear();
            Monitor.PulseAll(gate);
            while (left.Count == 0 ? !isClosed : left.Count < WorthWaking && !isHurried && !isClosed) Monitor.Wait(gate);
            (left, underway) = (underway, left);
            Monitor.PulseAll(gate);
            return underway.Count > 0;
        }
    }

    private readonly record struct Left(string Case, DateTimeOffset At, Func<Turn> Make);
}
