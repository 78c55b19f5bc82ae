using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Exchange;
using Sijil.Serve.Tests.Catalogue;

namespace Sijil.Serve.Tests.Exchange;

/// <summary>A register of two elements and two operations, a wire that says what it is told, and a clock that stands still.</summary>
internal sealed class Given : ISystemWire
{
    private readonly Queue<WireReply> replies = [];

    public Given()
    {
        foreach (var entry in JsonElement.Parse(Entries).EnumerateArray()) Registers.State(entry[0].GetString()!, null, JsonObject.Create(entry[3])!);
        Exchange = new(Registers, this, Clock, NullLogger<SystemExchange>.Instance);
    }

    public RegisterFold Registers { get; } = new();
    public FakeClock Clock { get; } = new();
    public SystemExchange Exchange { get; }
    public List<WireRequest> Sent { get; } = [];
    public List<string> AskedFirst { get; } = [];
    public WireReply Done { get; set; } = new(404, JsonElement.Parse("""{"code":"not-done"}"""), TimeSpan.Zero);

    public Given Saying(int status, string json)
    {
        replies.Enqueue(new(status, JsonElement.Parse(json), TimeSpan.FromMilliseconds(40)));
        return this;
    }

    public Given SayingNothing(string trouble)
    {
        replies.Enqueue(WireReply.None(trouble, TimeSpan.FromSeconds(5)));
        return this;
    }

    public async Task<ExchangeReply> Read(string element, string inputs = "{}", string step = "read-mother") =>
        await Exchange.Ask(new("q1", ExchangeKind.Read, element, "p-0001", "by-id", JsonElement.Parse(inputs), "S1", "DHA-02", step, 0, Origin.Live), TestContext.Current.CancellationToken);

    public async Task<ExchangeReply> Operate(string operation, string repeats = "by-id", int attempt = 0) =>
        await Exchange.Ask(new("e1", ExchangeKind.Operate, operation, "p-0001", repeats, JsonElement.Parse("""{"name":"نورة"}"""), "S1", "DHA-02", "issue", attempt, Origin.Live),
            TestContext.Current.CancellationToken);

    public ValueTask<WireReply> Send(EntitySystem system, WireRequest request, CancellationToken cancel)
    {
        Sent.Add(request);
        return new(replies.Count > 1 ? replies.Dequeue() : replies.Peek());
    }

    public ValueTask<WireReply> WasDone(EntitySystem system, string operation, string id, CancellationToken cancel)
    {
        AskedFirst.Add(id);
        return new(Done);
    }

    private const string Entries = """
        [["data-elements","identity.profile","h",{"id":"identity.profile","name":{"ar":"بيانات الهوية","en":"Identity"},"source":"icp","system":"icp-population",
            "basis":{"ar":"تشريع السجل السكاني","en":"Law of the population register"},"consent":false,"personal":true,"of":"person","fields":{"nameAr":"text","birthDate":"date","alive":"boolean"}}],
         ["data-elements","insurance.health","h",{"id":"insurance.health","name":{"ar":"وثيقة التأمين","en":"Insurance policy"},"source":"icp","system":"icp-population",
            "basis":{"ar":"موافقة المتعامل","en":"The customer's consent"},"consent":true,"personal":true,"of":"person","fields":{"policyNumber":"text"}}],
         ["data-elements","lost.element","h",{"id":"lost.element","name":{"ar":"عنصر","en":"Element"},"source":"icp","system":"no-such-system",
            "basis":{"ar":"تشريع","en":"Law"},"consent":false,"personal":true,"of":"person","fields":{"number":"text"}}],
         ["systems","icp-population","h",{"id":"icp-population","entity":"icp","name":{"ar":"السجل السكاني","en":"Population register"},"latency":{"p50Ms":60,"p99Ms":450},
            "limits":{"attempts":60,"atOnce":4},"faults":{"timeout":0,"error":0,"slow":0},"elements":["identity.profile","insurance.health"],
            "operations":[{"id":"icp.register-birth","name":{"ar":"قيد مولود","en":"Register a birth"},"repeats":"by-id","in":["name"],"out":{"idn":"784-0000-0{6}-1"}}]}]]
        """;
}

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
