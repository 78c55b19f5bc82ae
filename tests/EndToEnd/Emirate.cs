namespace Sijil.EndToEnd.Tests;

/// <summary>The sample emirate, served once for all tests that do not stop it.</summary>
public sealed class Emirate : IAsyncLifetime
{
    private readonly Scratch scratch = new();
    private RunningSijil running = null!;

    public Uri Url => running.Url;
    public string Data => running.Data;

    public async ValueTask InitializeAsync() => running = await RunningSijil.Up(scratch.Folder);

    public async ValueTask DisposeAsync()
    {
        if (running is not null) await running.DisposeAsync();
        scratch.Dispose();
    }
}
