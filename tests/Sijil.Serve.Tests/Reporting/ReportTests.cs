using System.Text;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Reporting;

namespace Sijil.Serve.Tests.Reporting;

/// <summary>A signed report becomes one fact of its entity; whatever is wrong with it is said, and counted.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task A_signed_report_becomes_a_fact_whose_origin_is_the_entity()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Tell(Desk.Event("t-1"));

        Assert.Equal(("t-1", "accepted"), (answer.Id, answer.Outcome));
        var entry = Assert.Single(await desk.Journal.ReadStream("reported/rta/t-1", 0, Cancel));
        Assert.Equal("reported/rta", entry.Origin.ToString());
        Assert.Equal(Desk.Now, entry.Facts[0].HappenedAt);
        Assert.Equal("RTA-01.1", Assert.IsType<TransactionReported>(FactCodec.Read(entry.Facts[0])).SubService);
        Assert.Equal(entry.Facts[0].Address.ToString(), answer.Address);
    }

    [Fact]
    public async Task The_same_report_twice_is_one_fact_and_the_same_answer()
    {
        await using var desk = await Desk.Open();
        var first = await desk.Tell(Desk.Event("t-1"));
        var again = await desk.Tell(Desk.Event("t-1"));

        Assert.Equal(("known", first.Address), (again.Outcome, again.Address));
        Assert.Single(await desk.Facts<TransactionReported>());
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_refused_and_nothing_changes()
    {
        await using var desk = await Desk.Open();
        await desk.Tell(Desk.Event("t-1"));
        var other = Desk.Event("t-1");
        other["data"]!["visits"] = 2;

        Assert.Equal("another-body", await desk.Refusal(other));
        Assert.Equal(0, Assert.Single(await desk.Facts<TransactionReported>()).Visits);
        Assert.Equal(409, ReportRefusals.StatusOf(ReportRefusals.AnotherBody));
    }

    [Fact]
    public async Task Reports_come_late_and_out_of_order_and_keep_the_time_at_which_they_happened()
    {
        await using var desk = await Desk.Open();
        await desk.Tell(Desk.Event("t-2", closedAt: Desk.Now.AddDays(-1)));
        await desk.Tell(Desk.Event("t-1", closedAt: Desk.Now.AddDays(-400)));
        await desk.Send(Desk.Event("t-0", closedAt: Desk.Now.AddDays(-7)), at: Desk.Now.AddDays(-6));

        Assert.Equal(["t-2", "t-1", "t-0"], (await desk.Facts<TransactionReported>()).Select(told => told.Event));
        Assert.Equal(Desk.Now.AddDays(-400), (await desk.Journal.ReadStream("reported/rta/t-1", 0, Cancel))[0].Facts[0].HappenedAt);
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_and_counted_and_nothing_of_it_is_believed()
    {
        await using var desk = await Desk.Open();
        var body = Desk.Event("t-1").ToJsonString();
        var bytes = Encoding.UTF8.GetBytes(body.Replace("\"visits\":0", "\"visits\":1", StringComparison.Ordinal));

        Assert.Equal("wrong-signature", (await desk.Door.Receive(desk.Sign(body), bytes, Cancel)).Refusal?.Code);
        Assert.Equal("no-signature", (await desk.Door.Receive(null, bytes, Cancel)).Refusal?.Code);
        Assert.Equal("no-signature", (await desk.Door.Receive("keyid=../x, t=1, v1=AA==", bytes, Cancel)).Refusal?.Code);
        Assert.Equal("unknown-key", (await desk.Door.Receive(desk.Sign(body, keyId: "rta-2"), bytes, Cancel)).Refusal?.Code);
        Assert.Empty(await desk.Facts<TransactionReported>());
        Assert.Equal([("unknown", "wrong-signature"), ("unknown", "no-signature"), ("unknown", "no-signature"), ("unknown", "unknown-key")],
            (await desk.Facts<ReportRefused>()).Select(refused => (refused.Entity, refused.Code)));
    }

    [Fact]
    public async Task Whoever_cannot_sign_fills_no_journal()
    {
        await using var desk = await Desk.Open();
        var head = desk.Journal.Head;
        for (var i = 0; i < 100; i++) await desk.Door.Receive(null, "{}"u8.ToArray(), Cancel);

        Assert.Equal(30, desk.Journal.Head - head);
        Assert.Equal("too-many-unsigned", (await desk.Door.Receive(null, "{}"u8.ToArray(), Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task A_time_in_the_future_is_refused_and_a_clock_that_is_a_little_fast_is_not()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("from-the-future", await desk.Refusal(Desk.Event("t-1", closedAt: Desk.Now.AddMinutes(6))));
        Assert.Null(await desk.Refusal(Desk.Event("t-2", closedAt: Desk.Now.AddMinutes(4))));
        Assert.Equal("from-the-future", (await desk.Send(Desk.Event("t-3"), at: Desk.Now.AddMinutes(6))).Refusal?.Code);
    }

    [Theory]
    [InlineData("/data/visits", "-1")]
    [InlineData("/data/visits", "\"none\"")]
    [InlineData("/data/channel", "\"fax\"")]
    [InlineData("/data/closedAt", "\"2026-11-01\"")]
    [InlineData("/data/rating", "6")]
    [InlineData("/data/customer", "\"a name\"")]
    public async Task What_does_not_fit_the_schema_is_refused_with_its_path(string path, string value)
    {
        await using var desk = await Desk.Open();
        var told = Desk.Event("t-1");
        told["data"]![path.Split('/')[2]] = JsonNode.Parse(value);

        var answer = await desk.Tell(told);
        Assert.Equal("against-schema", answer.Refusal?.Code);
        Assert.Contains(path, answer.Refusal!.Text.Ar, StringComparison.Ordinal);
        Assert.Equal("t-1", Assert.Single(await desk.Facts<ReportRefused>()).Event);
    }

    [Fact]
    public async Task A_key_speaks_for_its_own_entity_and_an_entity_for_its_own_services()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("not-the-sender", await desk.Refusal(Desk.Event("t-1", source: "entity/dha")));
        Assert.Equal("not-its-service", await desk.Refusal(Desk.Event("t-2", service: "DHA-02")));
        Assert.Equal("not-its-service", await desk.Refusal(Desk.Event("t-3", service: "RTA-99")));
        var unknown = Desk.Event("t-4");
        unknown["type"] = "gov.sijil.wedding.v1";
        Assert.Equal("unknown-type", await desk.Refusal(unknown));
    }

    [Fact]
    public async Task Each_event_of_a_batch_is_taken_or_refused_by_itself()
    {
        await using var desk = await Desk.Open();
        var answers = (await desk.Send(new JsonArray(Desk.Event("t-1"), Desk.Event("t-2", service: "DHA-02"), Desk.Event("t-1"), 7))).Value;

        Assert.Equal(["accepted", "refused", "known", "refused"], answers.Select(answer => answer.Outcome));
        Assert.Equal("t-1", Assert.Single(await desk.Facts<TransactionReported>()).Event);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
