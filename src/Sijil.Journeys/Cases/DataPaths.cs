using System.Text.RegularExpressions;

namespace Sijil.Journeys.Cases;

/// <summary>Which of a case's data a person may change when it is stuck: never what is a promise to the customer, or follows from facts of its own.</summary>
internal static partial class DataPaths
{
    public const int Longest = 200;

    /// <summary>The customer's consent, what was paid, what was issued, and the case itself.</summary>
    private static readonly HashSet<string> Untouchable = new(StringComparer.Ordinal) { "approval", "payment", "certificate", "case" };

    public static bool MayChange(string path) =>
        path.Length is > 0 and <= Longest && Dotted.IsMatch(path) && !Untouchable.Contains(path.Split('.')[0]) && path is not ("customer" or "customer.id");

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted { get; }
}
