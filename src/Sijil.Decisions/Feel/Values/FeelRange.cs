namespace Sijil.Decisions.Feel;

/// <summary>All values between two ends; a null end is open without limit.</summary>
public sealed record FeelRange(FeelValue Start, bool StartIncluded, FeelValue End, bool EndIncluded)
{
    /// <summary>How the range was written: with two ends, or as "equal" or "not equal" to its start.</summary>
    internal RangeForm Form { get; init; }

    /// <summary>Whether the value lies in the range; nothing when it cannot be compared with the ends.</summary>
    public bool? Contains(FeelValue value)
    {
        if (Form == RangeForm.NotEqual) return !FeelEquality.Equal(value, Start);
        if (value.IsNull) return null;
        var after = Start.IsNull ? true : After(FeelEquality.Order(value, Start), StartIncluded);
        var before = End.IsNull ? true : After(-FeelEquality.Order(value, End), EndIncluded);
        if (after is null || before is null) return null;
        return after.Value && before.Value;
    }

    private static bool? After(int? order, bool included) => order switch
    {
        null => null,
        > 0 => true,
        0 => included,
        _ => false,
    };

    internal bool SameAs(FeelRange other) =>
        Form == other.Form && StartIncluded == other.StartIncluded && EndIncluded == other.EndIncluded
        && FeelEquality.Same(Start, other.Start) && FeelEquality.Same(End, other.End);
}
