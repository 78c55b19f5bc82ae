using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Recognition;
using Sijil.Steer.Redesign;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests.Recognition;

/// <summary>A year's programme honours what was audited, by jurors without conflict and customers who vote once.</summary>
public sealed class ProgrammeTests
{
    private static readonly Actor Secretary = new("s-0004", "secretary", "desk"), Officer = new("s-officer-rta", "officer", "desk"), Analyst = new("s-0003", "analyst", "desk"),
        Member = new("s-0005", "member", "desk"), Other = new("m-egs-1", "member", "desk"), Signer = new("s-officer-icp", "officer", "desk");

    private static readonly Dictionary<string, int> Marks = new() { ["results"] = 8, ["government"] = 7, ["innovation"] = 9, ["culture"] = 8, ["sustainability"] = 8 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_project_without_a_verdict_of_its_audit_is_not_nominated()
    {
        await using var centre = await Centre.Open();
        var programme = await Open(centre);
        var project = await centre.Begin();
        await centre.CaughtUp();

        Assert.Equal("not-audited", (await Nominate(centre, programme, project, Officer)).Refusal?.Code);
        Assert.Equal("no-such-project", (await Nominate(centre, programme, "nowhere", Analyst)).Refusal?.Code);
        Assert.Empty(centre.Get<Programmes>().NominationsOf(programme));
        Assert.Equal("story-unaudited", (await Story(centre, project)).Refusal?.Code);
    }

    [Fact]
    public async Task A_year_has_one_programme_and_its_vote_ends_after_it_begins()
    {
        await using var centre = await Centre.Open();
        var desk = centre.Get<RecognitionDesk>();
        Assert.Equal("voting-dates", (await desk.Open(2030, centre.Today.AddDays(3), centre.Today.AddDays(2), Secretary, Cancel)).Refusal?.Code);
        Assert.Equal("voting-dates", (await desk.Open(2030, centre.Today.AddDays(-3), centre.Today.AddDays(-2), Secretary, Cancel)).Refusal?.Code);

        Assert.Null((await desk.Open(2030, centre.Today, centre.Today.AddDays(2), Secretary, Cancel)).Refusal);
        Assert.Equal("year-taken", (await desk.Open(2030, centre.Today, centre.Today.AddDays(9), Secretary, Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task A_jury_is_of_staff_and_of_enough_of_them()
    {
        await using var centre = await Centre.Open();
        var programme = await Open(centre, appoint: false);

        Assert.Equal("not-staff", (await Jury(centre, programme, "s-0005", "p-0001")).Refusal?.Code);
        Assert.Equal("too-few-jurors", (await Jury(centre, programme, "s-0005", "s-0005")).Refusal?.Code);
        Assert.Equal("no-nominations", (await Advance(centre, await Then(centre, programme, Jury(centre, programme, "s-0005", "m-egs-1")), "close-nominations")).Refusal?.Code);
    }

    [Fact]
    public async Task What_was_audited_is_nominated_scored_voted_on_and_honoured_with_a_certificate()
    {
        await using var centre = await Centre.Open();
        var project = await Audited(centre);
        var programme = await Open(centre);
        Assert.Equal("anothers-project", (await Nominate(centre, programme, project, new("s-0002", "officer", "desk"))).Refusal?.Code);
        var nomination = (await Done(centre, Nominate(centre, programme, project, Officer))).Id;
        Assert.Equal("nominated-already", (await Nominate(centre, programme, project, Analyst)).Refusal?.Code);
        Assert.Equal("scoring-closed", (await Score(centre, nomination, Member)).Refusal?.Code);
        await Done(centre, Advance(centre, programme, "close-nominations"));

        await Scored(centre, programme, nomination);
        await Voted(centre, programme, nomination);
        await Announced(centre, programme, nomination);
    }

    private static async Task Scored(Centre centre, string programme, string nomination)
    {
        Assert.Equal("juror-in-conflict", (await Score(centre, nomination, Officer)).Refusal?.Code);
        Assert.Equal("juror-signed", (await Score(centre, nomination, Signer)).Refusal?.Code);
        Assert.Equal("not-a-juror", (await Score(centre, nomination, Analyst)).Refusal?.Code);
        Assert.Equal("score-out-of-range", (await centre.Get<RecognitionDesk>().Score(nomination, new Dictionary<string, int>(Marks) { ["results"] = 11 }, "", "gs", Member, Cancel)).Refusal?.Code);
        await Done(centre, centre.Get<RecognitionDesk>().Score(nomination, null, "المشروع لجهتي", "rta", Officer, Cancel));
        var first = await Done(centre, Score(centre, nomination, Member));
        Assert.Equal("scored-already", (await Score(centre, nomination, Member)).Refusal?.Code);

        var secrets = new ScoreSecrets(centre.Get<Programmes>());
        Assert.True(secrets.MayKnow(Member.Id, "member", "gs", first));
        Assert.False(secrets.MayKnow(Secretary.Id, "secretary", "gs", first));
        Assert.Equal("not-scored", (await Advance(centre, programme, "close-scoring")).Refusal?.Code);
        await Done(centre, Score(centre, nomination, Other));
        await Done(centre, Advance(centre, programme, "close-scoring"));
        Assert.True(secrets.MayKnow(Secretary.Id, "secretary", "gs", first));
        Assert.False(secrets.MayKnow("s-0002", "officer", "det", first));
    }

    private static async Task Voted(Centre centre, string programme, string nomination)
    {
        var ballots = centre.Get<Ballots>();
        Assert.Equal("recognition-not-found", (await ballots.Vote(programme, "pioneering", nomination, "p-0001", Cancel))?.Code);
        Assert.Null(await ballots.Vote(programme, "flag", nomination, "p-0001", Cancel));
        Assert.Equal("customer-voted-already", (await ballots.Vote(programme, "flag", nomination, "p-0001", Cancel))?.Code);
        Assert.Null(await ballots.Vote(programme, "flag", nomination, "p-0002", Cancel));
        Assert.Equal(nomination, (await ballots.Of(programme, "p-0001", Cancel))["flag"]);
        await centre.CaughtUp();
        Assert.Equal(2, centre.Get<BallotFold>().VotesFor(nomination));
        await foreach (var entry in centre.Journal.Read(0, centre.Journal.Head, Cancel))
            if (entry.Stream.StartsWith(Ballots.Stream, StringComparison.Ordinal)) Assert.DoesNotContain("p-000", entry.Stream + string.Concat(entry.Facts.Select(fact => System.Text.Encoding.UTF8.GetString(fact.Data.Span))), StringComparison.Ordinal);

        Assert.Equal("vote-open", (await Advance(centre, programme, "announce")).Refusal?.Code);
        centre.Pass(TimeSpan.FromDays(11));
        Assert.Equal("voting-closed", (await ballots.Vote(programme, "flag", nomination, "p-0003", Cancel))?.Code);
    }

    private static async Task Announced(Centre centre, string programme, string nomination)
    {
        await Advance(centre, programme, "announce");
        await centre.Until(programme, view => !view.IsOpen);
        await centre.CaughtUp();

        var programmes = centre.Get<Programmes>();
        var winner = Assert.Single(programmes.Find(programme)!.Results!).Winners.Single();
        Assert.Equal((nomination, 2, 2, 100m), (winner.Nomination, winner.Jurors, winner.Votes, winner.Share));
        var honour = Assert.Single(programmes.HonoursOf(programme));
        Assert.Equal(("flag", "rta", winner.Total), (honour.Award.Prize, honour.Award.Entity, honour.Award.Total));
        var story = await centre.Desk.Story(Names.CaseOfCertificate(honour.Certificate)!, Cancel);
        Assert.Equal("recognition-flag", story.Select(fact => fact.Fact).OfType<CertificateIssued>().Single().Type);
    }

    private static async Task<string> Audited(Centre centre)
    {
        await centre.Serve(50);
        var (id, said) = (await centre.Begin(), ProjectTests.Said(centre));
        await centre.Play(id, said, until: "evaluate");
        await centre.Serve(12);
        centre.Pass(TimeSpan.FromDays(220));
        await centre.Until(id, view => view.Steps.Count > 0);
        Assert.Null((await centre.Play(id, said)).Refusal);
        return id;
    }

    private static async Task<string> Open(Centre centre, bool appoint = true)
    {
        var id = (await Done(centre, centre.Get<RecognitionDesk>().Open(2030, centre.Today, centre.Today.AddDays(10), Secretary, Cancel))).Id;
        return appoint ? await Then(centre, id, Jury(centre, id, "s-0005", "m-egs-1", "s-officer-rta", Signer.Id)) : id;
    }

    private static async Task<CaseView> Done(Centre centre, ValueTask<Outcome<CaseView>> act)
    {
        var done = await act;
        Assert.Null(done.Refusal);
        await centre.CaughtUp();
        return done.Value;
    }

    private static async Task<string> Then(Centre centre, string id, ValueTask<Outcome<CaseView>> act)
    {
        await Done(centre, act);
        return id;
    }

    private static ValueTask<Outcome<CaseView>> Jury(Centre centre, string programme, params string[] jurors) =>
        centre.Get<RecognitionDesk>().Advance(programme, "appoint-jury", new JsonObject { ["programme.jury"] = new JsonArray([.. jurors.Select(juror => JsonValue.Create(juror))]) }, Secretary, Cancel);

    private static ValueTask<Outcome<CaseView>> Advance(Centre centre, string programme, string step) => centre.Get<RecognitionDesk>().Advance(programme, step, [], Secretary, Cancel);

    private static ValueTask<Outcome<CaseView>> Nominate(Centre centre, string programme, string project, Actor by) =>
        centre.Get<RecognitionDesk>().Nominate(programme, project, "flag", "أثر ثابت بالتدقيق", "rta", by, Cancel);

    private static ValueTask<Outcome<CaseView>> Score(Centre centre, string nomination, Actor by) => centre.Get<RecognitionDesk>().Score(nomination, Marks, "", "gs", by, Cancel);

    private static async Task<Outcome<CaseView>> Story(Centre centre, string project)
    {
        var data = new JsonObject { ["register"] = "stories", ["form"] = "entry-of/stories", ["entity"] = "rta", ["role"] = "officer", ["agrees"] = "analyst" };
        var begun = await centre.Desk.Open(new Opening { Case = Names.CaseId("a-story"), Model = "register-entry", Service = "", Entity = "rta", Customer = "", By = Officer, Origin = Sijil.Record.Origin.Live, Data = data }, Cancel);
        return await centre.Desk.Answer(begun.Value.Id, new StepAnswer(begun.Value.Steps[0].Token, Officer, new JsonObject { ["entry.project"] = project }), Cancel);
    }
}
