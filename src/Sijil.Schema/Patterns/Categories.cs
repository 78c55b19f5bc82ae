using System.Globalization;

namespace Sijil.Schema.Patterns;

/// <summary>The sets that \d, \w, \s and \p{…} name in ECMA-262.</summary>
internal static class Categories
{
    private static readonly Lazy<ILookup<UnicodeCategory, (int From, int To)>> ByCategory = new(Runs);

    /// <summary>Short name, other names, and the categories of each General_Category value.</summary>
    private static readonly (string[] Names, UnicodeCategory[] Of)[] General =
    [
        (["Lu", "Uppercase_Letter"], [UnicodeCategory.UppercaseLetter]), (["Ll", "Lowercase_Letter"], [UnicodeCategory.LowercaseLetter]),
        (["Lt", "Titlecase_Letter"], [UnicodeCategory.TitlecaseLetter]), (["Lm", "Modifier_Letter"], [UnicodeCategory.ModifierLetter]),
        (["Lo", "Other_Letter"], [UnicodeCategory.OtherLetter]), (["LC", "Cased_Letter"], Span(0, 2)), (["L", "Letter"], Span(0, 4)),
        (["Mn", "Nonspacing_Mark"], [UnicodeCategory.NonSpacingMark]), (["Mc", "Spacing_Mark"], [UnicodeCategory.SpacingCombiningMark]),
        (["Me", "Enclosing_Mark"], [UnicodeCategory.EnclosingMark]), (["M", "Mark", "Combining_Mark"], Span(5, 7)),
        (["Nd", "Decimal_Number", "digit"], [UnicodeCategory.DecimalDigitNumber]), (["Nl", "Letter_Number"], [UnicodeCategory.LetterNumber]),
        (["No", "Other_Number"], [UnicodeCategory.OtherNumber]), (["N", "Number"], Span(8, 10)),
        (["Zs", "Space_Separator"], [UnicodeCategory.SpaceSeparator]), (["Zl", "Line_Separator"], [UnicodeCategory.LineSeparator]),
        (["Zp", "Paragraph_Separator"], [UnicodeCategory.ParagraphSeparator]), (["Z", "Separator"], Span(11, 13)),
        (["Cc", "Control", "cntrl"], [UnicodeCategory.Control]), (["Cf", "Format"], [UnicodeCategory.Format]), (["Co", "Private_Use"], [UnicodeCategory.PrivateUse]),
        (["Cn", "Unassigned"], [UnicodeCategory.OtherNotAssigned]), (["Cs", "Surrogate"], [UnicodeCategory.Surrogate]),
        (["C", "Other"], [.. Span(14, 17), UnicodeCategory.OtherNotAssigned]),
        (["Pc", "Connector_Punctuation"], [UnicodeCategory.ConnectorPunctuation]), (["Pd", "Dash_Punctuation"], [UnicodeCategory.DashPunctuation]),
        (["Ps", "Open_Punctuation"], [UnicodeCategory.OpenPunctuation]), (["Pe", "Close_Punctuation"], [UnicodeCategory.ClosePunctuation]),
        (["Pi", "Initial_Punctuation"], [UnicodeCategory.InitialQuotePunctuation]), (["Pf", "Final_Punctuation"], [UnicodeCategory.FinalQuotePunctuation]),
        (["Po", "Other_Punctuation"], [UnicodeCategory.OtherPunctuation]), (["P", "Punctuation", "punct"], Span(18, 24)),
        (["Sm", "Math_Symbol"], [UnicodeCategory.MathSymbol]), (["Sc", "Currency_Symbol"], [UnicodeCategory.CurrencySymbol]),
        (["Sk", "Modifier_Symbol"], [UnicodeCategory.ModifierSymbol]), (["So", "Other_Symbol"], [UnicodeCategory.OtherSymbol]), (["S", "Symbol"], Span(25, 28)),
    ];

    public static CodePoints Digits { get; } = CodePoints.Of(('0', '9'));

    public static CodePoints Word { get; } = CodePoints.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CodePoints Space { get; } = CodePoints.Of((9, 13), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    public static CodePoints LineEnds { get; } = CodePoints.Of((10, 10), (13, 13), (0x2028, 0x2029));

    /// <summary>The set of \p{…}; null for a name that is not known here.</summary>
    public static CodePoints? Find(string property) => property.Split('=') switch
    {
        ["Any"] => CodePoints.Of((0, 0x10FFFF)),
        ["ASCII"] => CodePoints.Of((0, 0x7F)),
        ["ASCII_Hex_Digit" or "AHex"] => CodePoints.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        ["White_Space" or "space"] => CodePoints.Of((9, 13), (' ', ' '), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000)),
        [var name] => Category(name),
        ["General_Category" or "gc", var name] => Category(name),
        ["Script" or "sc", var name] => Scripts.Find(name),
        _ => null,
    };

    private static CodePoints? Category(string name) =>
        General.FirstOrDefault(one => one.Names.Contains(name)) is { Of: { } categories } ? CodePoints.Of(categories.SelectMany(one => ByCategory.Value[one])) : null;

    private static UnicodeCategory[] Span(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(one => (UnicodeCategory)one)];

    /// <summary>Every code point once: neighbours of one category are one range.</summary>
    private static ILookup<UnicodeCategory, (int, int)> Runs()
    {
        List<(UnicodeCategory Category, (int, int) Range)> runs = [];
        var (from, category) = (0, CharUnicodeInfo.GetUnicodeCategory(0));
        for (var point = 1; point <= 0x10FFFF; point++)
        {
            var next = CharUnicodeInfo.GetUnicodeCategory(point);
            if (next == category) continue;
            runs.Add((category, (from, point - 1)));
            (from, category) = (point, next);
        }
        runs.Add((category, (from, 0x10FFFF)));
        return runs.ToLookup(run => run.Category, run => run.Range);
    }
}
