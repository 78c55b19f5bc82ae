namespace Sijil.Steer.Recognition;

/// <summary>How a nomination came out in its category.</summary>
/// <param name="Jury">Of a hundred.</param>
/// <param name="ByCriterion">The jurors' mean on each criterion.</param>
/// <param name="Share">Its share of the votes of its category, of a hundred.</param>
/// <param name="Total">Of a hundred.</param>
/// <param name="Rank">Equal totals have equal ranks.</param>
internal sealed record Standing(string Nomination, decimal Jury, int Jurors, IReadOnlyDictionary<string, decimal> ByCriterion, int Votes, decimal Share, decimal Total, int Rank = 0);

/// <summary>A category with its nominations, the best first.</summary>
internal sealed record CategoryResult(string Category, int Votes, IReadOnlyList<Standing> Standings)
{
    public IEnumerable<Standing> Winners => Standings.Where(standing => standing.Rank is 1);

    public bool IsTie => Winners.Skip(1).Any();
}

/// <summary>Counts results from marks and votes alone: the same marks and votes give the same results.</summary>
internal static class Tally
{
    public static IReadOnlyList<CategoryResult> Of(Scheme scheme, IReadOnlyDictionary<string, Nomination> nominations, IReadOnlyList<JuryScore> scores, Func<string, int> votesOf) =>
        [.. from category in scheme.Categories.OrderBy(category => category.Order)
            let those = nominations.Where(one => one.Value.Category == category.Id).Select(one => one.Key).Order(StringComparer.Ordinal).ToList()
            where those.Count > 0
            select Of(scheme, category.Id, those, scores, votesOf)];

    private static CategoryResult Of(Scheme scheme, string category, List<string> nominations, IReadOnlyList<JuryScore> scores, Func<string, int> votesOf)
    {
        var votes = nominations.Sum(votesOf);
        var standings = nominations.Select(nomination => StandingOf(scheme, nomination, [.. scores.Where(score => score.Nomination == nomination && !score.IsAside)], votesOf(nomination), votes))
            .OrderByDescending(standing => standing.Total).ToList();
        return new(category, votes, [.. standings.Select(standing => standing with { Rank = 1 + standings.Count(other => other.Total > standing.Total) })]);
    }

    public static Standing StandingOf(Scheme scheme, string nomination, IReadOnlyList<JuryScore> scores, int votes, int ofVotes)
    {
        var means = scheme.Criteria.ToDictionary(criterion => criterion.Id, criterion => scores.Count is 0 ? 0 : scores.Average(score => (decimal)(score.Scores?.GetValueOrDefault(criterion.Id) ?? 0)));
        var jury = scheme.Criteria.Sum(criterion => criterion.Weight * means[criterion.Id] / scheme.Most);
        var share = ofVotes is 0 ? 0 : 100m * votes / ofVotes;
        return new(nomination, Round(jury), scores.Count, means.ToDictionary(mean => mean.Key, mean => Round(mean.Value)), votes, Round(share),
            Round((scheme.Jury * jury + scheme.Customers * share) / (scheme.Jury + scheme.Customers)));
    }

    private static decimal Round(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero);
}
