using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Messages;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>Messages that nobody waits for: kept, seen, and kept no longer.</summary>
public sealed class UnmetMessageTests
{
    private const string Receive = """<receiveTask id="r" messageRef="word"><extensionElements><sijil:step owner="dha" due="P9D"/><sijil:message key="k" into="said"/></extensionElements></receiveTask>""";
    private readonly Workshop shop = new(("waits", Workshop.Model("s-r r-x", Workshop.Start, Receive, Workshop.End)));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MessageStreams Streams => new(shop.Journal, shop.Keyring, shop.Clock);

    private async Task<KeptMessages> Kept()
    {
        var fold = new KeptMessages();
        await foreach (var entry in shop.Journal.Read(0, shop.Journal.Head, Cancel)) fold.Apply(entry);
        return fold;
    }

    private ValueTask<Meeting?> Post(string id) => Streams.Post("word", "key-1", id, "p-1", new JsonObject { ["word"] = id }, Origin.Live, Cancel);

    private async Task<string> Wait(string key)
    {
        await shop.Open("waits", new JsonObject { ["k"] = "key-1" }, key);
        await shop.Pass(TimeSpan.FromMinutes(1));
        return (await shop.State()).Data.Text("said.word");
    }

    [Theory, InlineData(89, "m-1"), InlineData(91, "")]
    public async Task A_message_that_nobody_waits_for_is_seen_and_kept_for_ninety_days(int days, string heard)
    {
        await Post("m-1");
        var kept = Assert.Single((await Kept()).All());
        Assert.Equal(("word", 1, shop.Clock.Now.AddDays(90)), (kept.Name, kept.Count, kept.Until));
        await shop.Pass(TimeSpan.FromDays(days));
        Assert.Equal(heard, await Wait("one"));
        Assert.Empty((await Kept()).All());
    }

    [Fact]
    public async Task What_lapsed_once_has_lapsed_for_good_and_what_came_later_is_heard()
    {
        await Post("m-1");
        await shop.Pass(TimeSpan.FromDays(60));
        await Post("m-2");
        await shop.Pass(TimeSpan.FromDays(40));
        Assert.Equal("m-2", await Wait("one"));
        Assert.Equal("", await Wait("two"));
        await Post("m-3");
        Assert.Equal(0, await Streams.Unmet("word", "key-1", Cancel));
        Assert.Empty(await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, Cancel));
    }

    [Fact]
    public void A_name_that_no_journey_knows_is_not_heard()
    {
        Assert.True(shop.Library.Hears("word"));
        Assert.False(shop.Library.Hears("wrod"));
    }
}
