using System.Security.Cryptography;
using System.Text;

namespace Sijil.Journeys.Cases;

/// <summary>When to try again: 1 s doubled up to 5 minutes, with a fifth of jitter that follows from the id, so that a replay waits the same.</summary>
internal static class Backoff
{
    public const int AttemptsBeforeIncident = 5;
    /// <summary>When only a person, or another case, moves it on.</summary>
    public static readonly DateTimeOffset NotByItself = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static TimeSpan After(string id, int attempt)
    {
        var plain = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(attempt, 12) - 1)));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{id}#{attempt}"), hash);
        return plain * (0.9 + hash[0] / 255.0 * 0.2);
    }
}
