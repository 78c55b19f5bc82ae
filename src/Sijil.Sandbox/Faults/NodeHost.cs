using Microsoft.Extensions.Logging;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>One machine of a simulated world: it starts, is killed, starts again; its clock is its own.</summary>
internal sealed class NodeHost(FaultWorld world, int number) : ILoggerFactory, ILogger
{
    private readonly List<Life> lives = [];

    public Life Life { get; private set; } = new(world.Loop, number) { IsOver = true };
    public LoopClock Clock { get; } = new(world.Loop);
    public CaseNode? Engine { get; private set; }
    public DateTimeOffset CutOffUntil { get; set; }
    public bool IsUp => !Life.IsOver;

    /// <summary>What the engine complained of as a fault of its own.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What ended in an exception in any of its lives.</summary>
    public IEnumerable<Exception> Broken => lives.SelectMany(life => life.Broken);

    public void Start()
    {
        Life = world.NewLife();
        lives.Add(Life);
        var life = Life;
        Engine = new(new NodeJournal(world, this), world.Keyring, world.Library, new NodeExchange(world, this), Clock, new SeededIds(Clock, world.Seed * 1_000 + life.Number), this);
        var engine = Engine;
        world.Loop.Start(life, async () =>
        {
            await engine.Drive(CancellationToken.None);
            world.Breaches.Add(new("driver", $"node {number}", "its driver came to an end"));
        });
    }

    public void Kill() => Life.IsOver = true;

    ILogger ILoggerFactory.CreateLogger(string categoryName) => this;
    void ILoggerFactory.AddProvider(ILoggerProvider provider) => throw new NotSupportedException();
    IDisposable? ILogger.BeginScope<TState>(TState state) => null;
    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error && exception is not JournalUnreachable) Complaints.Add($"{formatter(state, exception)}: {exception}");
    }

    public void Dispose()
    {
    }
}
