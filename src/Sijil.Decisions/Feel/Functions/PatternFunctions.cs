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
        return Guard(call, () => Replace(call, pattern, text, DotNetReplacement(replacement)));
    }

    /// <summary>Replaces match by match, because each may make more text than it takes.</summary>
    private static FeelValue Replace(Call call, Regex pattern, string text, string replacement)
    {
        var made = new StringBuilder(text.Length);
        var groups = replacement.Count(character => character == '$');
        var from = 0;
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (!call.Run.SpendText(replacement.Length + ((long)groups * match.Length), call.Position)) return FeelValue.Null;
            made.Append(text, from, match.Index - from).Append(match.Result(replacement));
            from = match.Index + match.Length;
        }
        return FeelValue.Of(made.Append(text, from, text.Length - from).ToString());
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
