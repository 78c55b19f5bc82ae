namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions on numbers.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("abs", Absolute, "n"),
        new("modulo", Modulo, "dividend, divisor"),
        new("sqrt", call => call.Or(call.Number(0) is { } number ? SquareRoot(number) : null), "number"),
        new("log", call => call.Or(call.Number(0) is { } number && number > 0 ? FeelNumber.OfDouble(Math.Log((double)number)) : null), "number"),
        new("exp", call => call.Number(0) is not { } number ? call.Unfit() : FeelNumber.OfDouble(Math.Exp((double)number)) is { } power ? FeelValue.Of(power) : call.TooLarge(), "number"),
        new("odd", call => call.Or(call.Number(0) is { } number ? Math.Abs(number % 2) == 1 : null), "number"),
        new("even", call => call.Or(call.Number(0) is { } number ? number % 2 == 0 : null), "number"),
    ];

    private static FeelValue Absolute(Call call) => call[0].Kind switch
    {
        FeelKind.Number => call[0].Raw < 0 || call[0].Wide?.Digits.Sign < 0 ? FeelArithmetic.Negate(call[0]) : call[0],
        FeelKind.DaysDuration => FeelValue.DaysDuration(Math.Abs(call[0].Raw)),
        FeelKind.YearsDuration => FeelValue.YearsDuration(Math.Abs(call[0].Raw)),
        _ => call.Unfit(),
    };

    private static FeelValue Modulo(Call call)
    {
        if (call.Number(0) is not { } dividend || call.Number(1) is not { } divisor || divisor == 0) return call.Unfit();
        var rest = dividend % divisor;
        return FeelValue.Of(rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest);
    }

    /// <summary>The root to the last digit that the number type holds, by Newton's steps from the double's root.</summary>
    public static decimal? SquareRoot(decimal number)
    {
        if (number < 0) return null;
        if (number == 0) return 0;
        if (FeelNumber.OfDouble(Math.Sqrt((double)number)) is not { } root) return null;
        for (var step = 0; step < 3; step++) root = (root + (number / root)) / 2;
        return root;
    }
}
