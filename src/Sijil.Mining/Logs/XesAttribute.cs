using System.Globalization;

namespace Sijil.Mining.Logs;

/// <summary>One named value of a log, a trace or an event, with the attributes nested in it.</summary>
/// <param name="Key">Its name, with the prefix of its extension when it has one ("time:timestamp").</param>
/// <param name="Kind">What kind of value it is; the reader has checked that <paramref name="Text"/> is one.</param>
/// <param name="Text">The value as it stands in the file; empty for a list.</param>
public sealed record XesAttribute(string Key, XesKind Kind, string Text)
{
    /// <summary>Attributes that say something about this one.</summary>
    public IReadOnlyList<XesAttribute> Nested { get; init; } = [];

    /// <summary>The members of a list, in order; keys may repeat.</summary>
    public IReadOnlyList<XesAttribute> Values { get; init; } = [];

    /// <summary>The moment of a date, its offset kept; nothing for other kinds.</summary>
    public DateTimeOffset? Date => Kind is XesKind.Date && XesDate.TryParse(Text, out var date, out _) ? date : null;

    /// <summary>The number of an int or a float; nothing for other kinds.</summary>
    public double? Number => Kind is XesKind.Int or XesKind.Float && IsFloat(Text, out var number) ? number : null;

    /// <summary>The truth of a boolean; nothing for other kinds.</summary>
    public bool? Truth => Kind is XesKind.Boolean ? Text is "true" or "1" : null;

    internal static bool Fits(XesKind kind, string text) => kind switch
    {
        XesKind.Date => XesDate.TryParse(text, out _, out _),
        XesKind.Int => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        XesKind.Float => IsFloat(text, out _),
        XesKind.Boolean => text is "true" or "false" or "1" or "0",
        XesKind.Id => Guid.TryParseExact(text, "D", out _),
        _ => true,
    };

    private static bool IsFloat(string text, out double number) => text switch
    {
        "INF" => Give(double.PositiveInfinity, out number),
        "-INF" => Give(double.NegativeInfinity, out number),
        "NaN" => Give(double.NaN, out number),
        _ => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out number),
    };

    private static bool Give(double value, out double number)
    {
        number = value;
        return true;
    }
}
