using System.Globalization;

namespace Sijil.Web.Text;

/// <summary>A language of the screen; its code stands first in every address.</summary>
public sealed class Language
{
    public static readonly Language Arabic = new("ar", "rtl", "ar-AE", "العربية");
    public static readonly Language English = new("en", "ltr", "en-AE", "English");
    public static readonly Language Urdu = new("ur", "rtl", "ur-AE", "اردو");

    /// <summary>The languages in which every page stands, and everything is said.</summary>
    public static readonly IReadOnlyList<Language> All = [Arabic, English];

    /// <summary>The languages of the customers' pages.</summary>
    public static readonly IReadOnlyList<Language> OfPortal = [Arabic, English, Urdu];

    private Language(string code, string direction, string culture, string name)
    {
        Code = code;
        Direction = direction;
        Name = name;
        Culture = Cultivate(culture, DigitShapes.None);
        NativeDigits = Cultivate(culture, DigitShapes.NativeNational);
    }

    public string Code { get; }
    public string Direction { get; }

    /// <summary>What its speakers call it.</summary>
    public string Name { get; }
    public CultureInfo Culture { get; }

    /// <summary>The same culture, with the wish that figures be written in Arabic-Indic digits.</summary>
    public CultureInfo NativeDigits { get; }

    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch { "en" => English, "ur" => Urdu, _ => Arabic };
    public bool IsArabic => this == Arabic;
    public bool IsRightToLeft => Direction is "rtl";

    /// <summary>It has words for the customers' pages alone; whatever else stands there is English, marked as such.</summary>
    public bool Borrows => this == Urdu;

    public static Language? Find(string? code) => OfPortal.FirstOrDefault(language => language.Code == code);

    /// <summary>The language that an address begins with, if any.</summary>
    public static Language? OfPath(string? path)
    {
        var first = (path ?? "").TrimStart('/');
        var end = first.IndexOf('/', StringComparison.Ordinal);
        return Find(end < 0 ? first : first[..end]);
    }

    public TText Pick<TText>(TText arabic, TText english) => IsArabic ? arabic : english;

    /// <summary>By the side from which it is written: fonts, commas, marks of direction.</summary>
    public TText Side<TText>(TText rightToLeft, TText leftToRight) => IsRightToLeft ? rightToLeft : leftToRight;

    /// <summary>A path of the site in this language: <c>/cases</c> becomes <c>/ar/cases</c>.</summary>
    public string Link(string path) => path is "/" or "" ? $"/{Code}" : $"/{Code}/{path.TrimStart('/')}";

    /// <summary>The same path in this language, whatever language it had.</summary>
    public string Switch(string path) =>
        OfPath(path) is { } had ? Link(path.TrimStart('/')[had.Code.Length..]) : Link(path);

    public override string ToString() => Code;

    private static CultureInfo Cultivate(string name, DigitShapes digits)
    {
        // Figures are written the same way on every machine, whatever its ICU says of ar-AE.
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        culture.NumberFormat.DigitSubstitution = digits;
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return culture;
    }
}
