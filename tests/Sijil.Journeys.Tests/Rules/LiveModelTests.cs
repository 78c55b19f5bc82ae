using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A case is seen on its model: every path, what it waits for and since when, and what is done.</summary>
public sealed class LiveModelTests
{
    [Fact]
    public async Task Every_path_says_where_it_stands_in_which_round_what_it_waits_for_and_since_when()
    {
        var model = Workshop.Model("s-a a-p p-x", Workshop.Start, Workshop.Step("a"),
            $"""<subProcess id="p"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="ps"/>{Workshop.Step("b", "dha")}<endEvent id="pz"/><sequenceFlow id="ps-b" sourceRef="ps" targetRef="b"/><sequenceFlow id="b-pz" sourceRef="b" targetRef="pz"/>{Workshop.Timer("t", "b", "P2D", interrupting: false)}<endEvent id="y"/><sequenceFlow id="t-y" sourceRef="t" targetRef="y"/></subProcess>""", Workshop.End);
        var shop = new Workshop(("one", model));
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(1));
        await shop.Answer("a");
        var began = shop.Clock.Now;
        var entries = await shop.Journal.ReadStream(CaseStreams.Of(shop.Case), 0, TestContext.Current.CancellationToken);
        var live = LiveModels.Of(await shop.State(), entries, shop.Library);

        Assert.Equal(["p", "p", "b"], live.Tokens.Select(token => token.Node.Id));
        Assert.Equal([true, true, false], live.Tokens.Select(token => token.Holds));
        var path = live.Tokens[2];
        Assert.Equal((1, 3), (live.Tokens[1].Round, live.Tokens[1].Rounds));
        Assert.Contains(path.Around, around => around.Node.Id == "p" && around.Round == 1);
        Assert.Equal([("person", "dha"), ("timer", "")], path.Waits.Select(wait => (wait.Kind, wait.Name)));
        Assert.Equal(("t", began.AddDays(2), began), (path.Waits[1].Event!.Id, path.Waits[1].At, path.Since));
        Assert.Equal(["a", "ps", "s"], live.Done.Order());
    }
}
