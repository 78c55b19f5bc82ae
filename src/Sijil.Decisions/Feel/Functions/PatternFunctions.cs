using System.Text;
using System.Text.RegularExpressions;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions with regular expressions.</summary>
internal static class PatternFunctions
{
    private static readonly TimeSpan limit = TimeSpan.FromMilliseconds(250);

    public static IEnumerable<Builtin> All { get; } =
    [
        new("matches", Matches, "input, pattern, flags?"),
        new("replace", Replace, "input, pattern, replacement, flags?"),
        new("split", Split, "string, delimiter"),
        new("extract", Extract, "input, pattern, flags?"),
    ];

    private static FeelValue Matches(Call call) =>
        call.Text(0) is { } text && Pattern(call, 1, 2) is { } pattern ? Guard(call, () => FeelValue.Of(pattern.IsMatch(text))) : call.Unfit();

    private static FeelValue Replace(Call call)
    {
        if (call.Text(0) is not { } text || Pattern(call, 1, 3) is not { } pattern || call.Text(2) is not { } replacement) return call.Unfit();
        return Guard(call, () => FeelValue.Of(pattern.Replace(text, DotNetReplacement(replacement))));
    }

    private static FeelValue Split(Call call)
    {
        if (call.Text(0) is not { } text || Pattern(call, 1, 2) is not { } pattern) return call.Unfit();
        return Guard(call, () =>
        {
            var parts = new List<FeelValue>();
            var from = 0;
            foreach (var match in pattern.EnumerateMatches(text))
            {
                if (match.Length == 0) continue;
                parts.Add(FeelValue.Of(text[from..match.Index]));
                from = match.Index + match.Length;
            }
            parts.Add(FeelValue.Of(text[from..]));
            return FeelValue.List(parts);
        });
    }

    private static FeelValue Extract(Call call)
    {
        if (call.Text(0) is not { } text || Pattern(call, 1, 2) is not { } pattern) return call.Unfit();
        return Guard(call, () => FeelValue.List([.. pattern.Matches(text).Select(match => FeelValue.Of(match.Value))]));
    }

    private static FeelValue Guard(Call call, Func<FeelValue> match)
    {
        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException)
        {
            return call.Run.Nothing(FeelReason.TooManySteps, call.Position);
        }
    }

    private static Regex? Pattern(Call call, int index, int flagsIndex)
    {
        if (call.Text(index) is not { } pattern || pattern.Length > 10_000) return null;
        if (call.Has(flagsIndex) && call.Text(flagsIndex) is null) return null;
        return Patterns.Find(pattern, call.Text(flagsIndex) ?? "", limit);
    }

    /// <summary>XPath writes a group as $1 and a plain sign after a backslash; .NET writes a group's number in braces and doubles the dollar.</summary>
    private static string DotNetReplacement(string replacement)
    {
        var text = new StringBuilder(replacement.Length + 8);
        for (var at = 0; at < replacement.Length; at++)
        {
            if (replacement[at] == '\\' && at + 1 < replacement.Length && replacement[at + 1] is '$' or '\\')
            {
                at++;
                text.Append(replacement[at] == '$' ? "$$" : "\\");
            }
            else if (replacement[at] == '$' && at + 1 < replacement.Length && char.IsAsciiDigit(replacement[at + 1]))
            {
                at++;
                text.Append("${").Append(replacement[at]).Append('}');
            }
            else text.Append(replacement[at]);
        }
        return text.ToString();
    }
}
