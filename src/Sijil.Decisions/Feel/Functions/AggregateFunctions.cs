namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions that make one value of many.</summary>
internal static class AggregateFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("min", call => Extreme(call, -1), "list", "list..."),
        new("max", call => Extreme(call, 1), "list", "list..."),
        new("sum", call => Total(call), "list", "list..."),
        new("mean", Mean, "list", "list..."),
        new("product", Product, "list", "list..."),
        new("median", Median, "list", "list..."),
        new("stddev", Deviation, "list", "list..."),
        new("mode", Mode, "list", "list..."),
        new("all", call => Decide(call, true), "list", "list..."),
        new("any", call => Decide(call, false), "list", "list..."),
    ];

    private static FeelValue Extreme(Call call, int sign)
    {
        if (call.Values is not { Count: > 0 } values) return call.Values is null ? call.Unfit() : FeelValue.Null;
        var best = values[0];
        if (FeelEquality.Order(best, best) is null) return call.Unfit();
        for (var at = 1; at < values.Count; at++)
        {
            if (FeelEquality.Order(values[at], best) is not { } order) return call.Unfit();
            if (order * sign > 0) best = values[at];
        }
        return best;
    }

    private static decimal[]? Numbers(Call call)
    {
        if (call.Values is not { } values) return null;
        var numbers = new decimal[values.Count];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (values[at].AsNumber is not { } number) return null;
            numbers[at] = number;
        }
        return numbers;
    }

    private static FeelValue Total(Call call)
    {
        if (call.Values is not { Count: > 0 } values) return call.Values is null ? call.Unfit() : FeelValue.Null;
        var kind = values[0].Kind;
        if (kind is not (FeelKind.Number or FeelKind.DaysDuration or FeelKind.YearsDuration)) return call.Unfit();
        var total = values[0];
        for (var at = 1; at < values.Count; at++)
        {
            if (values[at].Kind != kind) return call.Unfit();
            total = kind == FeelKind.Number ? FeelArithmetic.Add(total, values[at])
                : FeelNumber.Add(total.Raw, values[at].Raw) is { } sum ? Like(kind, sum) : FeelValue.Null;
            if (total.IsNull) return call.TooLarge();
        }
        return total;
    }

    private static FeelValue Like(FeelKind kind, decimal size) => kind switch
    {
        FeelKind.DaysDuration => FeelValue.DaysDuration(size),
        _ => FeelValue.YearsDuration(decimal.Truncate(size)),
    };

    private static FeelValue Mean(Call call)
    {
        var total = Total(call);
        if (total.IsNull) return total;
        return total.Kind == FeelKind.Number
            ? FeelArithmetic.Divide(total, FeelValue.Of((decimal)call.Values!.Count)) : Like(total.Kind, total.Raw / call.Values!.Count);
    }

    private static FeelValue Product(Call call)
    {
        if (call.Values is not { Count: > 0 } values) return call.Values is null ? call.Unfit() : FeelValue.Null;
        var product = FeelValue.Of(1m);
        foreach (var value in values)
        {
            if (value.Kind != FeelKind.Number) return call.Unfit();
            product = FeelArithmetic.Multiply(product, value);
            if (product.IsNull) return call.TooLarge();
        }
        return product;
    }

    private static FeelValue Median(Call call)
    {
        if (Numbers(call) is not { Length: > 0 } numbers) return call.Values is { Count: 0 } ? FeelValue.Null : call.Unfit();
        Array.Sort(numbers);
        var middle = numbers.Length / 2;
        if (numbers.Length % 2 == 1) return FeelValue.Of(numbers[middle]);
        return call.Or(FeelNumber.Add(numbers[middle - 1], numbers[middle]) / 2);
    }

    private static FeelValue Deviation(Call call)
    {
        if (Numbers(call) is not { Length: > 1 } numbers) return call.Unfit();
        decimal? total = 0;
        foreach (var number in numbers) total = total is { } so ? FeelNumber.Add(so, number) : null;
        if (total / numbers.Length is not { } mean) return call.Unfit();
        decimal? squares = 0;
        foreach (var number in numbers)
            squares = squares is { } so && Square(FeelNumber.Subtract(number, mean)) is { } square ? FeelNumber.Add(so, square) : null;
        return squares is { } sum ? call.Or(NumberFunctions.SquareRoot(sum / (numbers.Length - 1))) : call.Unfit();
    }

    private static decimal? Square(decimal? number) => number is { } known ? FeelNumber.Multiply(known, known) : null;

    private static FeelValue Mode(Call call)
    {
        if (Numbers(call) is not { } numbers) return call.Unfit();
        if (numbers.Length == 0) return FeelValue.EmptyList;
        var groups = numbers.GroupBy(number => number).ToList();
        var most = groups.Max(group => group.Count());
        return FeelValue.List([.. groups.Where(group => group.Count() == most).Select(group => group.Key).Order().Select(FeelValue.Of)]);
    }

    /// <summary>All and any: one decisive value decides; a value that is no boolean leaves it unknown.</summary>
    private static FeelValue Decide(Call call, bool all)
    {
        if (call.Values is not { } values) return call.Unfit();
        bool? result = all;
        foreach (var value in values)
        {
            if (value.AsBoolean is null && !value.IsNull) return call.Unfit();
            if (value.AsBoolean == !all) return FeelValue.Of(!all);
            if (value.AsBoolean is null) result = null;
        }
        return FeelValue.Of(result);
    }
}
