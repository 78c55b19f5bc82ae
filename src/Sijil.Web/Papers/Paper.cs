using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Sijil.Facts;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Papers;

/// <summary>A report as a document that stands by itself: the same report is the same bytes, whoever asks and on whatever screen.</summary>
internal static class Paper
{
    // The document brings its own styles and loads nothing but the site's fonts.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Written once in each language, with Latin digits: a reader's choices must not reach the document.</summary>
    public static Bilingual Of(Func<Texts, IHtmlContent> draw) => new(In(Language.Arabic, draw), In(Language.English, draw));

    /// <summary>The whole page around a document's words.</summary>
    /// <param name="back">Where the reader goes back to; it is not printed.</param>
    public static IHtmlContent Frame(Texts texts, string title, IHtmlContent style, (string Path, string Text) back, IHtmlContent main) => Html.Of(
        $"<!doctype html>\n<html lang=\"{texts.Language.Code}\" dir=\"{texts.Language.Direction}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{style}</style></head><body><nav><a href=\"{texts.Link(back.Path)}\">{back.Text}</a></nav><main>\n{main}</main></body></html>\n");

    /// <summary>The document in the reader's language.</summary>
    public static FileContentResult Answer(HttpResponse response, Bilingual content)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        return new(Encoding.UTF8.GetBytes(content.In(Language.Current.Code)), "text/html; charset=utf-8");
    }

    private static string In(Language language, Func<Texts, IHtmlContent> draw)
    {
        var (culture, screen) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            draw(new Texts()).WriteTo(writer, Encoder);
            return writer.ToString().ReplaceLineEndings("\n");
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, screen);
        }
    }
}
