using System.Globalization;
using Sijil.Facts;

namespace Sijil.Web.Text;

/// <summary>The words of a page in the reader's language; a page calls it <c>T</c>.</summary>
public sealed class Texts
{
    public Language Language => Language.Current;

    public string this[string key] => TextCatalogue.Get(Language.Current, key);

    /// <summary>A text of the models or of a fact, in the reader's language.</summary>
    public string this[Bilingual text] => Pick(text.Ar, text.En);

    /// <summary>A text with {0}, {1}… filled in: numbers as the reader wants them, foreign words kept apart from the line's direction.</summary>
    public string this[string key, params object?[] values] => Fill(this[key], values);

    /// <summary>A counted text: the plural form is chosen by the count, which is {0}.</summary>
    public string Count(string key, long count, params object?[] values)
    {
        var language = Language.Current;
        var exact = $"{key}.{Plural.Of(language, count)}";
        return Fill(TextCatalogue.Get(language, exact), [count, .. values]);
    }

    /// <summary>A counted text for an amount; one with a fraction takes the noun as it stands.</summary>
    public string Amount(string key, decimal amount, int decimals = 0) =>
        decimal.IsInteger(amount) ? Count(key, (long)amount) : Fill(this[$"{key}.other"], [Fmt.Number(amount, decimals)]);

    public bool Has(string key) => TextCatalogue.Of(Language.Current).ContainsKey(key);

    /// <summary>A language that has neither borrows one of them.</summary>
    public string Pick(string arabic, string english) => Language.Current switch
    {
        { Borrows: true } language => TextCatalogue.NameIn(language, english) ?? Borrowed.Of(arabic, english),
        var language => language.Pick(arabic, english),
    };

    /// <summary>An address of the site in the reader's language.</summary>
    public string Link(string path) => Language.Current.Link(path);

    private static string Fill(string text, object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, text, [.. values.Select(Shown)]);

    private static object? Shown(object? value) => value switch
    {
        int or long or decimal or double => Fmt.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        DateOnly day => Fmt.Day(day),
        DateTimeOffset moment => Fmt.Day(moment),
        string text => Bidi.Isolate(text),
        _ => value,
    };
}
