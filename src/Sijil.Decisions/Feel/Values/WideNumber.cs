using System.Globalization;
using System.Numerics;

namespace Sijil.Decisions.Feel;

/// <summary>A number of up to 34 digits with an exponent, as IEEE 754 decimal128 has it: for what a .NET decimal cannot hold.</summary>
internal sealed record WideNumber
{
    public const int MaxDigits = 34;
    private const int MaxExponent = 6144;
    private const int MaxTextLength = 10_000;

    private WideNumber(BigInteger digits, int exponent)
    {
        Digits = digits;
        Exponent = exponent;
    }

    public BigInteger Digits { get; }

    public int Exponent { get; }

    /// <summary>The power of ten of the first digit.</summary>
    private int Magnitude => Exponent + CountDigits(Digits) - 1;

    /// <summary>The number rounded to its digits, half to even; nothing beyond the exponents.</summary>
    public static WideNumber? Of(BigInteger digits, long exponent)
    {
        var excess = CountDigits(digits) - MaxDigits;
        if (excess > 0) (digits, exponent) = (Round(digits, excess), exponent + excess);
        while (!digits.IsZero && BigInteger.Remainder(digits, 10).IsZero) (digits, exponent) = (digits / 10, exponent + 1);
        if (digits.IsZero) return new WideNumber(0, 0);
        var magnitude = exponent + CountDigits(digits) - 1;
        if (magnitude > MaxExponent) return null;
        return magnitude < -MaxExponent ? new WideNumber(0, 0) : new WideNumber(digits, (int)exponent);
    }

    public static WideNumber Of(in FeelValue value)
    {
        if (value.Wide is { } wide) return wide;
        var bits = decimal.GetBits(value.Raw);
        var digits = (new BigInteger(Bits(bits[2])) << 64) | (new BigInteger(Bits(bits[1])) << 32) | Bits(bits[0]);
        return Of(value.Raw < 0 ? -digits : digits, -value.Raw.Scale)!;
    }

    private static uint Bits(int signed) => unchecked((uint)signed);

    private static int Bits(uint unsigned) => unchecked((int)unsigned);

    private static BigInteger Round(BigInteger digits, int drop)
    {
        var unit = BigInteger.Pow(10, drop);
        var quotient = BigInteger.DivRem(digits, unit, out var rest);
        var twice = BigInteger.Abs(rest) * 2;
        return twice > unit || (twice == unit && !quotient.IsEven) ? quotient + digits.Sign : quotient;
    }

    private static int CountDigits(BigInteger digits)
    {
        if (digits.IsZero) return 1;
        var size = BigInteger.Abs(digits);
        // The bits tell the digits up to one: that of 10 and of 11 are the same, that of 9 as well.
        var least = (int)((size.GetBitLength() - 1) * 0.30102999566398120) + 1;
        return size >= BigInteger.Pow(10, least) ? least + 1 : least;
    }

    public static WideNumber? Add(WideNumber left, WideNumber right)
    {
        // Far below the last digit of the other a number changes nothing.
        if (left.Magnitude - right.Magnitude > 80 && !left.Digits.IsZero) return left;
        if (right.Magnitude - left.Magnitude > 80 && !right.Digits.IsZero) return right;
        if (left.Digits.IsZero || right.Digits.IsZero) return left.Digits.IsZero ? right : left;
        var exponent = Math.Min(left.Exponent, right.Exponent);
        return Of(left.Scaled(exponent) + right.Scaled(exponent), exponent);
    }

    private BigInteger Scaled(int exponent) => Digits * BigInteger.Pow(10, Exponent - exponent);

    public static WideNumber? Multiply(WideNumber left, WideNumber right) => Of(left.Digits * right.Digits, (long)left.Exponent + right.Exponent);

    public static WideNumber? Divide(WideNumber left, WideNumber right)
    {
        if (right.Digits.IsZero) return null;
        const int shift = (2 * MaxDigits) + 4;
        var quotient = BigInteger.DivRem(left.Digits * BigInteger.Pow(10, shift), right.Digits, out var rest);
        // A digit behind the last tells rounding that something is left over.
        return Of((quotient * 10) + (rest.IsZero ? 0 : left.Digits.Sign * right.Digits.Sign), (long)left.Exponent - right.Exponent - shift - 1);
    }

    public WideNumber Negated => new(-Digits, Exponent);

    public int CompareTo(WideNumber other)
    {
        if (Digits.Sign != other.Digits.Sign || Digits.IsZero) return Digits.Sign.CompareTo(other.Digits.Sign);
        if (Magnitude != other.Magnitude) return Magnitude.CompareTo(other.Magnitude) * Digits.Sign;
        var exponent = Math.Min(Exponent, other.Exponent);
        return Scaled(exponent).CompareTo(other.Scaled(exponent));
    }

    /// <summary>The value of a number: as a decimal where one holds it exactly, else as it is with the nearest decimal beside it.</summary>
    public FeelValue ToValue()
    {
        if (Magnitude > 28) return FeelValue.OfWide(Digits.Sign < 0 ? decimal.MinValue : decimal.MaxValue, this);
        if (Magnitude < -28) return FeelValue.OfWide(0, this);
        var nearest = Nearest();
        var isExact = Exponent >= -28 && (Exponent >= 0 || FitsDecimal) && Math.Abs(nearest) < decimal.MaxValue;
        return isExact ? FeelValue.Of(nearest) : FeelValue.OfWide(nearest, this);
    }

    private bool FitsDecimal => BigInteger.Abs(Digits) <= new BigInteger(decimal.MaxValue);

    private decimal Nearest()
    {
        if (Exponent >= 0) return Saturated(Scaled(0));
        var excess = FitsDecimal ? 0 : CountDigits(Digits) - 28;
        var drop = Math.Max(Math.Max(0, excess), -Exponent - 28);
        var digits = BigInteger.Abs(drop == 0 ? Digits : Round(Digits, drop));
        var scale = -Exponent - drop;
        if (scale < 0) return Saturated(digits * BigInteger.Pow(10, -scale) * Digits.Sign);
        var mask = new BigInteger(uint.MaxValue);
        return new decimal(Bits((uint)(digits & mask)), Bits((uint)((digits >> 32) & mask)), Bits((uint)(digits >> 64)), Digits.Sign < 0, (byte)scale);
    }

    private static decimal Saturated(BigInteger whole)
    {
        if (BigInteger.Abs(whole) >= new BigInteger(decimal.MaxValue)) return whole.Sign < 0 ? decimal.MinValue : decimal.MaxValue;
        return (decimal)whole;
    }

    public static WideNumber? Read(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxTextLength) return null;
        long exponent = 0;
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given)) return null;
            exponent = given;
            text = text[..mark];
        }
        var point = text.IndexOf('.');
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        if (point >= 0) exponent -= text.Length - point - 1;
        return BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? Of(read, exponent) : null;
    }

    public override string ToString()
    {
        var digits = BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture);
        var sign = Digits.Sign < 0 ? "-" : "";
        if (Exponent >= 0 && Magnitude < 40) return sign + digits + new string('0', Exponent);
        if (Exponent < 0 && Magnitude >= 0) return sign + digits[..(Magnitude + 1)] + "." + digits[(Magnitude + 1)..];
        if (Magnitude is < 0 and > -40) return sign + "0." + new string('0', -Magnitude - 1) + digits;
        return sign + digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + "E" + (Magnitude < 0 ? "" : "+") + Magnitude.ToString(CultureInfo.InvariantCulture);
    }
}
