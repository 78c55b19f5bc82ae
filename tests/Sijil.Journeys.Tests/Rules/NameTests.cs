using System.Text.Json.Nodes;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A name belongs to one case.</summary>
public sealed class NameTests
{
    private static readonly string Naming = Workshop.Model("s-a a-b b-c c-x t-a", Workshop.Start, Workshop.Step("a"),
        Workshop.Serve("b", """<sijil:claim stream="trade-name" key="name"/>"""), Workshop.OnError("t", "b"), Workshop.Operation("c"), Workshop.OnError("n", "c", "refused"), Workshop.Step("d"),
        """<endEvent id="no"><errorEventDefinition errorRef="refused"/></endEvent>""", Workshop.End)
        + """<exclusiveGateway id="g" default="g-a"/><sequenceFlow id="n-d" sourceRef="n" targetRef="d"/><sequenceFlow id="d-g" sourceRef="d" targetRef="g"/><sequenceFlow id="g-a" sourceRef="g" targetRef="a"/><sequenceFlow id="g-no" sourceRef="g" targetRef="no"><conditionExpression>stop = true</conditionExpression></sequenceFlow>""";

    private static Refused Refuse(ExchangeRequest request) => new Refused("refused", new("لا", "No"), "ded", "ded");

    [Fact]
    public async Task A_taken_name_goes_the_way_of_the_error_taken()
    {
        var shop = new Workshop(("one", Naming));
        await shop.Open("one");
        await shop.Answer("a", new JsonObject { ["name"] = "القهوة" });
        await shop.Open("one", key: "two");
        var second = await shop.Answer("a", new JsonObject { ["name"] = " القهوه " });
        Assert.Equal("a", Assert.Single(second.Steps).Step);
        Assert.Empty(second.Names);
        Assert.Empty(second.Incidents);
    }

    [Fact]
    public async Task A_case_may_choose_its_own_name_again_and_another_gives_the_first_back()
    {
        var shop = new Workshop(("one", Naming));
        shop.Systems.Instead["dha.act"] = Refuse;
        await shop.Open("one");
        foreach (var name in new[] { "ورد", "ورد", "فل" })
        {
            await shop.Answer("a", new JsonObject { ["name"] = name });
            await shop.Pass(TimeSpan.FromMinutes(1));
            await shop.Answer("d");
        }
        Assert.Equal("trade-name/فل", Assert.Single((await shop.State()).Names).Stream);
        await shop.Open("one", key: "two");
        Assert.Equal("trade-name/ورد", Assert.Single((await shop.Answer("a", new JsonObject { ["name"] = "ورد" })).Names).Stream);
    }

    [Fact]
    public async Task A_case_that_ends_refused_gives_its_name_back()
    {
        var shop = new Workshop(("one", Naming));
        shop.Systems.Instead["dha.act"] = Refuse;
        await shop.Open("one");
        await shop.Answer("a", new JsonObject { ["name"] = "ورد" });
        await shop.Pass(TimeSpan.FromMinutes(1));
        var ended = await shop.Answer("d", new JsonObject { ["stop"] = true });
        Assert.Equal("refused", ended.Outcome);
        Assert.Empty(ended.Names);
        await shop.Open("one", key: "two");
        Assert.Single((await shop.Answer("a", new JsonObject { ["name"] = "ورد" })).Names);
    }
}
