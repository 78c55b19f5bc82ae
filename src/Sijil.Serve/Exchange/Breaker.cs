namespace Sijil.Serve.Exchange;

/// <summary>Spares a system that fails: after five failures in a row nothing is sent to it for ten seconds, then one request tries it; each that fails too doubles the rest, up to five minutes.</summary>
internal sealed class Breaker(TimeProvider clock)
{
    private const int Patience = 5;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private int failures;
    private TimeSpan rest = Shortest;
    private DateTimeOffset restsUntil;
    private bool isTried;

    /// <summary>Whether a request may go out now; otherwise when to come again.</summary>
    /// <param name="isUrgent">A person asks: then it is tried before its rest is over.</param>
    public bool MayPass(out DateTimeOffset notBefore, bool isUrgent = false)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            notBefore = restsUntil > now ? restsUntil : now + Shortest;
            if (failures < Patience) return true;
            if (isTried || restsUntil > now && !isUrgent) return false;
            return isTried = true;    // one alone, until it is known what came of it
        }
    }

    /// <returns>How long the system rests by this failure; null when it does not.</returns>
    public TimeSpan? Failed()
    {
        lock (gate)
        {
            if (++failures >= Patience) isTried = false;
            if (failures < Patience || restsUntil > clock.GetUtcNow()) return null;    // those that were on their way when it began to rest say nothing new
            if (failures > Patience && rest < Longest) rest = rest * 2 < Longest ? rest * 2 : Longest;
            restsUntil = clock.GetUtcNow() + rest;
            return rest;
        }
    }

    /// <summary>One answer closes it.</summary>
    public void Answered()
    {
        lock (gate) (failures, rest, restsUntil, isTried) = (0, Shortest, default, false);
    }

    /// <summary>A request was given up before anything came of it.</summary>
    public void GivenUp()
    {
        lock (gate) isTried = false;
    }
}
