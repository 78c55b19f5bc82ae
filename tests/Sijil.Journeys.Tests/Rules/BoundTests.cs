using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A model that would run without end holds up its own case, where somebody sees it, and nothing else.</summary>
public sealed class BoundTests
{
    private const string Gates = """<exclusiveGateway id="g"/>""";

    [Fact]
    public async Task A_loop_of_steps_that_waits_for_nobody_is_an_incident_of_the_body_that_answers_for_the_case()
    {
        var shop = new Workshop(("one", Workshop.Model("s-g g-t t-g", Workshop.Start, Way("g-t"), Workshop.End, """<scriptTask id="t"><script>{n: if n = null then 1 else n + 1}</script></scriptTask>""")));
        var state = await shop.Open("one");
        var incident = Assert.Single(state.Incidents);
        Assert.Equal(("never-rests", "dha", "t"), (incident.Code, incident.Owner, incident.Step));
        Assert.InRange(int.Parse(state.Data.Text("n"), System.Globalization.CultureInfo.InvariantCulture), 1_000, 20_000);
        await Holds(shop);

        await shop.Tell(new Remedy(incident.Id, Workshop.Officer));    // it may be tried again, and ends as soon
        Assert.Equal("never-rests", Assert.Single((await shop.State()).Incidents).Code);
        await Holds(shop);
    }

    [Fact]
    public async Task A_loop_of_gateways_alone_is_one_too()
    {
        var shop = new Workshop(("one", Workshop.Model("s-g g-h h-g", Workshop.Start, Way("g-h"), Workshop.End, """<exclusiveGateway id="h"/>""")));
        Assert.Equal("never-rests", Assert.Single((await shop.Open("one")).Incidents).Code);
        await Holds(shop);
    }

    [Theory]
    [InlineData("count(for i in 1..100000, j in 1..100000 return i * j) > 0")]
    [InlineData("(function(x) x(x))(function(x) x(x)) = 1")]
    public async Task An_expression_that_never_ends_gives_no_answer_and_its_case_says_so(string endless)
    {
        var shop = new Workshop(("one", Workshop.Model("s-g a-x", Workshop.Start, Gates, Workshop.Step("a"), Workshop.End,
            $"<sequenceFlow id=\"g-a\" sourceRef=\"g\" targetRef=\"a\"><conditionExpression>{endless.Replace(">", "&gt;", StringComparison.Ordinal)}</conditionExpression></sequenceFlow>")));
        Assert.Equal("no-way-on", Assert.Single((await shop.Open("one")).Incidents).Code);
        await Holds(shop);
    }

    [Fact]
    public async Task A_list_without_end_is_not_gone_through()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a").Replace("</userTask>", "<multiInstanceLoopCharacteristics><loopCardinality>many</loopCardinality></multiInstanceLoopCharacteristics></userTask>", StringComparison.Ordinal), Workshop.End)));
        Assert.Equal("too-many", Assert.Single((await shop.Open("one", new JsonObject { ["many"] = 1_000_000_000 })).Incidents).Code);
        await Holds(shop);
    }

    /// <summary>A gateway with a way out that is never taken.</summary>
    private static string Way(string otherwise) => $"""<exclusiveGateway id="g" default="{otherwise}"/><sequenceFlow id="g-x" sourceRef="g" targetRef="x"><conditionExpression>done</conditionExpression></sequenceFlow>""";

    private static async Task Holds(Workshop shop) => Assert.Equal([], await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, TestContext.Current.CancellationToken));
}
