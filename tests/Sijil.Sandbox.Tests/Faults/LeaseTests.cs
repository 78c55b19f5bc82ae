using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Sandbox.Faults;

namespace Sijil.Sandbox.Tests.Faults;

/// <summary>Two nodes on one record, and a system that takes longer to answer than a lease lasts.</summary>
public sealed class LeaseTests
{
    private const string Model = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sijil="urn:sijil:bpmn:1" targetNamespace="t">
          <process id="slow" isExecutable="true">
            <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
            <serviceTask id="a"><extensionElements><sijil:step owner="dha" due="PT1H"/><sijil:operation id="dha.slow" repeats="by-id"/></extensionElements></serviceTask>
            <boundaryEvent id="late" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>PT8S</timeDuration></timerEventDefinition></boundaryEvent>
            <sequenceFlow id="f2" sourceRef="a" targetRef="x"/><endEvent id="x"/><sequenceFlow id="f3" sourceRef="late" targetRef="y"/><endEvent id="y"/>
          </process>
        </definitions>
        """;
    private readonly SeededLoop loop = new(new SeededRandomness(1)) { NextChange = clock => clock.GetUtcNow() };

    [Fact]
    public void While_a_system_takes_its_time_no_other_node_asks_it_the_same_and_timers_of_the_case_ring()
    {
        var clock = new LoopClock(loop);
        var library = new JourneyLibrary();
        library.Add(BpmnReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Model)), "slow.bpmn").Plans[0]);
        var journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(1)), clock, new SeededRandomness(2));
        var system = new Slow(loop);
        CaseNode[] nodes = [.. Enumerable.Range(0, 2).Select(_ => new CaseNode(journal, new SeededKeyring(1), library, system, clock, new SeededIds(clock, system.Next()), NullLoggerFactory.Instance))];
        CaseView? ended = null;
        DateTimeOffset? rang = null;
        var began = loop.Now;
        using var stop = new CancellationTokenSource();
        var lives = nodes.Select((_, number) => new Life(loop, number)).ToArray();
        loop.Start(lives[0], async () => await nodes[0].Desk.Open(new() { Case = "c1", Model = "slow", Service = "", Entity = "dha", Customer = "p-1", By = Actor.System, Origin = Origin.Live }, stop.Token));
        for (var node = 0; node < nodes.Length; node++)
        {
            var driving = nodes[node];
            loop.Start(lives[node], () => driving.Drive(stop.Token));
        }
        loop.Start(lives[0], async () =>
        {
            while (ended is not { IsOpen: false } && loop.Now - began < TimeSpan.FromMinutes(2))
            {
                await loop.Delay(TimeSpan.FromMilliseconds(500));
                ended = await nodes[0].Desk.Find("c1", stop.Token);
                if (rang is null && (await nodes[0].Desk.Story("c1", stop.Token)).Any(told => told.Fact is TimerFired)) rang = loop.Now;
            }
        });
        loop.Run(() => ended is { IsOpen: false });
        Assert.Equal("completed", ended?.Outcome);
        Assert.Equal(1, system.Asked);
        Assert.InRange(rang!.Value - began, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(11));
        stop.Cancel();
        foreach (var node in nodes) node.Dispose();
    }

    /// <summary>Answers after twenty-five seconds.</summary>
    private sealed class Slow(SeededLoop loop) : IExchange
    {
        private int seeds;

        public int Asked { get; private set; }

        public int Next() => ++seeds;

        public async ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
        {
            Asked++;
            await loop.Delay(TimeSpan.FromSeconds(25));
            return new Answered(JsonElement.Parse("{}"), "dha", "dha", new("", ""), 0);
        }
    }
}
