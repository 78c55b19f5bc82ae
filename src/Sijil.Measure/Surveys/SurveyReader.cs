using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Surveys;

/// <summary>A question over a stretch of time: how many answers of each kind, and the favourable share of the whole population with its interval.</summary>
/// <param name="Estimate">Null where fewer answered than a result is shown of.</param>
/// <param name="Unweighted">The favourable share of those who answered, as they are.</param>
internal sealed record QuestionResult(SurveyQuestion Question, IReadOnlyList<int> Counts, StratifiedMean? Estimate, double? Unweighted)
{
    public int Answered => Counts.Sum();
}

/// <summary>A survey over a filter of the board.</summary>
/// <param name="Population">Transactions that ended here with a result.</param>
/// <param name="Drawn">Of these, drawn into the sample.</param>
/// <param name="Answered">Of these, answered.</param>
/// <param name="Mixed">Answers to other versions of the survey, which are left out.</param>
internal sealed record SurveyResult(Survey Survey, int Population, int Drawn, int Answered, int Mixed, IReadOnlyList<QuestionResult> Questions)
{
    public double? ResponseRate => Drawn is 0 ? null : (double)Answered / Drawn;
}

/// <summary>Reads what a survey says: each service is a stratum, weighted by how many of its transactions ended.</summary>
internal sealed class SurveyReader(Board board, SurveyAnswers answers)
{
    public SurveyResult Of(Survey survey, BoardFilter filter) => board.Look(filter, selection => answers.Read(survey.Id, given =>
    {
        var (rows, strata) = (selection.Figures.Rows, new Dictionary<ushort, Layer>());
        foreach (var (row, lot) in selection.Rows())
        {
            if (!selection.Lots[lot].Facets.Has(Facet.Closed) || !selection.Lots[lot].Like.RunsHere) continue;
            if (!strata.TryGetValue(rows.Service[row], out var layer)) strata[rows.Service[row]] = layer = new();
            layer.Size++;
            var id = rows.Id[row];
            if (!survey.Draws(id)) continue;
            layer.Drawn++;
            if (given.GetValueOrDefault(id) is { } answer) layer.Answers.Add(answer);
        }
        var layers = strata.Values.ToList();
        return new SurveyResult(survey, layers.Sum(one => one.Size), layers.Sum(one => one.Drawn), layers.Sum(one => one.Answers.Count),
            layers.Sum(one => one.Answers.Count(answer => answer.Version != survey.Version)), [.. survey.Questions.Select(question => Of(survey, question, layers))]);
    }));

    private static QuestionResult Of(Survey survey, SurveyQuestion question, List<Layer> layers)
    {
        var counts = new int[question.Best];
        List<Stratum> strata = [];
        foreach (var layer in layers)
        {
            var scores = layer.Answers.Where(answer => answer.Version == survey.Version).Select(answer => answer.Scores.GetValueOrDefault(question.Id)).Where(score => score >= 1 && score <= question.Best).ToList();
            foreach (var score in scores) counts[score - 1]++;
            strata.Add(Stratum.Of(layer.Size, [.. scores.Select(score => score >= question.Favourable ? 1.0 : 0.0)]));
        }
        if (counts.Sum() < Math.Max(People.Fewest, survey.Minimum)) return new(question, [.. counts.Select(_ => 0)], null, null);
        return new(question, counts, StratifiedMean.Of(strata), counts.Skip(question.Favourable - 1).Sum() / (double)counts.Sum());
    }

    /// <summary>The transactions of one service.</summary>
    private sealed class Layer
    {
        public int Size { get; set; }
        public int Drawn { get; set; }
        public List<SurveyAnswer> Answers { get; } = [];
    }
}
