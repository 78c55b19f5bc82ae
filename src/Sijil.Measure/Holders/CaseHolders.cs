using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Holders;

/// <summary>One stretch of a case's time in the hands of one holder.</summary>
internal sealed record HolderSpan(Holder Holder, DateTimeOffset From, DateTimeOffset To)
{
    public TimeSpan Took => To - From;
}

/// <summary>A case's time from its opening to its end, or until now, stretch by stretch.</summary>
internal sealed record CaseTime(IReadOnlyList<HolderSpan> Spans, int Handovers, int Rework)
{
    public IEnumerable<(Holder Holder, TimeSpan Took)> ByHolder => Spans.GroupBy(span => span.Holder.Key, StringComparer.Ordinal)
        .Select(same => (same.First().Holder, TimeSpan.FromTicks(same.Sum(span => span.Took.Ticks)))).OrderByDescending(each => each.Item2);

    public TimeSpan Whole => TimeSpan.FromTicks(Spans.Sum(span => span.Took.Ticks));
}

/// <summary>Tells who held one case, from its facts and those of the cases that it called.</summary>
internal sealed class CaseHolders(IJournal journal, RegisterFold registers, TimeProvider clock)
{
    private const int MostCalled = 200;

    public async ValueTask<CaseTime?> Of(CaseLine line, CancellationToken cancel)
    {
        if (!line.RunsHere) return null;
        var (entries, called) = (new List<Entry>(), new Queue<string>([line.Stream]));
        for (var read = 0; called.TryDequeue(out var stream) && read < MostCalled; read++)
        {
            foreach (var entry in await journal.ReadStream(stream, 0, cancel))
            {
                entries.Add(entry);
                foreach (var fact in entry.Facts)
                    if (fact.Type is "child-called" && FactCodec.Read(fact) is ChildCalled child) called.Enqueue("case/" + child.Child);
            }
        }
        return Tell(line, entries);
    }

    private CaseTime? Tell(CaseLine line, List<Entry> entries)
    {
        var times = new HeldTimes();
        HeldCase? held = null;
        foreach (var entry in entries.OrderBy(entry => entry.Position))
        {
            times.Apply(entry);
            held = times.OpenCase(line.Id) ?? held;
        }
        if (held is null) return null;
        var end = Moment.Of(line.ClosedAt ?? clock.GetUtcNow());
        return new([.. held.Until(end).Select(span => new HolderSpan(Holder.Of(span.Holder, registers), Moment.At(span.From), Moment.At(span.To)))], held.HandoversUntil(end), held.Rework);
    }
}
