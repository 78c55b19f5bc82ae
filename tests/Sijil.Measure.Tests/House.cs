using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Tests;

/// <summary>A record in a folder of its own, with the registers of models/ and a board that follows by hand.</summary>
internal sealed class House : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-measure-").FullName;
    private readonly Clock clock = new();
    private OpenRecord record = null!;
    private long followed;

    public CaseFigures Figures { get; } = new();
    public RegisterFold Registers { get; } = new();
    public Board Board => new(Figures, Registers);
    public IJournal Journal => record.Journal;
    public Keyring Keyring => record.Keyring;

    public static string Models => Path.Combine(Root, "models");

    private static string Root
    {
        get
        {
            var at = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(at, "Sijil.slnx"))) at = Path.GetDirectoryName(at)!;
            return at;
        }
    }

    public static async Task<House> Open()
    {
        var house = new House();
        house.record = await RecordModule.Open(new() { DataDirectory = house.folder, KeySeed = 1 }, house.clock, new SeededIds(house.clock, 1), new SeededRandomness(1), Cancel);
        Assert.Empty(await RegisterFiles.Register(Models, house.Registers, house.Journal, house.Keyring, house.clock, Cancel));
        await house.Follow();
        return house;
    }

    public async Task<long> Write(string stream, Origin origin, DateTimeOffset at, params Fact[] facts)
    {
        var version = await Journal.VersionOf(stream, Cancel);
        var outcome = await Journal.Append(new()
        {
            Stream = stream, ExpectedVersion = version, Origin = origin, Facts = FactCodec.Write(facts, at, stream, version + 1, Keyring),
        }, Cancel);
        await Follow();
        return Assert.IsType<AppendOutcome.Committed>(outcome).Position;
    }

    public async Task Follow()
    {
        await foreach (var entry in Journal.Read(followed, Journal.Head, Cancel))
        {
            Registers.Apply(entry);
            Figures.Apply(entry);
            followed = entry.Position;
        }
    }

    public Reading Read(string indicator, BoardFilter? filter = null) => Board.Read(Board.Find(indicator)!, filter ?? new());

    public async ValueTask DisposeAsync()
    {
        await record.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>When what is written next is recorded.</summary>
    public DateTimeOffset RecordedAt
    {
        set => clock.At = value;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset At { get; set; } = Now;
        public override DateTimeOffset GetUtcNow() => At;
    }
}
