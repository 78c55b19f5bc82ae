using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Holders;

/// <summary>How much of the time of some ended cases one holder had, and in how many of them.</summary>
internal sealed record HeldShare(Holder Holder, long Micros, int Cases);

/// <summary>The time of some ended cases by its owners; the shares add up to the whole.</summary>
/// <param name="Key">The body or service that it is read for; empty for all.</param>
internal sealed record HeldReading(string Key, int Cases, long Micros, int Handovers, int Rework, IReadOnlyList<HeldShare> Shares)
{
    public TimeSpan Mean => Cases is 0 ? TimeSpan.Zero : TimeSpan.FromMicroseconds(Micros / Cases);

    public decimal ShareOf(HolderKind kind) => Micros is 0 ? 0 : (decimal)Shares.Where(share => share.Holder.Kind == kind).Sum(share => share.Micros) / Micros;
}

/// <summary>A case with what one holder had of it.</summary>
internal sealed record HeldLine(CaseLine Line, long Micros);

/// <summary>Reads who held the cases of a filter, in all and by body or service, and finds the cases behind it.</summary>
internal sealed class HeldReader(Board board, HeldTimes times, RegisterFold registers)
{
    public HeldReading Of(BoardFilter filter) => Sum("", Rows(filter));

    /// <param name="byService">By service, else by body.</param>
    public IReadOnlyList<HeldReading> By(BoardFilter filter, bool byService) =>
        [.. Rows(filter).GroupBy(row => byService ? row.Line.Service : row.Line.Entity, StringComparer.Ordinal).Select(group => Sum(group.Key, group)).OrderByDescending(reading => reading.Micros)];

    /// <summary>The cases in which a holder had time, the longest first.</summary>
    public IReadOnlyList<HeldLine> Cases(BoardFilter filter, string holder) =>
        [.. Rows(filter).Select(row => new HeldLine(row.Line, row.Held.Held.Where(part => Holder.Of(part.Holder, registers).Key == holder).Sum(part => part.Micros)))
            .Where(line => line.Micros > 0).OrderByDescending(line => line.Micros).ThenBy(line => line.Line.Id, StringComparer.Ordinal)];

    private List<(CaseLine Line, HeldRow Held)> Rows(BoardFilter filter)
    {
        var lines = board.Look(filter, selection => selection.With(Facet.Ended, Facet.FromLog).Select(row => CaseLine.Of(selection.Figures, row)).Where(line => line.RunsHere).ToList());
        return times.Read(seen => lines.Select(line => (Line: line, Held: seen.EndedRow(line.Id))).Where(row => row.Held is not null).Select(row => (row.Line, row.Held!.Value)).ToList());
    }

    private HeldReading Sum(string key, IEnumerable<(CaseLine Line, HeldRow Held)> rows)
    {
        var (cases, handovers, rework) = (0, 0, 0);
        Dictionary<string, Holder> known = new(StringComparer.Ordinal);
        Dictionary<string, HeldShare> shares = new(StringComparer.Ordinal);
        foreach (var (_, held) in rows)
        {
            (cases, handovers, rework) = (cases + 1, handovers + held.Handovers, rework + held.Rework);
            foreach (var same in held.Held.GroupBy(part => Known(known, part.Holder)))
            {
                var before = shares.GetValueOrDefault(same.Key.Key) ?? new(same.Key, 0, 0);
                shares[same.Key.Key] = before with { Micros = before.Micros + same.Sum(part => part.Micros), Cases = before.Cases + 1 };
            }
        }
        return new(key, cases, shares.Values.Sum(share => share.Micros), handovers, rework,
            [.. shares.Values.OrderByDescending(share => share.Micros).ThenBy(share => share.Holder.Key, StringComparer.Ordinal)]);
    }

    private Holder Known(Dictionary<string, Holder> known, string code)
    {
        if (!known.TryGetValue(code, out var holder)) known[code] = holder = Holder.Of(code, registers);
        return holder;
    }
}
