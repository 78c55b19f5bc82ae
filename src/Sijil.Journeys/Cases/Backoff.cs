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

    /// <summary>About as long as five attempts take.</summary>
    public static readonly TimeSpan BeforeIncident = TimeSpan.FromSeconds(15);

    public static TimeSpan After(string id, int attempt) =>
        TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(attempt, 12) - 1))) * (0.9 + Chance($"{id}#{attempt}") * 0.2);

    /// <summary>Those that wait for the same system to have rested do not all come at once.</summary>
    public static TimeSpan Spread(string id, DateTimeOffset until) => TimeSpan.FromSeconds(1 + Chance($"{id}#{until.UtcTicks}") * 20);

    private static double Chance(string of)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(of), hash);
        return hash[0] / 255.0;
    }
}
