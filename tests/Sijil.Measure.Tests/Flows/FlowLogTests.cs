using System.Text;
using System.Text.Json;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Measure.EventLogs;
using Sijil.Measure.Flows;
using Sijil.Mining.Flow;
using Sijil.Mining.Replay;
using Sijil.Record;

namespace Sijil.Measure.Tests.Flows;

/// <summary>How cases went is read from their facts, and names no person.</summary>
public sealed class FlowLogTests
{
    private const string Model = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p" isExecutable="true">
          <startEvent id="s"/><task id="ask" name="ask"/><task id="decide" name="decide"/><endEvent id="e"/>
          <sequenceFlow id="f0" sourceRef="s" targetRef="ask"/><sequenceFlow id="f1" sourceRef="ask" targetRef="decide"/><sequenceFlow id="f2" sourceRef="decide" targetRef="e"/>
        </process></definitions>
        """;

    [Fact]
    public async Task A_case_that_ran_here_gives_its_steps_when_they_were_done_and_by_whom_in_kind()
    {
        await using var house = await House.Open();
        var library = Library();
        await Ran(house, library, "S1", done: true);
        await Ran(house, library, "S2", done: false);
        await house.Reported("r1", "dha", "DHA-02");

        var flows = new FlowLogs(house.Journal, house.Figures, library);
        Assert.Equal([new FlowSource(false, "DHA-02", 1)], flows.Sources());
        var flow = (await flows.Of(false, "DHA-02", Cancel))!;

        Assert.Equal(["ask", "decide"], flow.Log.ActivitiesOf(0).ToArray().Select(step => flow.Log.Activities[step]));
        Assert.Equal((House.Now.AddHours(1).UtcTicks, House.Now.AddHours(3).UtcTicks), (flow.Log.TimesOf(0)[0], flow.Log.TimesOf(0)[1]));
        Assert.Equal(["customer"], flow.Log.Groups);
        Assert.Empty(flow.Log.Resources);
        Assert.Equal(1, TokenReplay.Of(Variants.Of(flow.Log), flow.Plan!).Fitness);
    }

    [Fact]
    public async Task A_log_that_was_imported_gives_its_events_and_an_unknown_one_nothing()
    {
        await using var house = await House.Open();
        const string xes = """
            <log xes.version="1.0"><trace><string key="concept:name" value="c"/>
              <event><string key="concept:name" value="ask"/><string key="org:resource" value="R1"/><date key="time:timestamp" value="2026-01-01T08:00:00Z"/></event>
              <event><string key="concept:name" value="check"/><string key="org:resource" value="R2"/><date key="time:timestamp" value="2026-01-02T08:00:00Z"/></event>
            </trace></log>
            """;
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(xes));
        Assert.False((await new LogImport(house.Journal, house.Keyring).Run(file, "small", null, Cancel)).IsRefused);
        await house.Follow();

        var flows = new FlowLogs(house.Journal, house.Figures, Library());
        var flow = (await flows.Of(true, "small", Cancel))!;
        Assert.Equal(["ask", "check"], flow.Log.Activities);
        Assert.Equal(["R1", "R2"], flow.Log.Resources);
        Assert.Equal(1, flow.All);
        Assert.Null(flow.Plan);
        Assert.Null(await flows.Of(true, "other", Cancel));
        Assert.Null(await flows.Of(false, "small", Cancel));
    }

    private static async Task Ran(House house, JourneyLibrary library, string id, bool done)
    {
        var plan = library.Current("p");
        await house.Write($"case/{id}", Origin.Live, House.Now, new CaseOpened(id, "p", plan.Hash, "DHA-02", "DHA-02.1", "dha", "p-1", "application", false, new("p-1", "customer", "portal"),
            Sealed.Of("p-1", JsonSerializer.SerializeToElement("x")), "s", ["p-1"]), new TokensMoved([1, -1, 0, 1, 0, 1]));
        await house.Write($"case/{id}", Origin.Live, House.Now.AddHours(1), new StepDone(1, "ask", new("p-1", "customer", "portal"), Sealed.Of("p-1", JsonSerializer.SerializeToElement("Noor")), false, 5, 3, 1),
            new TokensMoved([1, 1, 2]));
        if (!done) return;
        await house.Write($"case/{id}", Origin.Live, House.Now.AddHours(3), new TokensMoved([1, 2, 3]), new CaseClosed(id, "completed", 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static JourneyLibrary Library()
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(Model));
        var library = new JourneyLibrary();
        library.Add(BpmnReader.Read(xml, "p.bpmn").Plans[0]);
        return library;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
