namespace Sijil.Serve.Exchange;

/// <summary>The way to one system: how many requests may be on it at once, and whether it is rested.</summary>
internal sealed class Lane(TimeProvider clock, int atOnce) : IDisposable
{
    private readonly SemaphoreSlim places = new(atOnce, atOnce);

    public Breaker Breaker { get; } = new(clock);

    /// <summary>Waits for a place; give it back by disposing what is returned.</summary>
    public async ValueTask<Place> Enter(CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        return new(places);
    }

    public void Dispose() => places.Dispose();

    /// <summary>A place on the way, held until disposed.</summary>
    public readonly struct Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
