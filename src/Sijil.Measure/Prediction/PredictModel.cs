using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Prediction;

/// <summary>What is to be predicted.</summary>
/// <param name="AsOf">Nothing later is looked at; now, unless given.</param>
/// <param name="Cases">How many cases a run has; as many as there are to learn from, three hundred at the most, unless given.</param>
internal sealed record PredictionOrder(string Service, ProcessPlan Plan, string File, int Runs = 40, int? Cases = null, long Seed = 1, DateTimeOffset? AsOf = null);

/// <summary>Learns from the cases of a service, runs the changed model, and writes down what is expected of it.</summary>
internal sealed class PredictModel(IJournal journal, Keyring keyring, JourneyLibrary library, RegisterFold registers, CaseFigures figures, TimeProvider clock)
{
    private const int Fewest = 20, MostLearned = 2000, MostCases = 300;

    public async Task<Outcome<PredictionMade>> Run(PredictionOrder order, Action<int, int>? progress, CancellationToken cancel)
    {
        if (!registers.Services.TryGetValue(order.Service, out _)) return PredictionRefusals.NoCard.With(order.Service);
        if (UnitCosts.Of(registers.All<UnitCosts>(UnitCosts.Register)) is not { } costs) return PredictionRefusals.NoCosts;
        var until = order.AsOf ?? clock.GetUtcNow();
        if (Chosen(order, until) is not { Count: >= Fewest } rows) return PredictionRefusals.TooFew.With(order.Service, order.Plan.Id, $"{Fewest}");

        var (past, origin) = (await Read(rows, until, cancel), figures.Read(seen => seen.Words[seen.Rows.Origin[rows[0]]]));
        if (past.Count < Fewest) return PredictionRefusals.TooFew.With(order.Service, order.Plan.Id, $"{Fewest}");
        var habits = await Learned(order, past, until, cancel);
        var cases = order.Cases ?? Math.Min(MostCases, past.Count);
        var before = library.Version(past[^1].Opened.Model, past[^1].Opened.Hash);
        var forecast = new Forecast(habits, costs);
        var (runs, assumed) = await forecast.Of(order.Plan, library, order.Runs, cases, order.Seed, done => progress?.Invoke(done, order.Runs * 2), cancel);
        var (asItIs, _) = await forecast.Of(before, library, order.Runs, cases, order.Seed, done => progress?.Invoke(order.Runs + done, order.Runs * 2), cancel);
        var today = figures.Read(seen => CaseFigure.Of(seen, rows, costs));
        var made = new PredictionMade(IdOf(order), order.Service, order.Plan.Id, order.File, before.Hash, order.Plan.Hash, origin, past.Count, habits.Cases[0].At, until, order.Runs, cases, order.Seed,
            Forecast.Sum(runs, asItIs, today), [.. assumed.All.Select(one => new PredictionAssumption(one.Code, one.What, one.Times))], Actor.System);
        return await Write(made, cancel) ? made : PredictionRefusals.MadeAlready.With(made.Prediction);
    }

    private async Task<Habits> Learned(PredictionOrder order, List<PastCase> past, DateTimeOffset until, CancellationToken cancel)
    {
        var asked = past.SelectMany(one => one.Answers).Select(answer => answer.Name).ToHashSet(StringComparer.Ordinal);
        var unasked = order.Plan.Nodes.SelectMany(node => node.Step.Reads).Select(read => read.Element).Where(name => !asked.Contains(name)).ToHashSet(StringComparer.Ordinal);
        return new(past, FormOf, until) { Elsewhere = await AnswersElsewhere.Read(journal, keyring, unasked, order.Plan.Hash, until, cancel) };
    }

    /// <summary>The finished cases by the version in force, newest last; the living where there are enough of them, else those of the simulated month with most.</summary>
    private List<int> Chosen(PredictionOrder order, DateTimeOffset until) => figures.Read(seen =>
    {
        var (rows, service, changed) = (seen.Rows, seen.Words.Find(order.Service), seen.Words.Find(order.Plan.Hash));
        var end = Moment.Of(until);
        var ended = Enumerable.Range(0, rows.Count).Where(row => rows.Service[row] == service && rows.Version[row] != changed && seen.Words[rows.Version[row]].Length > 0
            && ((Facet)rows.Facets[row]).Has(Facet.Closed) && rows.Closed[row] <= end && library.FindVersion(order.Plan.Id, seen.Words[rows.Version[row]]) is not null).ToList();
        var groups = ended.GroupBy(row => (rows.Origin[row], rows.Version[row])).Select(group => (Origin: seen.Words[group.Key.Item1], Rows: group.ToList())).OrderByDescending(group => group.Rows.Count).ToList();
        var chosen = groups.Find(group => group.Origin is Audit.Live && group.Rows.Count >= Fewest).Rows ?? groups.FirstOrDefault().Rows ?? [];
        return chosen.OrderBy(row => rows.Opened[row]).TakeLast(MostLearned).ToList();
    });

    private async Task<List<PastCase>> Read(List<int> rows, DateTimeOffset until, CancellationToken cancel)
    {
        List<PastCase> past = [];
        foreach (var line in figures.Read(seen => rows.ConvertAll(row => CaseLine.Of(seen, row))))
            if (PastReading.Of(await journal.ReadStream(line.Stream, 0, cancel), keyring) is { Ended: not null } one && one.Ended <= until) past.Add(one);
        return past;
    }

    private string FormOf(PastCase past, string step) => library.Version(past.Opened.Model, past.Opened.Hash).TryFind(step)?.Step.FormId is { } form && form[0] is not '=' ? form : "";

    private string IdOf(PredictionOrder order) => $"{order.Service.ToLowerInvariant()}-{order.Plan.Hash[..8]}-{order.AsOf ?? clock.GetUtcNow():yyyyMMdd}-{order.Seed}";

    private async Task<bool> Write(PredictionMade made, CancellationToken cancel)
    {
        var stream = Predictions.StreamOf(made.Prediction);
        return await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = Origin.Live, Facts = FactCodec.Write([made], clock.GetUtcNow(), stream, 1, keyring),
        }, cancel) is AppendOutcome.Committed;
    }
}

/// <summary>Why nothing is predicted.</summary>
internal static class PredictionRefusals
{
    public static readonly Refusal NoCard = new("predict-service", new("لا توجد في الدليل خدمة برمز «{0}».", "The catalogue holds no service “{0}”."));
    public static readonly Refusal NoCosts = new("predict-costs", new("لا توجد كلفة وحدة في models/unit-costs، وبها تُحسب الكلفة.", "There are no unit costs in models/unit-costs, by which cost is counted."));
    public static readonly Refusal TooFew = new("predict-few", new("معاملات الخدمة «{0}» المنتهية على الرحلة «{1}» أقل من {2}، ولا يُستخلص منها ما يُبنى عليه توقع.", "The service “{0}” has fewer than {2} finished cases by the journey “{1}”: too few to learn from."));
    public static readonly Refusal MadeAlready = new("predict-again", new("هذا التوقع مسجَّل من قبل: {0}. التوقع لا يُعدَّل، فاختر بذرة أخرى.", "This prediction is already recorded: {0}. A prediction is not changed; choose another seed."));
}
