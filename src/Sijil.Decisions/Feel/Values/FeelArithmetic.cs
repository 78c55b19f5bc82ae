namespace Sijil.Decisions.Feel;

/// <summary>Calculates with numbers: by decimals where their result is exact, else with 34 digits. Null beyond what can be held.</summary>
internal static class FeelArithmetic
{
    public static FeelValue Add(in FeelValue left, in FeelValue right) =>
        IsPlain(left, 1e13m, 14) && IsPlain(right, 1e13m, 14)
            ? FeelValue.Of(left.Raw + right.Raw) : Value(WideNumber.Add(WideNumber.Of(left), WideNumber.Of(right)));

    public static FeelValue Subtract(in FeelValue left, in FeelValue right) => Add(left, Negate(right));

    public static FeelValue Multiply(in FeelValue left, in FeelValue right) =>
        IsPlain(left, 1e7m, 7) && IsPlain(right, 1e7m, 7)
            ? FeelValue.Of(left.Raw * right.Raw) : Value(WideNumber.Multiply(WideNumber.Of(left), WideNumber.Of(right)));

    public static FeelValue Divide(in FeelValue left, in FeelValue right)
    {
        if (!right.IsWide && right.Raw == 0) return FeelValue.Null;
        if (IsPlain(left, 1e13m, 14) && IsPlain(right, 1e13m, 14))
        {
            var quotient = left.Raw / right.Raw;
            if (IsExact(quotient, left.Raw, right.Raw)) return FeelValue.Of(quotient);
        }
        return Value(WideNumber.Divide(WideNumber.Of(left), WideNumber.Of(right)));
    }

    public static FeelValue Power(in FeelValue value, in FeelValue exponent)
    {
        if (exponent.AsNumber is not { } power) return FeelValue.Null;
        if (FeelNumber.Whole(power) is { } whole and > int.MinValue) return WholePower(value, whole);
        return FeelValue.Of(value.AsNumber is { } number ? FeelNumber.OfDouble(Math.Pow((double)number, (double)power)) : null);
    }

    private static FeelValue WholePower(FeelValue value, int exponent)
    {
        var result = FeelValue.Of(1m);
        for (var rest = Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1) result = Multiply(result, value);
            if (rest > 1) value = Multiply(value, value);
            if (result.IsNull || value.IsNull) return FeelValue.Null;
        }
        return exponent < 0 ? Divide(FeelValue.Of(1m), result) : result;
    }

    public static FeelValue Negate(in FeelValue value) => value.Wide is { } wide ? wide.Negated.ToValue() : FeelValue.Of(-value.Raw);

    public static int Compare(in FeelValue left, in FeelValue right) =>
        !left.IsWide && !right.IsWide ? left.Raw.CompareTo(right.Raw) : WideNumber.Of(left).CompareTo(WideNumber.Of(right));

    /// <summary>The number of a text that FEEL reads as one; null for others.</summary>
    public static FeelValue Read(ReadOnlySpan<char> text)
    {
        // Up to 28 characters without an exponent fit a decimal to the last digit.
        if (text.Length <= 28 && text.IndexOfAny('e', 'E') < 0) return FeelValue.Of(FeelNumber.Read(text));
        return Value(WideNumber.Read(text));
    }

    private static FeelValue Value(WideNumber? number) => number?.ToValue() ?? FeelValue.Null;

    private static bool IsPlain(in FeelValue value, decimal limit, int scale) =>
        !value.IsWide && value.Raw.Scale <= scale && Math.Abs(value.Raw) < limit;

    /// <summary>Whether the quotient is exact: multiplied back, without rounding, it must give what was divided.</summary>
    private static bool IsExact(decimal quotient, decimal dividend, decimal divisor)
    {
        Span<int> bits = stackalloc int[8];
        decimal.GetBits(quotient, bits);
        decimal.GetBits(divisor, bits[4..]);
        var isExactProduct = bits[2] == 0 && bits[5] == 0 && bits[6] == 0 && quotient.Scale + divisor.Scale <= 28;
        return isExactProduct && quotient * divisor == dividend;
    }
}
