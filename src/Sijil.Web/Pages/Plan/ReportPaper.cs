using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Sijil.Facts;
using Sijil.Steer.Plan;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Plan;

/// <summary>Writes a year's report as a document that stands by itself: the same report is the same bytes, whoever asks and on whatever screen.</summary>
internal static class ReportPaper
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Bilingual Of(AnnualReport report) => new(In(Language.Arabic, report), In(Language.English, report));

    /// <summary>In a language of its own, with Latin digits: a reader's choices must not reach the document.</summary>
    private static string In(Language language, AnnualReport report)
    {
        var (culture, screen) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            new ReportText(report, new Texts()).Draw().WriteTo(writer, Encoder);
            return writer.ToString().ReplaceLineEndings("\n");
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, screen);
        }
    }
}
