using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Sijil.Schema.Numbers;

/// <summary>A JSON number as it is written: whole digits, without a trailing zero, and a power of ten. Nothing is ever rounded.</summary>
internal readonly record struct ExactNumber(BigInteger Digits, long Power, int Length)
{
    /// <summary>Longer numbers are nobody's answer to anything.</summary>
    private const int Longest = 4096;

    /// <summary>The number; null when it is too long to be weighed.</summary>
    public static ExactNumber? Of(JsonElement number) => Of(number.GetRawText());

    public static ExactNumber? Of(string text)
    {
        if (text.Length > Longest) return null;
        var (mark, power) = (text.AsSpan().IndexOfAny('e', 'E'), 0L);
        if (mark >= 0 && !long.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)) return null;
        if (Math.Abs(power) > int.MaxValue) return null;
        var written = mark < 0 ? text : text[..mark];
        var isNegative = written[0] is '-';
        if (isNegative) written = written[1..];
        var point = written.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) power -= written.Length - point - 1;
        var all = written.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var digits = all.TrimEnd('0');
        if (digits.Length is 0) return default(ExactNumber);
        var whole = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return new(isNegative ? -whole : whole, power + all.Length - digits.Length, digits.Length);
    }

    public bool IsWhole => Power >= 0;

    public int CompareTo(ExactNumber other)
    {
        if (Digits.Sign != other.Digits.Sign || Digits.IsZero) return Digits.Sign.CompareTo(other.Digits.Sign);
        var magnitude = (Length + Power).CompareTo(other.Length + other.Power);
        if (magnitude is not 0) return magnitude * Digits.Sign;
        var (mine, theirs) = (Digits, other.Digits);    // the same magnitude: the powers differ by no more than the digits do
        if (Power > other.Power) mine *= BigInteger.Pow(10, (int)(Power - other.Power));
        else theirs *= BigInteger.Pow(10, (int)(other.Power - Power));
        return mine.CompareTo(theirs);
    }

    public bool IsMultipleOf(ExactNumber step)
    {
        if (Digits.IsZero) return true;
        if (Power < step.Power) return false;    // its last digit is not zero
        var divisor = BigInteger.Abs(step.Digits);
        return (BigInteger.Abs(Digits) % divisor * BigInteger.ModPow(10, Power - step.Power, divisor) % divisor).IsZero;
    }
}
