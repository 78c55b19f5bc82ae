using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;

namespace Sijil.Steer.Compliance;

/// <summary>A quarter's report of one entity, or of the government, from the facts recorded up to the end of one day and from nothing else.</summary>
/// <param name="Entity">Empty for the whole government.</param>
/// <param name="Edition">The edition that it would be, or is, when frozen.</param>
/// <param name="Reason">Why a later edition is given.</param>
/// <param name="Position">The last turn of the record that is counted.</param>
/// <param name="Rows">The entity's own, or one of each entity that the policy binds.</param>
/// <param name="Since">What differs from the edition before.</param>
internal sealed record ComplianceReport(Quarter Quarter, string Entity, int Edition, string Reason, DateOnly AsOf, long Position, ComplianceGrid Grid,
    IReadOnlyList<ComplianceRow> Rows, IReadOnlyList<Reading> Readings, IReadOnlyList<Restated> Since)
{
    public RegisterFold Registers => Grid.Registers;
    public bool IsOfGovernment => Entity.Length is 0;

    /// <summary>What the board counts beside the policy's targets, where it has a value.</summary>
    public IReadOnlyList<Reading> Operational { get; init; } = [];

    /// <summary>The quarter had not ended on the day of the report.</summary>
    public bool IsPartial => AsOf < Quarter.Last;

    public IReadOnlyList<FrozenFigure> Figures =>
    [
        .. Readings.Concat(Operational).Select(reading => Frozen(Entity, reading, "")),
        .. Rows.SelectMany(row => row.Cells).Select(cell => Frozen(cell.Entity, cell.Own, cell.State.ToString())),
    ];

    private static FrozenFigure Frozen(string entity, Reading reading, string state) =>
        new(entity, reading.Indicator.Id, reading.Value.Amount, reading.Value.Numerator, reading.Value.Denominator, state);
}

/// <summary>A figure that a later edition gives otherwise.</summary>
internal sealed record Restated(FrozenFigure Before, FrozenFigure After)
{
    /// <summary>What two editions do not say the same of.</summary>
    public static IReadOnlyList<Restated> Between(IReadOnlyList<FrozenFigure> before, IReadOnlyList<FrozenFigure> after)
    {
        var known = before.ToDictionary(figure => (figure.Entity, figure.Indicator));
        return [.. after.Where(figure => known.TryGetValue((figure.Entity, figure.Indicator), out var was) && (was.Amount, was.State) != (figure.Amount, figure.State))
            .Select(figure => new Restated(known[(figure.Entity, figure.Indicator)], figure))];
    }
}
