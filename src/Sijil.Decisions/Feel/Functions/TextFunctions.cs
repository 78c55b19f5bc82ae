namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions on strings.</summary>
internal static class TextFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("substring", Substring, "string, start position, length?"),
        new("string length", call => call.Or(call.Text(0) is { } text ? CodePoints.Count(text) : (decimal?)null), "string"),
        new("upper case", call => call.Or(call.Text(0)?.ToUpperInvariant()), "string"),
        new("lower case", call => call.Or(Lower(call.Text(0))), "string"),
        new("substring before", call => call.Or(Before(call.Text(0), call.Text(1))), "string, match"),
        new("substring after", call => call.Or(After(call.Text(0), call.Text(1))), "string, match"),
        new("contains", call => Compare(call, (text, match) => text.Contains(match, StringComparison.Ordinal)), "string, match"),
        new("starts with", call => Compare(call, (text, match) => text.StartsWith(match, StringComparison.Ordinal)), "string, match"),
        new("ends with", call => Compare(call, (text, match) => text.EndsWith(match, StringComparison.Ordinal)), "string, match"),
        new("string join", Join, "list, delimiter?", "list, delimiter, prefix, suffix"),
        new("trim", call => call.Or(call.Text(0)?.Trim()), "string"),
    ];

#pragma warning disable CA1308 // The function is called lower case: it makes text for people, it normalises nothing.
    private static string? Lower(string? text) => text?.ToLowerInvariant();
#pragma warning restore CA1308

    private static FeelValue Substring(Call call)
    {
        if (call.Text(0) is not { } text || call.Whole(1) is not { } start || start == 0) return call.Unfit();
        if (call.Arguments.Length > 2 && call.Number(2) is null && !call[2].IsNull) return call.Unfit();
        var count = CodePoints.Count(text);
        var from = start > 0 ? start - 1 : count + start;
        if (from < 0 || from > count) return start > 0 ? FeelValue.Of("") : call.Unfit();
        var length = call.Whole(2) ?? count - from;
        if (call.Has(2) && length < 1) return call.Unfit();
        var begin = CodePoints.IndexOf(text, from);
        var end = CodePoints.IndexOf(text, (int)Math.Min(count, from + (long)length));
        return FeelValue.Of(text[begin..end]);
    }

    private static string? Before(string? text, string? match)
    {
        if (text is null || match is null) return null;
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at <= 0 ? "" : text[..at];
    }

    private static string? After(string? text, string? match)
    {
        if (text is null || match is null) return null;
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + match.Length)..];
    }

    private static FeelValue Compare(Call call, Func<string, string, bool> compare) =>
        call.Text(0) is { } text && call.Text(1) is { } match ? FeelValue.Of(compare(text, match)) : call.Unfit();

    private static FeelValue Join(Call call)
    {
        if (call.List(0) is not { } items) return call.Unfit();
        for (var at = 1; at < call.Arguments.Length; at++)
            if (call.Has(at) && call.Text(at) is null) return call.Unfit();
        var texts = new List<string>();
        foreach (var item in items)
        {
            if (item.IsNull) continue;
            if (item.AsString is not { } text) return call.Unfit();
            if (!call.Run.SpendText(text.Length + (call.Text(1)?.Length ?? 0L), call.Position)) return FeelValue.Null;
            texts.Add(text);
        }
        return FeelValue.Of(call.Text(2) + string.Join(call.Text(1) ?? "", texts) + call.Text(3));
    }
}
