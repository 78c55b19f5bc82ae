namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions that round numbers.</summary>
internal static class RoundingFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("decimal", call => Round(call, MidpointRounding.ToEven), "n, scale"),
        new("floor", call => Round(call, MidpointRounding.ToNegativeInfinity), "n, scale?"),
        new("ceiling", call => Round(call, MidpointRounding.ToPositiveInfinity), "n, scale?"),
        new("round up", call => Round(call, Up), "n, scale"),
        new("round down", call => Round(call, MidpointRounding.ToZero), "n, scale"),
        new("round half up", call => Round(call, MidpointRounding.AwayFromZero), "n, scale"),
        new("round half down", call => Round(call, HalfDown), "n, scale"),
    ];

    private static FeelValue Round(Call call, MidpointRounding mode) => Round(call, number => decimal.Round(number, mode));

    private static FeelValue Round(Call call, Func<decimal, decimal> round)
    {
        if (call.Number(0) is not { } number) return call.Unfit();
        var scale = 0;
        if (call.Arguments.Length > 1)
        {
            if (call.Whole(1) is not { } given || given is < -6111 or > 6176) return call.Unfit();
            scale = given;
        }
        return call.Or(Scaled(number, scale, round));
    }

    private static decimal? Scaled(decimal number, int scale, Func<decimal, decimal> round)
    {
        if (scale >= 28) return number;
        if (scale <= -28) return round(number / 1e28m) * 1e28m is 0 ? 0 : null;
        if (FeelNumber.Power(10, Math.Abs(scale)) is not { } factor) return null;
        if (scale < 0) return FeelNumber.Multiply(round(number / factor), factor);
        // A number that is too large to be scaled has no digits there to round.
        return FeelNumber.Multiply(number, factor) is { } shifted ? round(shifted) / factor : number;
    }

    private static decimal Up(decimal number) =>
        number < 0 ? decimal.Round(number, MidpointRounding.ToNegativeInfinity) : decimal.Round(number, MidpointRounding.ToPositiveInfinity);

    private static decimal HalfDown(decimal number)
    {
        var whole = decimal.Truncate(number);
        return Math.Abs(number - whole) > 0.5m ? whole + Math.Sign(number) : whole;
    }
}
