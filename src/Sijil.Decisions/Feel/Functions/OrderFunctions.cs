namespace Sijil.Decisions.Feel.Functions;

/// <summary>Sorting, by a function that tells which of two comes first.</summary>
internal static class OrderFunctions
{
    public static IEnumerable<Builtin> All { get; } = [new("sort", Sort, "list, precedes?")];

    private static FeelValue Sort(Call call)
    {
        if (call.List(0) is not { } items) return call.Unfit();
        if (call.Arguments.Length == 1) return Merge(call, items, (left, right) => FeelEquality.Order(left, right) is { } order ? order < 0 : null);
        if (call[1].Kind != FeelKind.Function || call[1].Function.Parameters.Count != 2) return call.Unfit();
        var precedes = call[1].Function;
        return Merge(call, items, (left, right) => precedes.Call(call.Run, [left, right], call.Position).AsBoolean);
    }

    /// <summary>Merging from the bottom up keeps the order of equals, and ends whatever the function answers.</summary>
    private static FeelValue Merge(Call call, IReadOnlyList<FeelValue> items, Func<FeelValue, FeelValue, bool?> precedes)
    {
        var from = items.ToArray();
        var to = new FeelValue[from.Length];
        for (var width = 1; width < from.Length; width *= 2)
        {
            for (var start = 0; start < from.Length; start += 2 * width)
                if (!MergeRun(call, from, to, start, width, precedes)) return call.Unfit();
            (from, to) = (to, from);
        }
        return FeelValue.List(from);
    }

    private static bool MergeRun(Call call, FeelValue[] from, FeelValue[] to, int start, int width, Func<FeelValue, FeelValue, bool?> precedes)
    {
        var (left, leftEnd) = (start, Math.Min(start + width, from.Length));
        var (right, rightEnd) = (leftEnd, Math.Min(leftEnd + width, from.Length));
        for (var at = start; at < rightEnd; at++)
        {
            if (!call.Run.Spend(1, call.Position)) return false;
            var takeRight = left >= leftEnd;
            if (!takeRight && right < rightEnd)
            {
                if (precedes(from[right], from[left]) is not { } before) return false;
                takeRight = before;
            }
            to[at] = takeRight ? from[right++] : from[left++];
        }
        return true;
    }
}
