using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Predictions;

/// <summary>Predicted figures in the reader's language.</summary>
internal static class PredictionWords
{
    public static string Link(string id) => $"/predictions/{Uri.EscapeDataString(id)}";

    public static string Title(PredictionMade made, RegisterFold registers) =>
        registers.Services.TryGetValue(made.Service, out var card) ? card.Name.In(Language.Current.Code) : made.Service;

    public static string Figure(string code) => new Texts()[$"predict.figure.{code}"];

    public static string Value(string code, double value) => code switch
    {
        "days-median" or "days-p90" => Fmt.Duration(TimeSpan.FromDays(value)),
        "instant" or "no-visit" or "automated" => Fmt.Percent((decimal)value),
        "customer-cost" or "government-cost" => Fmt.Money((decimal)Math.Round(value, 2)),
        _ => Fmt.Number((decimal)value, value is 0 || value == Math.Round(value) ? 0 : 2),
    };

    public static string Interval(PredictedFigure figure, Texts texts) => figure.Low == figure.High
        ? Value(figure.Code, figure.Low)
        : texts["predict.interval", Value(figure.Code, figure.Low), Value(figure.Code, figure.High)];

    public static (Tone Tone, string Key) Mark(bool? isHit) => isHit switch
    {
        true => (Tone.Good, "predict.hit"),
        false => (Tone.Bad, "predict.miss"),
        null => (Tone.Neutral, "predict.waits"),
    };

    public static string Assumption(PredictionAssumption one, Texts texts) => texts.Has($"predict.assumed.{one.Code}") ? texts[$"predict.assumed.{one.Code}", one.What, one.Times] : one.Code;
}
