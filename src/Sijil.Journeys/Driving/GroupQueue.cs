using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>A turn that is left to be made and written, of which case, and when it was left.</summary>
internal readonly record struct LeftTurn(string Case, DateTimeOffset At, Func<bool, Turn> Make);

/// <summary>Turns on their way from the one that decides to the one that writes, a group at a time.</summary>
internal sealed class GroupQueue
{
    private const int Size = 256;    // larger ones save rows and keep more alive for the collector
    private const int MostWaiting = 1;
    private readonly object gate = new();
    private readonly Queue<List<LeftTurn>> full = new();
    private List<LeftTurn> open = new(Size);
    private List<LeftTurn>? underway;
    private bool isClosed;
    private Exception? failure;

    public void Add(LeftTurn turn)
    {
        if (open.Count == 0) Check();
        open.Add(turn);
        if (open.Count == Size) Hand(MostWaiting);
    }

    /// <summary>Waits until all that was added is written.</summary>
    public void Finish()
    {
        if (open.Count > 0) Hand(int.MaxValue);
        lock (gate)
        {
            while (IsBusy) Monitor.Wait(gate);
        }
        Check();
    }

    /// <summary>Waits until all of a case is written; only what is its own closes a group before it is full.</summary>
    public void Finish(string caseId)
    {
        if (open.Exists(left => left.Case == caseId))
        {
            Finish();
            return;
        }
        lock (gate)
        {
            while (IsBusy && Holds(caseId)) Monitor.Wait(gate);
        }
        Check();
    }

    public void Close()
    {
        if (open.Count > 0) Hand(int.MaxValue);
        lock (gate)
        {
            isClosed = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>For the one that writes: the next group, the last being written; null once all are and no more will come.</summary>
    public List<LeftTurn>? Next()
    {
        lock (gate)
        {
            underway = null;
            Monitor.PulseAll(gate);
            while (full.Count == 0 && !isClosed) Monitor.Wait(gate);
            if (!full.TryDequeue(out underway)) return null;
            Monitor.PulseAll(gate);
            return underway;
        }
    }

    public void Fail(Exception broken)
    {
        lock (gate)
        {
            failure = broken;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Which turns of a group are the last of their case in it.</summary>
    public static bool[] LastOfCases(List<LeftTurn> group)
    {
        var isLast = new bool[group.Count];
        var later = new HashSet<string>(group.Count, StringComparer.Ordinal);
        for (var at = group.Count - 1; at >= 0; at--) isLast[at] = later.Add(group[at].Case);
        return isLast;
    }

    private bool IsBusy => failure is null && (full.Count > 0 || underway is not null);

    private void Hand(int most)
    {
        lock (gate)
        {
            while (full.Count >= most && failure is null) Monitor.Wait(gate);
            full.Enqueue(open);
            Monitor.PulseAll(gate);
        }
        open = new(Size);
    }

    private bool Holds(string caseId) =>
        (underway?.Exists(left => left.Case == caseId) ?? false) || full.Any(group => group.Exists(left => left.Case == caseId));

    private void Check()
    {
        if (Volatile.Read(ref failure) is { } broken) throw new JournalStopped(broken);
    }
}
