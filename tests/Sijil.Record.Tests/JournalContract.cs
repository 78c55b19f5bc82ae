using System.Text;

namespace Sijil.Record.Tests;

/// <summary>What every journal promises, whichever store keeps it.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    private protected IJournal Journal { get; private set; } = null!;

    private protected FakeClock Clock { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected abstract ValueTask<IJournal> Open(TimeProvider clock);

    public virtual async ValueTask InitializeAsync() => Journal = await Open(Clock);

    public virtual async ValueTask DisposeAsync()
    {
        if (Journal is not null) await Journal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task Reopen()
    {
        await Journal.DisposeAsync();
        Journal = await Open(Clock);
    }

    protected static Turn Turn(string stream, long expected, params string[] types) => new()
    {
        Stream = stream,
        ExpectedVersion = expected,
        Origin = Origin.Live,
        Facts = [.. (types.Length is 0 ? ["case-opened"] : types).Select(type => new FactBody(type, FakeClock.Start, Json($$"""{"of":"{{type}}"}""")))],
    };

    protected static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    protected static CaseRow Row(string id, long version, DateTimeOffset? wakeAt = null, string customer = "p1", params WorkRow[] work) => new()
    {
        Id = id,
        Version = version,
        Journey = "newborn",
        Service = "DHA-02",
        Customer = customer,
        Holder = "dha",
        Step = "issue",
        Status = CaseStatus.Open,
        OpenedAt = FakeClock.Start,
        WakeAt = wakeAt,
        Due = FakeClock.Start.AddDays(2),
        Origin = Origin.Live,
        State = Json($$"""{"version":{{version}}}"""),
        Parties = customer.Length is 0 ? [] : [customer],
        Work = work,
    };

    protected static WorkRow Task(string id, string task, string holder = "dha") =>
        new(id, task, holder, "officer", null, "issue", FakeClock.Start, FakeClock.Start.AddDays(1));

    protected async Task<AppendOutcome.Committed> Commit(Turn turn) => Assert.IsType<AppendOutcome.Committed>(await Journal.Append(turn, Cancel));

    protected async Task<List<Entry>> Everything()
    {
        var entries = new List<Entry>();
        await foreach (var entry in Journal.Read(0, Journal.Head, Cancel)) entries.Add(entry);
        return entries;
    }
}
