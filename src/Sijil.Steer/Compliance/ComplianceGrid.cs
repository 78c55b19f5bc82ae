using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Freezing;

namespace Sijil.Steer.Compliance;

/// <summary>One entity on all principles.</summary>
internal sealed record ComplianceRow(Entity Entity, IReadOnlyList<ComplianceCell> Cells)
{
    public bool Has(ComplianceState state) => Cells.Any(cell => cell.State == state);
}

/// <summary>The compliance grid (شبكة الالتزام): eight principles by every entity, read from the board, the judgements and the exceptions of one moment.</summary>
/// <param name="today">The last day that is known of.</param>
internal sealed class ComplianceGrid(Board board, RegisterFold registers, DateOnly today)
{
    /// <summary>Whom the policy binds: the government of Dubai.</summary>
    public const string Bound = "dubai";

    private IReadOnlyList<Exemption>? exemptions;

    public RegisterFold Registers => registers;

    public IReadOnlyList<Indicator> Principles => [.. board.Indicators.Where(indicator => indicator.Kind is "principle")];

    public IEnumerable<Entity> Entities => registers.Entities.Values.OrderBy(entity => entity.Number);

    public ComplianceRow Row(Entity entity, Quarter quarter, string origin = BoardFilter.Counted)
    {
        var filter = FilterOf(entity.Id, quarter, origin);
        var readings = Read(filter);
        return new(entity, [.. Principles.Select(principle => Cell(principle, filter, readings, quarter))]);
    }

    /// <summary>The targets and benefits of the policy over an entity's cases of the period, or over everybody's.</summary>
    public IReadOnlyList<Reading> Readings(string entity, Quarter quarter, string origin = BoardFilter.Counted) =>
        [.. Read(FilterOf(entity, quarter, origin)).Values.Where(reading => reading.Indicator.Kind is "target" or "benefit")
            .OrderByDescending(reading => reading.Indicator.Kind, StringComparer.Ordinal).ThenBy(reading => reading.Indicator.Number).ThenBy(reading => reading.Indicator.Id, StringComparer.Ordinal)];

    /// <summary>What the board counts beside the policy's targets, where it has a value in the period.</summary>
    public IReadOnlyList<Reading> Operational(string entity, Quarter quarter, string origin = BoardFilter.Counted) =>
        [.. Read(FilterOf(entity, quarter, origin)).Values.Where(reading => reading.Indicator.Kind is "operational" && reading.Value.Amount is not null)
            .OrderBy(reading => reading.Indicator.Number).ThenBy(reading => reading.Indicator.Id, StringComparer.Ordinal)];

    /// <summary>What a target's transactions would have read before, where the cards' baselines say it.</summary>
    public Value? BaselineOf(Indicator indicator, string entity, Quarter quarter, string origin = BoardFilter.Counted) => board.BaselineOf(indicator, FilterOf(entity, quarter, origin));

    /// <summary>The day whose exceptions and judgements count for a period: its last, or the last that is known of.</summary>
    public DateOnly DayOf(Quarter quarter) => quarter.Last < today ? quarter.Last : today;

    public static BoardFilter FilterOf(string entity, Quarter quarter, string origin) => new(origin, Entity: entity, From: quarter.First, To: quarter.Last);

    private Dictionary<string, Reading> Read(BoardFilter filter)
    {
        var isSilent = new Lazy<bool>(() => board.Volume(filter).All is 0);
        return board.Read(filter).ToDictionary(reading => reading.Indicator.Id, reading => AsksForActs(reading.Indicator) && isSilent.Value ? reading with { Value = Value.None(Reasons.NothingYet) } : reading);
    }

    /// <summary>Whether a sub-service was given without an application in a period: where no case at all is known of the period, nobody knows, and it is not nought.</summary>
    private static bool AsksForActs(Indicator indicator) => indicator.CountsSubServices && (indicator.Numerator ?? []).Contains("proactive-active");

    private ComplianceCell Cell(Indicator principle, BoardFilter filter, Dictionary<string, Reading> readings, Quarter quarter)
    {
        var on = DayOf(quarter);
        var at = PastDay.StartOf(on.AddDays(1));
        exemptions ??= Exemption.At(registers, at);
        List<Exemption> own = [.. exemptions.Where(one => one.Entity == filter.Entity && one.Principle == principle.Number)];
        var without = own.Where(one => !one.CoversEntity && one.IsInForce(on)).Select(one => one.Service).Distinct().Order(StringComparer.Ordinal).ToList();
        var counted = without.Count is 0 ? readings : Read(filter with { Without = string.Join(',', without) });
        var targets = ComplianceTarget.Of((principle.Indicators ?? []).Select(counted.GetValueOrDefault).OfType<Reading>());
        return new(filter.Entity, principle, readings[principle.Id], targets, Assessment.At(registers, filter.Entity, principle.Number, at), own, on);
    }
}
