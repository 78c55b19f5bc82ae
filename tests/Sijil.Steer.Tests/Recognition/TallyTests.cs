using Sijil.Facts.Registers;
using Sijil.Journeys.Tests.City;
using Sijil.Steer.Recognition;

namespace Sijil.Steer.Tests.Recognition;

/// <summary>What marks and votes come to: by the weights of the model file, and nothing else.</summary>
public sealed class TallyTests
{
    private static readonly RegisterFold Registers = StandingModels.Of(SmallCity.Models);

    private static Scheme Scheme => Registers.All<Scheme>(Scheme.Register).Values.Single();

    [Fact]
    public void The_weights_of_the_criteria_and_of_jury_and_customers_come_to_a_hundred()
    {
        Assert.Equal((5, 100m, 100m), (Scheme.Criteria.Count, Scheme.Criteria.Sum(criterion => criterion.Weight), Scheme.Jury + Scheme.Customers));
        Assert.Single(Scheme.Categories, category => category.Prize is "flag");
    }

    [Fact]
    public void A_total_is_the_jurys_weighted_means_and_the_share_of_the_votes()
    {
        var standing = Tally.StandingOf(Scheme, "a", [Score("a", "one", 10, 10, 10, 10, 10), Score("a", "two", 5, 10, 10, 10, 10)], votes: 3, ofVotes: 4);

        Assert.Equal(7.5m, standing.ByCriterion["results"]);
        Assert.Equal(100 - 30 * 0.25m, standing.Jury);
        Assert.Equal(75, standing.Share);
        Assert.Equal(0.7m * 92.5m + 0.3m * 75, standing.Total);
    }

    [Fact]
    public void A_juror_who_stepped_aside_counts_for_nothing()
    {
        var result = Of([Score("a", "one", 8, 8, 8, 8, 8), new JuryScore("p", "a", "two", "aside")], _ => 0).Single();

        Assert.Equal((80m, 1), (result.Standings.Single(one => one.Nomination is "a").Jury, result.Standings.Single(one => one.Nomination is "a").Jurors));
    }

    [Fact]
    public void Customers_decide_between_two_whom_the_jury_holds_equal()
    {
        var result = Of([Score("a", "one", 8, 8, 8, 8, 8), Score("b", "one", 8, 8, 8, 8, 8)], nomination => nomination is "b" ? 2 : 1).Single();

        Assert.Equal(["b"], result.Winners.Select(winner => winner.Nomination));
        Assert.False(result.IsTie);
    }

    [Fact]
    public void Equal_totals_are_a_tie_and_each_of_them_is_first_and_the_next_is_third()
    {
        var result = Of([Score("a", "one", 8, 8, 8, 8, 8), Score("b", "one", 8, 8, 8, 8, 8), Score("c", "one", 1, 1, 1, 1, 1)], _ => 0).Single();

        Assert.True(result.IsTie);
        Assert.Equal([1, 1, 3], result.Standings.Select(standing => standing.Rank));
    }

    private static IReadOnlyList<CategoryResult> Of(IReadOnlyList<JuryScore> scores, Func<string, int> votes) =>
        Tally.Of(Scheme, scores.Select(score => score.Nomination).Append("a").Append("b").Distinct().ToDictionary(id => id, id => new Nomination("p", $"project-{id}", "flag", "", "rta", "RTA-03", new("", ""))), scores, votes);

    private static JuryScore Score(string nomination, string juror, params int[] marks) =>
        new("p", nomination, juror, "score", Scheme.Criteria.Zip(marks).ToDictionary(one => one.First.Id, one => one.Second));
}
