namespace Sijil.Decisions.Feel;

/// <summary>When two values are equal, and which of two comes first.</summary>
internal static class FeelEquality
{
    public static bool Same(in FeelValue left, in FeelValue right) => Equal(left, right) == true;

    /// <summary>FEEL's equality: nothing is known of two values of different kinds.</summary>
    public static bool? Equal(in FeelValue left, in FeelValue right)
    {
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        if (left.Kind != right.Kind) return null;
        return left.Kind switch
        {
            FeelKind.Number => FeelArithmetic.Compare(left, right) == 0,
            FeelKind.Boolean or FeelKind.DaysDuration or FeelKind.YearsDuration => left.Raw == right.Raw,
            FeelKind.String => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
            FeelKind.Date => left.Date == right.Date,
            FeelKind.Time => left.Time.SameAs(right.Time),
            FeelKind.DateTime => left.DateTime.SameAs(right.DateTime),
            FeelKind.List => EqualLists(left.Items, right.Items),
            FeelKind.Context => EqualContexts(left.Context, right.Context),
            FeelKind.Range => left.Range.SameAs(right.Range),
            _ => ReferenceEquals(left.Function, right.Function),
        };
    }

    /// <summary>Equality as the operator sees it: a list of one value equals the value.</summary>
    public static bool? EqualOrSingle(in FeelValue left, in FeelValue right)
    {
        if (left.Kind == right.Kind || left.IsNull || right.IsNull) return Equal(left, right);
        if (left.Kind == FeelKind.List && left.Items.Count == 1) return Equal(left.Items[0], right);
        return right.Kind == FeelKind.List && right.Items.Count == 1 ? Equal(left, right.Items[0]) : null;
    }

    private static bool EqualLists(IReadOnlyList<FeelValue> left, IReadOnlyList<FeelValue> right)
    {
        if (left.Count != right.Count) return false;
        for (var index = 0; index < left.Count; index++)
            if (!Same(left[index], right[index])) return false;
        return true;
    }

    private static bool EqualContexts(FeelContext left, FeelContext right)
    {
        if (left.Count != right.Count) return false;
        foreach (var (name, value) in left)
            if (!right.TryGet(name, out var other) || !Same(value, other)) return false;
        return true;
    }

    /// <summary>Below zero when left comes first; nothing when the two cannot be ordered.</summary>
    public static int? Order(in FeelValue left, in FeelValue right)
    {
        if (left.Kind != right.Kind) return null;
        return left.Kind switch
        {
            FeelKind.Number => FeelArithmetic.Compare(left, right),
            FeelKind.DaysDuration or FeelKind.YearsDuration => left.Raw.CompareTo(right.Raw),
            FeelKind.String => CompareByCodePoint(left.Text, right.Text),
            FeelKind.Date => left.Date.DayNumber.CompareTo(right.Date.DayNumber),
            FeelKind.Time => left.Time.CompareWith(right.Time),
            FeelKind.DateTime => left.DateTime.CompareWith(right.DateTime),
            _ => null,
        };
    }

    /// <summary>Order as the operators see it: a list of one value is the value.</summary>
    public static int? OrderOrSingle(in FeelValue left, in FeelValue right)
    {
        if (left.Kind == right.Kind) return Order(left, right);
        if (left.Kind == FeelKind.List && left.Items.Count == 1) return Order(left.Items[0], right);
        return right.Kind == FeelKind.List && right.Items.Count == 1 ? Order(left, right.Items[0]) : null;
    }

    private static int CompareByCodePoint(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            if (left[index] == right[index]) continue;
            // A surrogate stands for a code point above every other character.
            var high = char.IsSurrogate(left[index]).CompareTo(char.IsSurrogate(right[index]));
            return high != 0 ? high : left[index].CompareTo(right[index]);
        }
        return left.Length.CompareTo(right.Length);
    }
}
