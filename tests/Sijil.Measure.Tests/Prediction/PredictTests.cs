using System.Text;
using System.Text.Json;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Measure.Prediction;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Tests.Prediction;

/// <summary>A changed journey is run with what the record teaches, foretold in the record, and held against what came.</summary>
public sealed class PredictTests
{
    private const string Head = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sijil="urn:sijil:bpmn:1" id="d" targetNamespace="t"><process id="p" isExecutable="true"><startEvent id="s"/><endEvent id="e"/>""";
    private const string Apply = """<userTask id="apply" name="apply"><extensionElements><sijil:step owner="customer"/></extensionElements></userTask>""";
    private const string Review = """<userTask id="review" name="review"><extensionElements><sijil:step owner="dha" role="officer" minutes="30"/></extensionElements></userTask>""";
    private const string Read = """<serviceTask id="fetch" name="fetch"><extensionElements><sijil:step owner="icp"/><sijil:read element="identity.profile" into="answer"/></extensionElements></serviceTask>""";
    private static readonly ProcessPlan AsItIs = Plan($"{Head}{Apply}{Review}{Flows("s apply review e")}");
    private static readonly ProcessPlan Without = Plan($"{Head}{Apply}{Flows("s apply e")}");
    private static readonly ProcessPlan Fetched = Plan($"{Head}{Read}{Flows("s fetch e")}");

    [Fact]
    public async Task A_step_that_is_left_out_takes_its_time_and_work_with_it()
    {
        await using var house = await Lived(30);
        var made = (await Predict(house, Without)).Value;
        Assert.Equal((30, 5, 30), (made.Learned, made.Runs, made.Cases));
        Assert.Equal((50, 50, 0), (Figure(made, "staff-hours").Today, Figure(made, "staff-hours").Check, Figure(made, "staff-hours").High));
        Assert.Equal((0, 1), (Figure(made, "automated").Today, Figure(made, "automated").Low));
        Assert.True(Figure(made, "days-median").High < Figure(made, "days-median").Today);
        Assert.Empty(made.Assumptions);
    }

    [Fact]
    public async Task What_is_fetched_instead_of_asked_asks_nothing_and_says_what_it_assumes()
    {
        await using var house = await Lived(30);
        var made = (await Predict(house, Fetched)).Value;
        Assert.Equal((2, 0, 1), (Figure(made, "asked").Today, Figure(made, "asked").High, Figure(made, "instant").Low));
        Assert.Equal(new PredictionAssumption("fetched-as-known", "identity.profile", 150), Assert.Single(made.Assumptions));
    }

    [Fact]
    public async Task The_same_seed_foretells_the_same_and_a_prediction_is_written_once()
    {
        await using var house = await Lived(30);
        await using var again = await Lived(30);
        var (one, other) = ((await Predict(house, Without)).Value, (await Predict(again, Without)).Value);
        Assert.Equal(one.Figures, other.Figures);
        Assert.Equal("predict-again", (await Predict(house, Without)).Refusal!.Code);
    }

    [Fact]
    public async Task Of_a_few_cases_nothing_is_foretold()
    {
        await using var house = await Lived(5);
        Assert.Equal("predict-few", (await Predict(house, Without)).Refusal!.Code);
    }

    [Fact]
    public async Task A_prediction_is_judged_when_as_many_cases_came_as_a_run_had_and_its_misses_stand_beside_its_hits()
    {
        await using var house = await Lived(30);
        var made = (await Predict(house, Without)).Value;
        var fold = new Predictions();
        await foreach (var entry in house.Journal.Read(0, house.Journal.Head, Cancel)) fold.Apply(entry);
        Assert.Equal(made.Prediction, Assert.Single(fold.All).Made.Prediction);

        for (var at = 0; at < 29; at++) await Came(house, $"N{at}", at);
        var before = new Foretold(house.Figures, house.Registers).Of(made);
        Assert.Equal((29, false), (before.Came, before.IsJudged));
        Assert.All(before.Figures, figure => Assert.Null(figure.IsHit));

        await Came(house, "N29", 29);
        var verdict = new Foretold(house.Figures, house.Registers).Of(made);
        Assert.True(verdict.IsJudged);
        Assert.False(verdict.Figures.Single(figure => figure.Foretold.Code is "days-median").IsHit);
        Assert.True(verdict.Figures.Single(figure => figure.Foretold.Code is "staff-hours").IsHit);
    }

    /// <summary>Cases of the journey as it is: applied for after ten minutes, reviewed a day later.</summary>
    private static async Task<House> Lived(int cases)
    {
        var house = await House.Open();
        for (var at = 0; at < cases; at++) await Case(house, AsItIs.Hash, $"C{at}", House.Now.AddDays(-40).AddHours(at * 7), TimeSpan.FromDays(1), 30);
        return house;
    }

    private static Task Came(House house, string id, int at) => Case(house, Without.Hash, id, House.Now.AddHours(at), TimeSpan.FromDays(9), 0);

    private static async Task Case(House house, string hash, string id, DateTimeOffset at, TimeSpan review, int minutes)
    {
        var stream = $"case/{id}";
        await house.Write(stream, Origin.Live, at, new CaseOpened(id, "p", hash, "DHA-02", "DHA-02.1", "dha", "p-1", "application", false, new("p-1", "customer", "portal"), Json("""{"x":1}"""), "s", []),
            new StepOffered(1, "apply", "customer", "customer", null));
        await house.Write(stream, Origin.Live, at.AddMinutes(10), new StepDone(1, "apply", new("p-1", "customer", "portal"), Json("""{"answer":{"name":"n"}}"""), false, 0, 2, 0), new StepOffered(2, "review", "dha", "officer", null));
        await house.Write(stream, Origin.Live, at + review, new StepDone(2, "review", new("o", "officer", "desk"), Json("{}"), false, minutes, 0, 0),
            new CaseClosed(id, "completed", minutes > 0 ? 1 : 0, 0, 0, minutes, 2, 0, 0, 0));
    }

    private static Task<Outcome<PredictionMade>> Predict(House house, ProcessPlan plan)
    {
        var library = new JourneyLibrary { Registers = house.Registers };
        library.Add(plan);
        library.Add(AsItIs);
        return new PredictModel(house.Journal, house.Keyring, library, house.Registers, house.Figures, new Standing()).Run(new("DHA-02", plan, "p.bpmn", Runs: 5), null, Cancel);
    }

    private static PredictedFigure Figure(PredictionMade made, string code) => made.Figures.Single(figure => figure.Code == code);

    private static Sealed<JsonElement> Json(string text) => Sealed.Of("p-1", JsonElement.Parse(text));

    private static string Flows(string way)
    {
        var nodes = way.Split(' ');
        return string.Concat(nodes.Zip(nodes.Skip(1), (from, to) => $"""<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}"/>""")) + "</process></definitions>";
    }

    private static ProcessPlan Plan(string xml)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return Assert.Single(BpmnReader.Read(file, "p.bpmn").Plans);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => House.Now;
    }
}
