using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Messages;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>Messages between cases: early, late, twice, to two who wait, to one who has gone.</summary>
public sealed class MeetingTests
{
    private const string Receive = """<receiveTask id="r" messageRef="word"><extensionElements><sijil:step owner="dha" due="PT1H"/><sijil:message key="k" into="said"/></extensionElements></receiveTask>""";
    private static readonly string Waits = Workshop.Model("s-r r-x", Workshop.Start, Receive, Workshop.End);
    private static readonly string Sends = Workshop.Model("s-t t-x", Workshop.Start,
        """<sendTask id="t" messageRef="word"><extensionElements><sijil:step owner="dha" due="PT1H"/><sijil:message key="k"/><sijil:in name="word" value="w"/></extensionElements></sendTask>""", Workshop.End);
    private static readonly string WaitsAnHour = Workshop.Model("s-r r-x t-y", Workshop.Start, Receive, Workshop.Timer("t", "r", "PT1H"), Workshop.End, """<endEvent id="y"/>""");

    private static JsonObject Key(string word = "") => new() { ["k"] = "key-1", ["w"] = word };

    [Theory]
    [InlineData("waits", "sends")]
    [InlineData("sends", "waits")]
    public async Task Early_or_late_a_message_finds_its_case(string first, string second)
    {
        var shop = new Workshop(("waits", Waits), ("sends", Sends));
        await shop.Open(first, Key("مرحبا"), key: first);
        await shop.Pass(TimeSpan.FromDays(1));
        await shop.Open(second, Key("مرحبا"), key: second);
        await shop.Pass(TimeSpan.FromMinutes(1));
        var waiting = await shop.State(Names.CaseId("waits"));
        Assert.Equal(("completed", "مرحبا"), (waiting.Outcome, waiting.Data.Text("said.word")));
        Assert.Empty(waiting.Pendings);
    }

    [Fact]
    public async Task Two_who_wait_are_served_first_come_first_served_and_each_once()
    {
        var shop = new Workshop(("waits", Waits), ("sends", Sends));
        foreach (var key in new[] { "one", "two" })
        {
            await shop.Open("waits", Key(), key: key);
            await shop.Pass(TimeSpan.FromMinutes(1));
        }
        foreach (var word in new[] { "a", "b" })
        {
            await shop.Open("sends", Key(word), key: $"send-{word}");
            await shop.Pass(TimeSpan.FromMinutes(1));
        }
        Assert.Equal("a", (await shop.State(Names.CaseId("one"))).Data.Text("said.word"));
        Assert.Equal("b", (await shop.State(Names.CaseId("two"))).Data.Text("said.word"));
    }

    [Fact]
    public async Task The_same_message_twice_is_received_once()
    {
        var shop = new Workshop(("waits", Waits));
        await shop.Open("waits", Key());
        await shop.Pass(TimeSpan.FromMinutes(1));
        var streams = new MessageStreams(shop.Journal, shop.Keyring, shop.Clock);
        var first = await streams.Post("word", "key-1", "msg-1", "p-9", new JsonObject { ["word"] = "a" }, Origin.Live, TestContext.Current.CancellationToken);
        var again = await streams.Post("word", "key-1", "msg-1", "p-9", new JsonObject { ["word"] = "b" }, Origin.Live, TestContext.Current.CancellationToken);
        Assert.Equal(first!.Wait, again!.Wait);
        for (var i = 0; i < 2; i++) await shop.Tell(new MessageArrival(first.Message, first.Wait, "word", "key-1", first.Payload));
        Assert.Single((await shop.Facts()).OfType<MessageReceived>());
        Assert.Empty((await shop.Facts()).OfType<MessageDeclined>());
    }

    [Fact]
    public async Task A_message_that_meets_a_wait_given_up_goes_to_whoever_waits_next()
    {
        var shop = new Workshop(("hour", WaitsAnHour), ("waits", Waits), ("sends", Sends));
        await shop.Open("hour", Key(), key: "gone");
        await shop.Pass(TimeSpan.FromHours(2));
        await shop.Open("waits", Key(), key: "next");
        await shop.Pass(TimeSpan.FromMinutes(1));
        await shop.Open("sends", Key("لك"), key: "send");
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("", (await shop.State(Names.CaseId("gone"))).Data.Text("said.word"));
        Assert.Equal("لك", (await shop.State(Names.CaseId("next"))).Data.Text("said.word"));
        Assert.Empty((await shop.State(Names.CaseId("gone"))).Pendings);
    }

    [Fact]
    public async Task A_crash_between_the_message_and_its_case_loses_nothing()
    {
        var shop = new Workshop(("waits", Waits), ("sends", Sends));
        await shop.Open("waits", Key(), key: "one");
        await shop.Pass(TimeSpan.FromMinutes(1));
        await shop.Open("sends", Key("باق"), key: "send");    // posted; the arrival was about to be handled
        shop.Restart();
        Assert.True((await shop.State(Names.CaseId("one"))).IsOpen);
        await shop.City.TakeUp(TestContext.Current.CancellationToken);
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("باق", (await shop.State(Names.CaseId("one"))).Data.Text("said.word"));
    }
}
