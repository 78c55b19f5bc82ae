using System.Globalization;
using System.Text.RegularExpressions;

namespace Sijil.Bpmn;

/// <summary>A duration as ISO 8601 writes it (P2D, PT4H, P10Y); years and months stay calendar parts.</summary>
public sealed partial record IsoDuration(string Text, int Months, TimeSpan Rest)
{
    /// <summary>Has both calendar parts and exact ones, which FEEL does not hold in one value.</summary>
    public bool IsMixed => Months is not 0 && Rest != TimeSpan.Zero;

    public static IsoDuration? TryParse(string text)
    {
        var found = Form.Match(text);
        if (!found.Success || text.EndsWith('P') || text.EndsWith('T')) return null;

        try
        {
            var rest = TimeSpan.FromDays(Whole(found, "w") * 7 + Whole(found, "d"))
                + TimeSpan.FromHours(Whole(found, "h")) + TimeSpan.FromMinutes(Whole(found, "m"))
                + TimeSpan.FromSeconds(found.Groups["s"].Success ? double.Parse(found.Groups["s"].Value, CultureInfo.InvariantCulture) : 0);
            return new(text, Whole(found, "y") * 12 + Whole(found, "mo"), rest);
        }
        catch (Exception tooLong) when (tooLong is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The moment this long after another; beyond the calendar's end it is the calendar's end.</summary>
    public DateTimeOffset After(DateTimeOffset start)
    {
        try
        {
            return start.AddMonths(Months) + Rest;
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MaxValue;
        }
    }

    public override string ToString() => Text;

    private static int Whole(Match found, string part) =>
        found.Groups[part].Success ? int.Parse(found.Groups[part].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^P(?:(?<y>[0-9]{1,9})Y)?(?:(?<mo>[0-9]{1,9})M)?(?:(?<w>[0-9]{1,9})W)?(?:(?<d>[0-9]{1,9})D)?" +
        @"(?:T(?:(?<h>[0-9]{1,9})H)?(?:(?<m>[0-9]{1,9})M)?(?:(?<s>[0-9]{1,9}(?:\.[0-9]{1,6})?)S)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
