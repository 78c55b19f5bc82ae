using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Effects;
using Sijil.Journeys.Library;
using Sijil.Journeys.Messages;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests;

/// <summary>The engine of the living on a real SQLite file: stopped in the middle of its work, and opened again.</summary>
public sealed class LiveTests : IDisposable
{
    private const int Many = 60;
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-live-").FullName;
    private readonly JourneyLibrary library = new();

    public LiveTests()
    {
        library.Add(Workshop.Plan("one", Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Operation("a", "dha.first"), Workshop.Operation("b", "dha.second"), Workshop.End)));
        library.Add(Workshop.Plan("waits", Workshop.Model("s-r r-x", Workshop.Start,
            """<receiveTask id="r" messageRef="word"><extensionElements><sijil:step owner="dha" due="PT1H"/><sijil:message key="k" into="said"/></extensionElements></receiveTask>""", Workshop.End)));
        library.Add(Workshop.Plan("bad", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a", "dha.throws"), Workshop.End)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_was_pending_when_it_stopped_is_taken_up_and_nothing_is_performed_twice_at_a_time()
    {
        var systems = new GatedSystems();
        await using (var life = await Life.Begin(folder, library, systems, Cancel))
        {
            for (var i = 0; i < Many; i++) await life.Desk.Open(Opening("one", $"live-{i}"), Cancel);
            await systems.Heard("dha.first", Many, Cancel);
            systems.Let("dha.first", Many / 2);    // half of them go on to the second system, which does not answer
            await systems.Heard("dha.second", Many / 2, Cancel);
        }
        Assert.Equal(0, systems.AtWork);

        systems.Open();
        await using (var life = await Life.Begin(folder, library, systems, Cancel))
        {
            await life.Until(async now => await now.Closed() == Many, Cancel);
            Assert.Empty(await Invariants.Check(life.Record.Journal, life.Record.Keyring, library, null, Cancel));
        }
        Assert.Empty(systems.Together);
        Assert.Equal(2 * Many, systems.Ids.Distinct().Count());
    }

    [Fact]
    public async Task An_exchange_that_throws_is_a_system_that_fails_and_others_go_on()
    {
        var systems = new GatedSystems();
        systems.Open();
        await using var life = await Life.Begin(folder, library, systems, Cancel);
        await life.Desk.Open(Opening("bad", "bad"), Cancel);
        await life.Desk.Open(Opening("one", "good"), Cancel);
        await life.Until(async now => await now.Closed() == 1, Cancel);
        await life.Until(async _ => (await life.Desk.Find(Names.CaseId("bad"), Cancel))!.Waiting is [{ Attempt: > 0 }], Cancel);
    }

    [Fact]
    public async Task The_same_request_many_times_at_once_is_one_case_and_one_effect()
    {
        var systems = new GatedSystems();
        systems.Open();
        await using var life = await Life.Begin(folder, library, systems, Cancel);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => life.Desk.Open(Opening("one", "same"), Cancel).AsTask(), Cancel)));
        await life.Until(async now => await now.Closed() == 1, Cancel);
        Assert.Equal(2, systems.Ids.Count);
    }

    [Fact]
    public async Task A_message_that_comes_early_is_kept_and_answered_so_and_the_case_that_waits_for_it_goes_on()
    {
        var systems = new GatedSystems();
        await using var life = await Life.Begin(folder, library, systems, Cancel);

        var early = await life.Desk.Receive("word", "key-1", "m-1", new JsonObject { ["word"] = "مرحبا" }, Origin.Live, Cancel);
        Assert.False(early.IsRefused);
        Assert.Null(early.Value);

        await life.Desk.Open(Opening("waits", "waiting") with { Data = new JsonObject { ["k"] = "key-1" } }, Cancel);
        await life.Until(async now => await now.Closed() == 1, Cancel);
        var again = await life.Desk.Receive("word", "key-1", "m-1", new JsonObject { ["word"] = "مرحبا" }, Origin.Live, Cancel);
        Assert.Equal(Names.CaseId("waiting"), again.Value?.Id);
    }

    private static Opening Opening(string model, string key) => new()
    {
        Case = Names.CaseId(key), Model = model, Service = "DHA-01", Entity = "dha", Customer = $"p-{key}", By = Workshop.Customer, Origin = Origin.Live,
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>One start of the program, on what the last one left.</summary>
    [Fact]
    public async Task What_nobody_could_ever_receive_is_refused_at_the_door_and_not_kept()
    {
        await using var life = await Life.Begin(folder, library, new GatedSystems(), Cancel);
        var head = life.Record.Journal.Head;
        Assert.Equal("unknown-message", (await life.Desk.Receive("wrod", "k", "m-1", [], Origin.Live, Cancel)).Refusal?.Code);
        var large = new JsonObject { ["text"] = new string('x', 300_000) };
        Assert.Equal("too-large", (await life.Desk.Receive("word", "k", "m-2", large, Origin.Live, Cancel)).Refusal?.Code);
        Assert.Equal("too-large", (await life.Desk.Open(Opening("waits", "large") with { Data = large }, Cancel)).Refusal?.Code);
        Assert.Equal(head, life.Record.Journal.Head);
        Assert.False((await life.Desk.Receive("word", "k", "m-3", [], Origin.Live, Cancel)).IsRefused);
        Assert.Equal(head + 1, life.Record.Journal.Head);
    }

    private sealed class Life : IAsyncDisposable
    {
        private LiveDriver driver = null!;

        public OpenRecord Record { get; private set; } = null!;
        public CaseDesk Desk { get; private set; } = null!;

        public static async Task<Life> Begin(string folder, JourneyLibrary library, IExchange systems, CancellationToken cancel)
        {
            var clock = TimeProvider.System;
            var record = await RecordModule.Open(new RecordOptions { DataDirectory = folder }, clock, new SystemIds(clock), new SystemRandomness(), cancel);
            var store = new CaseStore(record.Journal, record.Keyring, library);
            var runner = new CaseRunner(store, library, clock);
            var messages = new MessageStreams(record.Journal, record.Keyring, clock);
            var driver = new LiveDriver(record.Journal, store, runner, new Performer(systems, messages, runner, library), clock, record.Ids, NullLogger<LiveDriver>.Instance);
            await driver.StartAsync(cancel);
            return new Life { Record = record, driver = driver, Desk = new CaseDesk(store, runner, driver, messages, record.Journal, library, []) };
        }

        public ValueTask<IReadOnlyList<CaseRow>> All() => Record.Journal.Cases.All("", int.MaxValue, Cancel);

        public async Task<int> Closed() => (await All()).Count(row => row.Status is CaseStatus.Closed);

        /// <summary>Looks again after each write until it holds.</summary>
        public async Task Until(Func<Life, Task<bool>> holds, CancellationToken cancel)
        {
            var head = Record.Journal.Head;
            if (await holds(this)) return;
            await foreach (var _ in Record.Journal.Follow(head, cancel))
                if (await holds(this)) return;
        }

        public async ValueTask DisposeAsync()
        {
            await driver.StopAsync(CancellationToken.None);
            driver.Dispose();
            await Record.DisposeAsync();
        }
    }

    /// <summary>Systems that answer when the test lets them, and notice when the same effect is asked twice at a time.</summary>
    private sealed class GatedSystems : IExchange
    {
        private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();
        private readonly ConcurrentDictionary<string, SemaphoreSlim> heard = new();
        private readonly ConcurrentDictionary<string, bool> now = new();
        private volatile bool isOpen;

        public ConcurrentQueue<string> Ids { get; } = [];
        public ConcurrentQueue<string> Together { get; } = [];
        public int AtWork => now.Count;

        public void Open() => isOpen = true;

        public void Let(string operation, int count) => gates.GetOrAdd(operation, _ => new(0)).Release(count);

        public async Task Heard(string operation, int count, CancellationToken cancel)
        {
            for (var i = 0; i < count; i++) await heard.GetOrAdd(operation, _ => new(0)).WaitAsync(cancel);
        }

        public async ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
        {
            if (!now.TryAdd(request.Id, true)) Together.Enqueue(request.Id);
            try
            {
                Ids.Enqueue(request.Id);
                heard.GetOrAdd(request.Name, _ => new(0)).Release();
                if (request.Name == "dha.throws") throw new InvalidOperationException("A bug of ours.");
                if (!isOpen) await gates.GetOrAdd(request.Name, _ => new(0)).WaitAsync(cancel);
                return new Answered(JsonSerializer.SerializeToElement(new JsonObject { ["number"] = request.Id }), "dha", "dha", new("", ""), 0);
            }
            finally
            {
                now.TryRemove(request.Id, out _);
            }
        }
    }
}
