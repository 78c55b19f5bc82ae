using Sijil.Facts;
using Sijil.Measure.Surveys;

namespace Sijil.Measure.Tests;

/// <summary>A survey draws its sample by a seed, asks each case's customer once, and gives the whole population's share with its interval.</summary>
public sealed class SurveyTests
{
    private static readonly Actor Customer = new("p-1", "customer", "portal");

    /// <summary>S. L. Lohr, Sampling: Design and Analysis, example 3.2: acres of farms in 300 counties of four regions; total 909,736,034, standard error 50,417,248.</summary>
    [Fact]
    public void The_estimator_gives_what_a_textbook_gives()
    {
        Stratum[] regions = [new(220, 21, 97_629.8, 7_647_472_708), new(1054, 103, 300_504.2, 29_618_183_543), new(1382, 135, 211_315.0, 53_587_487_856), new(422, 41, 662_295.5, 396_185_950_266)];
        var counties = regions.Sum(region => region.Size);
        var mean = StratifiedMean.Of(regions)!;
        Assert.Equal(909_736_034, mean.Mean * counties, 50.0);
        Assert.Equal(50_417_248, mean.Error * counties, 5.0);
        Assert.Equal((300, 1.0), (mean.Answered, mean.Covered));
    }

    [Fact]
    public void Whoever_is_all_of_the_population_is_known_without_doubt_and_a_silent_stratum_is_told_of()
    {
        var all = StratifiedMean.Of([Stratum.Of(4, [1, 0, 1, 1])])!;
        Assert.Equal((0.75, 0.75, 0.75), (all.Mean, all.Low, all.High));
        Assert.Equal(0.25, StratifiedMean.Of([Stratum.Of(10, [1.0, 0.0]), Stratum.Of(30, [])])!.Covered);
        Assert.Null(StratifiedMean.Of([Stratum.Of(10, [])]));
    }

    [Fact]
    public async Task A_seed_draws_the_same_sample_again_and_about_the_share_that_was_asked_for()
    {
        await using var house = await House.Open();
        var survey = house.Registers.All<Survey>(Survey.Register)["after-transaction"];
        var drawn = Enumerable.Range(0, 10_000).Count(i => survey.Draws($"S-{i}"));
        Assert.InRange(drawn, 4_800, 5_200);
        Assert.Equal(drawn, Enumerable.Range(0, 10_000).Count(i => (survey with { Version = 9 }).Draws($"S-{i}")));
        Assert.NotEqual([.. Enumerable.Range(0, 50).Select(i => survey.Draws($"S-{i}"))], Enumerable.Range(0, 50).Select(i => (survey with { Seed = "other" }).Draws($"S-{i}")));
    }

    [Fact]
    public async Task A_big_service_weighs_as_it_is_big_and_not_as_its_customers_answer()
    {
        await using var house = await House.Open();
        var (survey, answers) = (house.Registers.All<Survey>(Survey.Register)["after-transaction"], new SurveyAnswers());
        await Fill(house, survey, "DHA-02", "dha", many: 180, answering: 5, happy: true);
        await Fill(house, survey, "ICP-01", "icp", many: 20, answering: 5, happy: false);
        await Follow(house, answers);

        var result = new SurveyReader(house.Board, answers).Of(survey, new());
        var happiness = result.Questions[0];
        Assert.Equal((200, 10, 0.5, 10), (result.Population, result.Answered, happiness.Unweighted, happiness.Answered));
        Assert.Equal(0.9, happiness.Estimate!.Mean, 1e-12);
        Assert.Equal(10.0 / result.Drawn, result.ResponseRate);
    }

    [Fact]
    public async Task Of_fewer_than_five_answers_nothing_is_shown_and_an_answer_is_given_once()
    {
        await using var house = await House.Open();
        var (survey, answers) = (house.Registers.All<Survey>(Survey.Register)["after-transaction"], new SurveyAnswers());
        var ids = await Fill(house, survey, "DHA-02", "dha", many: 40, answering: 4, happy: true);
        await Follow(house, answers);

        Assert.All(new SurveyReader(house.Board, answers).Of(survey, new()).Questions, question => Assert.Equal((null, 0), (question.Estimate, question.Answered)));
        var again = await Desk(house, answers).Answer(survey.Id, ids[0], Scores(survey, 1), Customer, Cancel);
        Assert.Equal("survey-answered", again.Refusal!.Code);
        var outside = Enumerable.Range(0, 1_000).Select(i => $"Z-{i}").First(id => !survey.Draws(id));
        Assert.Equal("survey-not-drawn", (await Desk(house, answers).Answer(survey.Id, outside, Scores(survey, 1), Customer, Cancel)).Refusal!.Code);
        Assert.Equal("survey-not-an-answer", (await Desk(house, answers).Answer(survey.Id, ids[^1], Scores(survey, 9), Customer, Cancel)).Refusal!.Code);
    }

    /// <returns>The cases that were drawn.</returns>
    private static async Task<List<string>> Fill(House house, Survey survey, string service, string entity, int many, int answering, bool happy)
    {
        var all = Enumerable.Range(0, many).Select(i => $"{service}-{i}").ToList();
        foreach (var id in all) await house.Done(id, service, entity, person: id);
        var drawn = all.Where(survey.Draws).ToList();
        foreach (var id in drawn.Take(answering))
            Assert.False((await Desk(house, new()).Answer(survey.Id, id, Scores(survey, happy ? 9 : 1, best: happy), Customer, Cancel)).IsRefused);
        return drawn;
    }

    private static Dictionary<string, int> Scores(Survey survey, int score, bool best = false) => survey.Questions.ToDictionary(question => question.Id, question => best ? question.Best : score);

    private static AnswerSurvey Desk(House house, SurveyAnswers answers) => new(house.Registers, answers, house.Journal, house.Keyring, TimeProvider.System);

    private static async Task Follow(House house, SurveyAnswers answers)
    {
        await house.Follow();
        await foreach (var entry in house.Journal.Read(0, house.Journal.Head, Cancel)) answers.Apply(entry);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
