namespace Sijil.Serve.Exchange;

/// <summary>Spares a system that fails: after five failures in a row nothing is sent to it for ten seconds.</summary>
internal sealed class Breaker(TimeProvider clock)
{
    private const int Patience = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset restsUntil;

    public bool IsOpen
    {
        get
        {
            lock (gate) return clock.GetUtcNow() < restsUntil;
        }
    }

    /// <returns>Whether it opened by this failure.</returns>
    public bool Failed()
    {
        lock (gate)
        {
            if (++failures < Patience) return false;
            restsUntil = clock.GetUtcNow() + Rest;
            return true;
        }
    }

    /// <summary>The first answer after a rest closes it; until then one more failure opens it again.</summary>
    public void Answered()
    {
        lock (gate) failures = 0;
    }
}
