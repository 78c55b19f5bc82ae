using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Plan;
using Sijil.Web.Kit;
using Sijil.Web.Pages.Centre;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Plan;

/// <summary>The plan's figures and codes in the reader's words.</summary>
internal static class PlanWords
{
    public static readonly IReadOnlyList<string> Sectors = ["social", "economic", "sustainable", "governance"];
    public const string Nothing = "–";

    public static string Amount(PlanItem item, decimal? amount) => amount is not { } there ? Nothing : item.Unit is "percent" ? Fmt.Percent(there / 100) : Fmt.Number(Math.Round(there, 2));

    /// <summary>How far from the target, with the word for better or worse.</summary>
    public static string Gap(PlanFigure figure) => figure.Gap is not { } gap ? Nothing
        : gap is 0 ? new Texts()["plan.gap.met"] : new Texts()[gap < 0 ? "plan.gap.worse" : "plan.gap.better", Distance(figure.Item, Math.Abs(gap))];

    /// <summary>What the year asks, and what the last year of all does.</summary>
    public static string Targets(PlanItem item, int year)
    {
        var texts = new Texts();
        (int Year, decimal Amount)?[] wanted = [item.TargetOf(year) is { } now ? (year, now) : null, item.Targets.Last is { } last && last.Year != year ? last : null];
        return string.Join(texts["plan.comma"] + " ", wanted.OfType<(int Year, decimal Amount)>().Select(one => texts["plan.tally", texts["plan.target.of", Year(one.Year)], Amount(item, one.Amount)]));
    }

    private static string Distance(PlanItem item, decimal amount) => item.Unit is "percent" ? new Texts().Amount("board.points", Math.Round(amount, 1)) : Amount(item, amount);

    /// <summary>What the value is made of: counted parts, or the year and the document of a report.</summary>
    public static string MadeOf(PlanFigure figure) => figure switch
    {
        { Counted: { Denominator: > 0 } counted } when figure.Item.Unit is "percent" => new Texts()["kit.of", (long)counted.Numerator, (long)counted.Denominator],
        { Reported: { } reported } => new Texts()["plan.reported", Year(reported.Year)],
        _ => "",
    };

    public static string State(PlanState state) => new Texts()[$"plan.state.{state.ToString().ToLowerInvariant()}"];

    public static Tone ToneOf(PlanState state) => state switch { PlanState.OnTrack => Tone.Good, PlanState.Behind => Tone.Warn, _ => Tone.Neutral };

    public static string Tally(PlanTally tally)
    {
        var texts = new Texts();
        (int Count, PlanState State)[] parts = [(tally.OnTrack, PlanState.OnTrack), (tally.Behind, PlanState.Behind), (tally.NoTarget, PlanState.NoTarget), (tally.NoValue, PlanState.NoValue)];
        return string.Join(texts["plan.comma"] + " ", parts.Where(part => part.Count > 0).Select(part => texts["plan.tally", State(part.State), part.Count]));
    }

    /// <summary>A choice of the plan's register by its code: a level, a unit, a source.</summary>
    public static string Choice(RegisterFold registers, string field, string code) => code.Length is 0 ? ""
        : registers.All<RegisterCard>("registers").GetValueOrDefault(PlanVersions.Register)?.Fields.FirstOrDefault(one => one.Name == field)?.Options?
            .FirstOrDefault(option => option.Value == code)?.Label.In(Language.Current.Code) ?? code;

    public static string Sector(RegisterFold registers, string sector) => CentreWords.Of(registers, "sectors", sector);

    /// <summary>A year is a name and takes no separators.</summary>
    public static string Year(int year) => Fmt.Digits(year.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The board's page of the indicator, over the same cases; there it opens to them.</summary>
    public static string? BoardLink(PlanFigure figure) => figure.Item.Indicator.Length is 0 ? null : BoardQuery.Link($"/board/indicator/{figure.Item.Indicator}",
        new BoardFilter(Entity: figure.Item.Level is "entity-kpi" ? figure.Item.Owner : "", Service: figure.Item.Service, From: new(figure.Year, 1, 1), To: new(figure.Year, 12, 31)));
}
