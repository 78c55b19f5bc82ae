using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Sijil.Web.Kit;

/// <summary>Markup written as an interpolated string in which every hole is encoded, unless it is markup itself.</summary>
internal static class Html
{
    public static readonly IHtmlContent Nothing = HtmlString.Empty;

    public static IHtmlContent Of(FormattableString markup) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(hole => hole ?? "")]);

    public static IHtmlContent When(bool wanted, FormattableString markup) => wanted ? Of(markup) : Nothing;

    /// <summary>The markup when the text is there.</summary>
    public static IHtmlContent With(string? text, FormattableString markup) => When(!string.IsNullOrWhiteSpace(text), markup);

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts) all.AppendHtml(part);
        return all;
    }

    /// <summary>An attribute, with the space before it, when it has a value.</summary>
    public static IHtmlContent Attribute(string name, string? value) => With(value, $" {new HtmlString(name)}=\"{value}\"");

    public static IHtmlContent Flag(string name, bool on) => on ? new HtmlString(" " + name) : Nothing;
}
