using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The board's codes in the reader's words.</summary>
internal static class CentreWords
{
    /// <summary>A code's name in models/words, or the code itself.</summary>
    public static string Of(RegisterFold registers, string list, string code) =>
        registers.All<Dictionary<string, Bilingual>>("words").GetValueOrDefault(list)?.GetValueOrDefault(code)?.In(Language.Current.Code) ?? code;

    /// <summary>The page of a transaction; its id may hold anything that a log's traces are called.</summary>
    public static string Link(CaseLine line) => Language.Current.Link("/board/case/" + string.Join('/', line.Id.Split('/').Select(Uri.EscapeDataString)));

    public static string Origin(RegisterFold registers, string origin)
    {
        var texts = new Texts();
        var (kind, source) = origin.Split('/', 2) is [var first, var rest] ? (first, rest) : (origin, "");
        var word = texts.Has($"board.origin.{kind}") ? texts[$"board.origin.{kind}"] : kind;
        if (source.Length is 0) return word;
        return $"{word} ({Bidi.Isolate(kind is "reported" ? registers.NameOf(source).In(Language.Current.Code) : source)})";
    }

    /// <summary>Facets joined into a phrase: closed and without a visit.</summary>
    public static string Facets(IReadOnlyList<string>? facets)
    {
        var texts = new Texts();
        return facets is null or [] ? texts["board.facets.none"] : facets.Select(facet => texts.Has($"board.facet.{facet}") ? texts[$"board.facet.{facet}"] : facet)
            .Aggregate((before, next) => string.Format(System.Globalization.CultureInfo.InvariantCulture, texts["board.and"], before, next));
    }

    /// <summary>The ways in which a source states its target: in total or a year.</summary>
    public static string Readings(IEnumerable<SourceReading> readings)
    {
        var texts = new Texts();
        return readings.Select(reading => texts[$"board.per.{reading.Per}"])
            .Aggregate((before, next) => string.Format(System.Globalization.CultureInfo.InvariantCulture, texts["board.or"], before, next));
    }

    public static string Part(ValuePart part, Indicator indicator)
    {
        var texts = new Texts();
        var amount = part.Code switch
        {
            "unweighted" => Fmt.Percent(part.Amount),
            "customers" or "government" => Fmt.Money(Math.Round(part.Amount)),
            _ when indicator.Measure is "median-time-reduction" && part.Code is not "transactions" => Fmt.Duration(TimeSpan.FromDays((double)part.Amount)),
            _ => Fmt.Number(part.Amount),
        };
        return texts[$"board.part.{part.Code}", amount];
    }

    public static string Reason(Value value) => new Texts()[$"board.reason.{value.NotCounted}"];
}
