using System.Globalization;
using Microsoft.AspNetCore.Html;
using Sijil.Serve.Desk;
using Sijil.Web.Kit;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>An answer as it is read: an option's words, a day, yes or no, or what was written.</summary>
internal static class Answer
{
    public static string Of(AnswerLine line, Texts texts) => line switch
    {
        { Shown: { } option } => texts[option],
        { Widget: "group" or "file" or "calculated", Asked: { } field } => AnswerWords.Of(field, line.Value, texts),
        { Value: "true" } => texts["desk.yes"],
        { Value: "false" } => texts["desk.no"],
        { Widget: "date" } when DateOnly.TryParseExact(line.Value, "yyyy-MM-dd", out var day) => Fmt.Day(day),
        { Widget: "number" } when decimal.TryParse(line.Value, CultureInfo.InvariantCulture, out var number) => Fmt.Number(number),
        _ => line.Value,
    };

    /// <summary>A text of several lines, in the direction of its own words.</summary>
    public static IHtmlContent Prose(string text) =>
        Html.Of($"<span dir=\"auto\">{Html.Join(text.Split('\n').Select((line, place) => place == 0 ? Html.Of($"{line}") : Html.Of($"<br>{line}")))}</span>");
}
