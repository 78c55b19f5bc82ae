using System.Globalization;

namespace Sijil.Decisions.Feel;

/// <summary>The number of FEEL; every calculation with numbers goes through it, so that its precision can grow in one place.</summary>
internal static class FeelNumber
{
    public static decimal? Add(decimal left, decimal right)
    {
        if (Math.Abs(left) < Safe && Math.Abs(right) < Safe) return left + right;
        try { return left + right; } catch (OverflowException) { return null; }
    }

    public static decimal? Subtract(decimal left, decimal right) => Add(left, -right);

    public static decimal? Multiply(decimal left, decimal right)
    {
        if (Math.Abs(left) < SafeRoot && Math.Abs(right) < SafeRoot) return left * right;
        try { return left * right; } catch (OverflowException) { return null; }
    }

    public static decimal? Divide(decimal left, decimal right)
    {
        if (right == 0) return null;
        try { return left / right; } catch (OverflowException) { return null; }
    }

    public static decimal? Power(decimal value, decimal exponent)
    {
        if (exponent == decimal.Truncate(exponent) && Math.Abs(exponent) <= 999) return IntegerPower(value, (int)exponent);
        return OfDouble(Math.Pow((double)value, (double)exponent));
    }

    private static decimal? IntegerPower(decimal value, int exponent)
    {
        decimal? result = 1;
        decimal? factor = value;
        for (var rest = Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1) result = factor is null || result is null ? null : Multiply(result.Value, factor.Value);
            if (rest > 1) factor = factor is null ? null : Multiply(factor.Value, factor.Value);
        }
        if (result is null) return null;
        return exponent < 0 ? Divide(1, result.Value) : result;
    }

    /// <summary>The shortest decimal that reads back as the double; nothing for infinity and for what is no number.</summary>
    public static decimal? OfDouble(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 7.9e28) return null;
        return Read(value.ToString("R", CultureInfo.InvariantCulture));
    }

    public static decimal? Read(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;

    public static string Write(decimal value) => Normal(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number as a whole number that fits 32 bits, if it is one.</summary>
    public static int? Whole(decimal value) =>
        value >= int.MinValue && value <= int.MaxValue && decimal.Truncate(value) == value ? (int)value : null;

    private const decimal Safe = 1e27m;
    private const decimal SafeRoot = 1e13m;
}
