namespace Sijil.Measure.Scorecards;

/// <summary>The value below which a share of all values lies; found without sorting them all, and leaving them in another order.</summary>
internal static class Quantile
{
    /// <summary>Half of the values lie below; of an even number, midway between the two in the middle.</summary>
    public static double Median(Span<double> values)
    {
        if (values.Length is 0) return 0;
        var middle = values.Length / 2;
        var upper = Select(values, middle);
        if (values.Length % 2 is 1) return upper;
        var lower = values[0];
        for (var i = 1; i < middle; i++) lower = Math.Max(lower, values[i]);
        return (lower + upper) / 2;
    }

    /// <summary>The same of values that stand so many times each.</summary>
    public static double Median(IEnumerable<(double Value, int Count)> values)
    {
        var sorted = values.Where(each => each.Count > 0).OrderBy(each => each.Value).ToList();
        var total = sorted.Sum(each => (long)each.Count);
        return total is 0 ? 0 : total % 2 is 1 ? At(sorted, total / 2) : (At(sorted, total / 2 - 1) + At(sorted, total / 2)) / 2;
    }

    private static double At(List<(double Value, int Count)> sorted, long place)
    {
        foreach (var (value, count) in sorted)
            if ((place -= count) < 0) return value;
        return sorted[^1].Value;
    }

    /// <summary>The least value that at least this share of all do not exceed.</summary>
    public static double Of(Span<double> values, double share) =>
        values.Length is 0 ? 0 : Select(values, Math.Max(0, (int)Math.Ceiling(values.Length * share) - 1));

    /// <summary>The value at this place if they were sorted; what is smaller stands before it afterwards.</summary>
    private static double Select(Span<double> values, int place)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = values[low + (high - low) / 2];
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }
            if (place <= right) high = right;
            else if (place >= left) low = left;
            else break;
        }
        return values[place];
    }
}
