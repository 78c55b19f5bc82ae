using Sijil.Measure.Scorecards;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>A reading as a page shows it; what is not counted shows a dash and its reason, never a number.</summary>
internal sealed record Figure(Reading Reading)
{
    private const string Nothing = "–";

    /// <summary>A figure of fewer people than one is shown of says so, and nothing else.</summary>
    public static Figure Of(Board board, Indicator indicator, BoardFilter filter)
    {
        var reading = board.Read(indicator, filter);
        return new(reading.Value.Amount is null || Hiding.Shows(board, indicator, filter) ? reading : reading with { Value = Value.None(Reasons.TooFew) });
    }

    public Indicator Indicator => Reading.Indicator;
    public Value Value => Reading.Value;
    public bool IsCounted => Value.Amount is not null;
    public string Name => Indicator.Name.In(Language.Current.Code);

    public string Shown => Value.Amount is { } amount ? Written(Indicator, amount) : Nothing;

    /// <summary>A numerator and a denominator are counts only where the value is a share of counted things.</summary>
    public bool HasCounts => IsCounted && Indicator.Measure is "share";
    public long? Numerator => HasCounts ? (long)Value.Numerator : null;
    public long? Denominator => HasCounts ? (long)Value.Denominator : null;

    public string? Target => Indicator.Goal is { } goal ? Written(Indicator, goal) : null;
    public string? Gap => Reading.Gap is not { } gap ? null
        : new Texts()[gap < 0 ? "board.gap.below" : "board.gap.above", Indicator.IsShare ? new Texts().Amount("board.points", Math.Round(Math.Abs(gap) * 100, 1)) : Written(Indicator, Math.Abs(gap))];

    // A benefit's target is a sum over years: a state beside it would judge what has not had its time.
    private bool IsJudged => Reading.Gap is not null && Indicator.IsShare;
    public string? State => !IsJudged ? null : new Texts()[Reading.Gap >= 0 ? "board.reached" : "board.below"];
    public Tone Tone => !IsJudged ? Tone.Gold : Reading.Gap >= 0 ? Tone.Good : Tone.Warn;

    /// <summary>The announced result, where one was announced for this indicator.</summary>
    public string? Announced => Reading.Announced.FirstOrDefault(figure => figure.Kind is "result") is { } figure
        ? $"{Written(figure.Unit, figure.Value)} ({figure.Period?.In(Language.Current.Code) ?? figure.Source.Date})" : null;

    public static string Written(Indicator indicator, decimal amount) => indicator.IsShare ? Fmt.Percent(amount) : Written(indicator.Unit, amount);

    public static string Written(string unit, decimal amount) => unit switch
    {
        "percent" => Fmt.Percent(amount / 100),
        "aed" => Fmt.Money(Math.Round(amount)),
        "days" => Fmt.Duration(TimeSpan.FromDays((double)amount)),
        "hours" => new Texts().Amount("board.hours", Math.Round(amount, 1)),
        _ => Fmt.Number(Math.Round(amount, 1)),
    };

    /// <summary>Value and parts in one line, for a column that stands beside another.</summary>
    public string Line => !IsCounted ? Nothing : HasCounts ? $"{Shown} ({new Texts()["kit.of", Numerator, Denominator]})" : Shown;
}
