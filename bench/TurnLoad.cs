using System.Text;
using Sijil.Record;

namespace Sijil.Bench;

/// <summary>Turns as a running case writes them: four facts, its row and its state, each on a stream of its own.</summary>
internal sealed class TurnLoad(IJournal journal)
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly FactBody[] Facts =
    [
        new("step-done", At, Encoding.UTF8.GetBytes($$"""{"token":3,"step":"review","by":{"id":"s-0002","role":"officer","channel":"desk"},"answers":{"sealed":"p-0003","box":"{{new string('A', 96)}}"},"visit":false,"minutes":5,"asked":2,"held":0}""")),
        new("tokens-moved", At, """{"moves":[3,7,4,5,9,6]}"""u8.ToArray()),
        new("decision-made", At, """{"token":3,"step":"eligibility","model":"business-fees","decision":"Fees","rules":["r-1"],"because":{"ar":"رسم الرخصة","en":"Licence fee"},"into":"fee"}"""u8.ToArray()),
        new("step-offered", At, """{"token":6,"step":"pay","holder":"customer","role":"customer","due":"2026-11-23T08:00:00+00:00"}"""u8.ToArray()),
    ];

    public static readonly byte[] State = Encoding.UTF8.GetBytes(new string('s', 600));

    /// <summary>The bytes of a turn that a bare database would have to keep as well.</summary>
    public static int Bytes { get; } = Facts.Sum(fact => fact.Json.Length) + State.Length;

    public long Written { get; private set; }

    public async Task Append(int turns, int inFlight, CancellationToken cancel)
    {
        var (next, start) = (-1, Written);
        async Task Worker()
        {
            for (int at; (at = Interlocked.Increment(ref next)) < turns;)
                if (await journal.Append(Turn(start + at), cancel) is not AppendOutcome.Committed) throw new InvalidOperationException("A turn was refused.");
        }
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(Worker, cancel)));
        Written += turns;
    }

    private static Turn Turn(long number)
    {
        var id = FormattableString.Invariant($"bench-{number:x16}");
        return new()
        {
            Stream = $"case/{id}", ExpectedVersion = 0, Origin = Origin.Live, Facts = Facts,
            Case = new()
            {
                Id = id, Version = 1, Journey = "start-business", Service = "DET-01", Customer = "p-0003", Holder = "customer", Step = "pay",
                Status = CaseStatus.Closed, OpenedAt = At, Due = At.AddDays(2), Origin = Origin.Live, State = State,
            },
        };
    }
}
