namespace Sijil.Sandbox.Systems;

/// <summary>A stretch of time in which the systems of the city fail far more often than their cards say; RELIABILITY.md says what must hold in it.</summary>
/// <param name="Timeouts">The share of requests that are never answered, half of them after they were done.</param>
/// <param name="Errors">The share that is answered 503.</param>
/// <param name="Down">Systems that answer nothing all the time.</param>
/// <param name="Hostile">Systems that answer with more than anybody can read.</param>
internal sealed record Weather(double Timeouts, double Errors, IReadOnlyList<string> Down, IReadOnlyList<string> Hostile)
{
    /// <summary>A tenth not answered, a twentieth in error, two systems down and one hostile.</summary>
    public static Weather Bad(IEnumerable<string> systems, long seed)
    {
        var (left, chance) = (systems.Order(StringComparer.Ordinal).ToList(), Chance.Of(unchecked((ulong)seed)));
        var taken = new string[3];
        for (var at = 0; at < taken.Length; at++)
        {
            var which = chance.Next(left.Count);
            taken[at] = left[which];
            left.RemoveAt(which);
        }
        return new(0.10, 0.05, taken[..2], taken[2..]);
    }

    public SystemMood MoodOf(string system) => Down.Contains(system) ? SystemMood.Down : Hostile.Contains(system) ? SystemMood.Hostile : SystemMood.Normal;

    public SystemCard Over(SystemCard card) => card with { Faults = new(Timeouts, Errors, 0) };
}
