using System.Buffers;
using System.Text.Json;
using Sijil.Journeys.Tests.City;
using Sijil.Record;
using Sijil.Steer.Councils;
using Sijil.Steer.FollowUps;

namespace Sijil.Steer.Tests;

public sealed class FoldTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_stands_where_its_last_step_left_it()
    {
        await using var city = await CouncilCity.Run(city => city.People.Unwilling.Add("recommend"), Cancel, days: 3);
        var fold = await Folded(new CouncilFold(), city);

        var item = Assert.Single(fold.Items);
        Assert.Equal((Stage.Recommendation, "gs", "det"), (item.Stage, item.Holder, item.Entity));
        Assert.Equal(["ما الأثر؟", "ما الكلفة؟"], item.Remarks.Select(remark => remark.Text));
        Assert.NotNull(item.Due);
    }

    [Fact]
    public async Task A_decided_matter_keeps_what_was_said_of_it_and_stands_in_the_register()
    {
        await using var city = await CouncilCity.Run(null, Cancel);
        var fold = await Folded(new CouncilFold(), city);

        var item = Assert.Single(fold.Items);
        Assert.Equal((Stage.Decided, "approve", "strategic-affairs-council"), (item.Stage, item.Recommendation?.Verdict, item.Endorsements.Single().Body));
        Assert.Equal(("A policy", "policy", "open", 1000m), (item.Name.En, item.Kind, item.Confidentiality, item.Cost));
        Assert.Equal(("1/2026", "executive-council", CouncilCity.Item), (fold.Resolutions.Single().Number, fold.Resolutions.Single().Council, fold.Resolutions.Single().Item));
    }

    [Theory]
    [InlineData("give-evidence", "Assigned")]
    [InlineData("judge-evidence", "EvidenceGiven")]
    [InlineData("nothing", "Closed")]
    public async Task A_follow_up_says_whose_turn_it_is(string unwilling, string state)
    {
        await using var city = await CouncilCity.Run(city => city.People.Unwilling.Add(unwilling), Cancel, days: 10);
        var fold = await Folded(new FollowUpFold(), city);

        var one = Assert.Single(fold.Sheet.Of("dha"));
        Assert.Equal((state, CouncilCity.Item), (one.State.ToString(), one.Item));
        Assert.Equal(one.IsOpen, one.IsOverdue(one.Due.AddDays(1)));
        Assert.Equal(one, Assert.Single(fold.Sheet.AskedBy("gs")));
        Assert.Empty(fold.Sheet.Of("det"));
    }

    [Fact]
    public async Task Folds_taken_up_half_way_equal_a_replay_to_the_byte()
    {
        await using var city = await CouncilCity.Run(null, Cancel);
        foreach (var make in (Func<IFold>[])[() => new CouncilFold(), () => new FollowUpFold()])
        {
            var whole = await Folded(make(), city);
            var half = await Folded(make(), city, upTo: city.Record.Journal.Head / 2);
            var resumed = make();
            resumed.Load(JsonElement.Parse(Saved(half)));
            await Folded(resumed, city, after: city.Record.Journal.Head / 2);

            Assert.Equal(Saved(whole), Saved(resumed));
            Assert.True(Saved(whole).Length > 100);
        }
    }

    private static async Task<T> Folded<T>(T fold, SmallCity city, long after = 0, long? upTo = null) where T : IFold
    {
        await foreach (var entry in city.Record.Journal.Read(after, upTo ?? city.Record.Journal.Head, Cancel)) fold.Apply(entry);
        return fold;
    }

    private static string Saved(IFold fold)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) fold.Save(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
