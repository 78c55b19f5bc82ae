using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijil.Decisions.Columns;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Bench;

/// <summary>Decisions beside the floors of the machine and beside feelin, alternately in one run; every answer is compared before anything is measured.</summary>
internal static class DecisionsBench
{
    private const string Name = "decisions";
    private const int Rounds = 5;
    private const int Many = 600_000;
    private const int Tables = 1_000;
    private const int PeerRows = 256;

    private static readonly string[] expressions =
    [
        "age >= 18 and income < 20000 and status = \"resident\"",
        "if dependants > 2 then income * 0.05 else income * 0.1",
        "sum(applicant.visits.ms) > 300",
        "some v in applicant.visits satisfies v.ms > 200",
        "date(d1) + duration(\"P1M\") < date(\"2026-06-01\")",
        "contains(upper case(applicant.name), \"FAT\")",
    ];

    private const string Person = """
        {"age":34,"income":12500,"dependants":3,"status":"resident","applicant":{"name":"Fatima","visits":[{"ms":100},{"ms":250},{"ms":40}]},"d1":"2026-01-31"}
        """;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var rows = Applicant.Many(42);
        var contexts = Array.ConvertAll(rows, row => row.Context());
        var model = Read(1);
        var tree = DecisionTableD.Tree();
        Agree("interpreted or compiled", rows, tree, at => Hit(model.Decide("Eligible 1", contexts[at]).Output));
        var oneTable = await RunTable(sheet, model, rows, contexts, tree);
        await RunColumns(sheet, model, rows, tree);
        await RunCompilation(sheet);
        await RunPeer(sheet, rows, oneTable, cancel);
    }

    /// <returns>Microseconds of one table over the context of a case.</returns>
    private static async Task<double> RunTable(Sheet sheet, DmnModel model, Applicant[] rows, FeelContext[] contexts, Func<Applicant, int> tree)
    {
        long kept = 0;
        void Floor() { for (var at = 0; at < Many; at++) kept += tree(rows[at % DecisionTableD.Rows]); }
        void Ours() { for (var at = 0; at < Many; at++) kept += model.Decide("Eligible 1", contexts[at % DecisionTableD.Rows]).Rules.Count; }
        var (floor, ours) = await Alternately(Many, Floor, Ours);
        Sheet.Note(Name, $"20-rule table, expression tree over a typed record {Machine.Median(floor),8:0.000} us CPU");
        Sheet.Note(Name, $"20-rule table, from DMN over the context of a case {Machine.Median(ours),8:0.000} us CPU{(kept == 1 ? "." : "")}");
        sheet.Add(new(Name, "CPU of a 20-rule table, in compiled decimal delegates", Ratio(ours, floor), 6, "times"));
        return Machine.Median(ours);
    }

    private static async Task RunColumns(Sheet sheet, DmnModel model, Applicant[] rows, Func<Applicant, int> tree)
    {
        var coded = Array.ConvertAll(rows, CodedApplicant.Of);
        var masks = new MaskFloor();
        var table = model.Columns("Eligible 1")!;
        Column[] columns =
        [
            Column.Numbers(Array.ConvertAll(coded, row => row.Age)), Column.Texts(Array.ConvertAll(coded, row => row.Status), DecisionTableD.Statuses),
            Column.Texts(Array.ConvertAll(coded, row => row.Emirate), DecisionTableD.Emirates), Column.Numbers(Array.ConvertAll(coded, row => row.Income)),
            Column.Booleans(Array.ConvertAll(rows, row => row.DocValid)),
        ];
        var hits = new int[rows.Length];
        table.Evaluate(columns, hits);
        Agree("columns", rows, tree, at => hits[at]);
        Agree("masks", rows, tree, at => masks.Rule(coded[at]));
        Func<int, int> one = at => masks.Rule(coded[at]);
        long kept = 0;
        const int passes = 100;
        void Floor() { for (var pass = 0; pass < passes; pass++) for (var at = 0; at < coded.Length; at++) kept += one(at); }
        void Tight() { for (var pass = 0; pass < passes; pass++) foreach (ref readonly var row in coded.AsSpan()) kept += masks.Rule(row); }
        void Ours() { for (var pass = 0; pass < passes; pass++) table.Evaluate(columns, hits); }
        var (floor, ours) = await Alternately(passes * rows.Length, Floor, Ours);
        var (tight, _) = await Alternately(passes * rows.Length, Tight, Tight);
        Sheet.Note(Name, $"65,536 rows, bit masks {Machine.Median(floor) * 1e3,6:0.0} ns a row (in one tight loop {Machine.Median(tight) * 1e3:0.0}), columns {Machine.Median(ours) * 1e3:0.0} ns{(kept == 1 ? "." : "")}");
        sheet.Add(new(Name, "CPU of a row over columns, in bit masks", Ratio(ours, floor), 8, "times"));
    }

    private static async Task RunCompilation(Sheet sheet)
    {
        var files = Enumerable.Range(0, Tables).Select(number => Encoding.UTF8.GetBytes(DecisionTableD.Xml(number))).ToArray();
        var compiled = 0;
        var cost = await Cost.Of(Tables, () => { foreach (var file in files) compiled += DmnReader.Read(new MemoryStream(file), "d.dmn").Model!.Compile(); return Task.CompletedTask; });
        if (compiled != Tables) throw new InvalidOperationException($"{Tables - compiled} tables were not compiled.");
        var trees = await Cost.Of(20, () => { for (var at = 0; at < 20; at++) DecisionTableD.Tree()(new Applicant(1, "", "", 1, true)); return Task.CompletedTask; });
        Sheet.Note(Name, $"one table as an expression tree, compiled and run once: {trees.Took / 1e3:0.0} ms");
        sheet.Add(new(Name, "time to read and compile a table, of 1,000", cost.Took / 1e3, 20, "ms"));
    }

    private static async Task RunPeer(Sheet sheet, Applicant[] rows, double table, CancellationToken cancel)
    {
        using var json = JsonDocument.Parse(Person);
        var given = rows.Take(PeerRows).Select(row => new object[] { row.Age, row.Status, row.Emirate, row.Income, row.DocValid }).ToArray();
        using var peer = await NodePeer.Install(Name, NodePeer.Feelin, "feelin.mjs",
            new { rules = Enumerable.Range(0, DecisionTableD.Rules).Select(DecisionTableD.Cells), rows = given, expressions, context = json.RootElement, seconds = 0.7 }, cancel);
        if (peer is null) return;
        var tree = DecisionTableD.Tree();
        var context = FeelContext.FromJson(json.RootElement);
        var parsed = Array.ConvertAll(expressions, text => FeelExpression.Parse(text, FeelScope.Of(context)).Expression!);
        var (theirs, ours) = (new List<FeelinFigures>(), new List<double[]>());
        for (var round = 0; round < 3; round++)
        {
            theirs.Add(await peer.Run<FeelinFigures>(cancel));
            ours.Add([.. parsed.Select(expression => OneExpression(expression, context))]);
        }
        for (var at = 0; at < PeerRows; at++) if (theirs[0].Hits[at] != tree(rows[at])) throw new InvalidOperationException($"feelin decides row {at} otherwise.");
        for (var at = 0; at < parsed.Length; at++)
            if (FeelValue.FromJson(theirs[0].Answers[at]) != parsed[at].Evaluate(context)) throw new InvalidOperationException($"feelin answers {expressions[at]} otherwise.");
        var slow = Machine.Median(theirs.Select(figures => figures.Table));
        Sheet.Note(Name, $"20-rule table, {NodePeer.Feelin} {slow,8:0.0} us CPU");
        sheet.Add(new(Name, "feelin's table, in tables of ours", slow / table, 800, "times", AtLeast: true));
        for (var at = 0; at < expressions.Length; at++)
        {
            var (their, our) = (Machine.Median(theirs.Select(figures => figures.Expressions[at])), Machine.Median(ours.Select(figures => figures[at])));
            Sheet.Note(Name, $"{expressions[at]}: feelin {their:0.0} us, ours {our:0.000} us CPU");
            sheet.Add(new(Name, string.Create(CultureInfo.InvariantCulture, $"feelin's expression {at + 1} of 6, in ours"), their / our, 200, "times", AtLeast: true));
        }
    }

    private static double OneExpression(FeelExpression expression, FeelContext context)
    {
        long kept = 0;
        void Run() { for (var at = 0; at < Many; at++) kept += (int)expression.Evaluate(context).Kind; }
        Run();
        return Cost.Of(Many, () => { Run(); return Task.CompletedTask; }).Result.Cpu + (kept == 1 ? 1 : 0);
    }

    /// <summary>Processor time in microseconds, one after the other: what else the machine does meets both.</summary>
    private static async Task<(List<double> Floor, List<double> Ours)> Alternately(int operations, Action floor, Action ours)
    {
        floor();
        ours();
        var (first, second) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            first.Add((await Cost.Of(operations, () => { floor(); return Task.CompletedTask; })).Cpu);
            second.Add((await Cost.Of(operations, () => { ours(); return Task.CompletedTask; })).Cpu);
        }
        return (first, second);
    }

    private static double Ratio(List<double> ours, List<double> floor) => Machine.Median(ours.Zip(floor, (our, bare) => our / bare));

    private static DmnModel Read(int number) => DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(DecisionTableD.Xml(number))), "d.dmn").Model!;

    private static int Hit(FeelValue output) => output.AsNumber is { } rule ? (int)rule : -1;

    private static void Agree(string who, Applicant[] rows, Func<Applicant, int> tree, Func<int, int> hit)
    {
        for (var at = 0; at < rows.Length; at++)
            if (hit(at) != tree(rows[at])) throw new InvalidOperationException($"Row {at} is decided otherwise by {who}.");
    }
}
