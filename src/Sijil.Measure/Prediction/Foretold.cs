using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Prediction;

/// <summary>What became of a prediction: the same figures counted from the cases that came.</summary>
internal sealed class Foretold(CaseFigures figures, RegisterFold registers)
{
    public Verdict Of(PredictionMade made) => figures.Read(seen =>
    {
        var rows = Came(seen, made);
        var counted = rows.Take(made.Cases).ToList();
        var observed = counted.Count is 0 || UnitCosts.Of(registers.All<UnitCosts>(UnitCosts.Register)) is not { } costs ? null : CaseFigure.Of(seen, counted, costs);
        return new Verdict(rows.Count, made.Cases, [.. made.Figures.Select((figure, at) => new FigureVerdict(figure, observed?[at], rows.Count >= made.Cases))]);
    });

    /// <summary>Cases by the changed version that began after all that was learnt, in the order in which they began.</summary>
    private static List<int> Came(CaseFigures seen, PredictionMade made) =>
        [.. Taken.RowsOf(seen, new(made.Service, made.Hash, made.Origin)).Where(row => seen.Rows.Opened[row] >= Moment.Of(made.Until))];
}

/// <summary>Where a prediction stands.</summary>
/// <param name="Came">Cases that ended by the changed version since.</param>
/// <param name="Needed">It is judged by the first so many.</param>
internal sealed record Verdict(int Came, int Needed, IReadOnlyList<FigureVerdict> Figures)
{
    public bool IsJudged => Came >= Needed;
    public int Hits => Figures.Count(figure => figure.IsHit is true);
}

/// <summary>One figure, foretold and observed.</summary>
internal sealed record FigureVerdict(PredictedFigure Foretold, double? Observed, bool IsComplete)
{
    private const double Rounding = 1e-9;

    /// <summary>Nothing until as many cases came as a run had.</summary>
    public bool? IsHit => IsComplete && Observed is { } value ? value >= Foretold.Low - Rounding && value <= Foretold.High + Rounding : null;
}
