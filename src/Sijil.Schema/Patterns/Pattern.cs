using System.Text.RegularExpressions;

namespace Sijil.Schema.Patterns;

/// <summary>A regular expression of ECMA-262 with Unicode semantics, carried over to one of .NET; its time is bounded.</summary>
internal sealed class Pattern
{
    private const int Longest = 10_000;
    private readonly Regex regex;

    private Pattern(Regex regex) => this.regex = regex;

    /// <returns>The pattern, or why it is none.</returns>
    public static (Pattern? Pattern, string? Wrong) Of(string text, TimeSpan time)
    {
        if (text.Length > Longest) return (null, "too long");
        var (translated, wrong) = PatternReader.Read(text);
        if (translated is null) return (null, wrong);
        try
        {
            return (new(Bounded(translated, time)), null);
        }
        catch (ArgumentException refused)
        {
            return (null, refused.Message);
        }
    }

    /// <summary>Whether the text holds a match; null when the search took too long to tell.</summary>
    public bool? Finds(string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Searched in time that grows with the text alone, where the pattern allows it; else under a limit.</summary>
    private static Regex Bounded(string translated, TimeSpan time)
    {
        try
        {
            return new(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, time);
        }
        catch (NotSupportedException)
        {
            return new(translated, RegexOptions.CultureInvariant, time);
        }
    }
}
