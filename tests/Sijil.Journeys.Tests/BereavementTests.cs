using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests;

/// <summary>A death that the hospital reports, and everything that follows from it.</summary>
public sealed class BereavementTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Opening Death(SmallCity city, string from = "hospital") => Openings.ByMessage(city.Library, "death-notice", "death-1", new JsonObject
    {
        ["noticeId"] = "DN-1", ["customer"] = "p-1", ["parties"] = new JsonArray("p-1"), ["deceased"] = "p-9", ["contact"] = "p-1",
        ["diedOn"] = "2026-11-01T08:00:00+04:00", ["facility"] = "مستشفى", ["from"] = from,
    }, Origin.Live);

    private static async Task<SmallCity> City(string[] children)
    {
        var city = await SmallCity.Open(Cancel);
        Assert.DoesNotContain(city.Library.Problems, problem => problem.IsError);
        city.Systems.Holds["identity.profile"] = request => NewbornTests.Profile(request.Of == "p-9" ? "سوريش" : "لاكشمي", "IND");
        city.Systems.Holds["family.relations"] = _ => new JsonObject { ["spouse"] = "p-1", ["children"] = new JsonArray([.. children.Select(child => (JsonNode)child)]) };
        city.People.Answers["call-family"] = new JsonObject { ["contact.outcome"] = "reached" };
        city.People.Answers["choose"] = new JsonObject { ["choices.farewell"] = "repatriation", ["choices.condolence"] = "tent", ["choices.counsellor"] = "yes" };
        return city;
    }

    private static async Task<IReadOnlyList<Fact>> Run(SmallCity city, Opening death, int days = 10)
    {
        city.City.Schedule(city.Clock.Now, death);
        await city.City.Run(city.Clock.Now.AddDays(days), null, Cancel);
        return await city.Facts(death.Case, Cancel);
    }

    [Fact]
    public async Task The_hospitals_notice_tells_22_bodies_once_each_and_the_family_is_asked_its_choices_and_nothing_else()
    {
        await using var city = await City(["p-5", "p-6"]);
        var facts = await Run(city, Death(city));

        var told = city.Systems.Asked.Select(request => request.Name).Where(name => name.EndsWith(".note-death", StringComparison.Ordinal)).ToList();
        Assert.Equal(22, told.Count);
        Assert.Equal(22, told.Distinct().Count());
        Assert.Single(facts.OfType<StepDone>(), done => done.By.Role == "customer");
        Assert.Single(facts.OfType<AdvisorAssigned>());
        Assert.Contains(facts.OfType<CertificateIssued>(), issued => issued.Type == "death-certificate");
        Assert.Contains(city.Systems.Asked, request => request.Name == "courts.open-estate");
        Assert.Equal("completed", facts.OfType<CaseClosed>().SingleOrDefault()?.Outcome ?? string.Join("\n", facts));
    }

    [Fact]
    public async Task What_the_family_chose_is_arranged_and_what_it_did_not_choose_is_not()
    {
        await using var city = await City(["p-5"]);
        await Run(city, Death(city));

        var asked = city.Systems.Asked.Select(request => request.Name).ToHashSet();
        Assert.Superset(new HashSet<string> { "mofa.permit-repatriation", "customs.clear-repatriation", "cda.arrange-condolence", "khda.assign-counsellor", "awqaf.open-minors-file" }, asked);
        Assert.DoesNotContain("municipality.permit-burial", asked);
    }

    [Fact]
    public async Task Without_children_nobody_opens_a_file_of_minors()
    {
        await using var city = await City([]);
        await Run(city, Death(city));
        Assert.DoesNotContain(city.Systems.Asked, request => request.Name == "awqaf.open-minors-file");
    }

    [Fact]
    public async Task A_body_that_is_silent_is_an_incident_of_that_body_and_holds_up_no_other()
    {
        await using var city = await City(["p-5"]);
        city.Systems.Instead["rta.note-death"] = _ => new Failed("silent", "rta");
        var facts = await Run(city, Death(city), days: 3);

        Assert.Equal("rta", Assert.Single(facts.OfType<IncidentOpened>()).Owner);
        Assert.DoesNotContain(facts, fact => fact is CaseClosed);
        Assert.Equal(21, facts.OfType<EffectAnswered>().Select(answer => answer.Effect).Intersect(facts.OfType<EffectRequested>().Where(asked => asked.Operation.EndsWith(".note-death", StringComparison.Ordinal)).Select(asked => asked.Effect)).Count());

        city.Systems.Instead.Remove("rta.note-death");
        await city.City.Run(city.Clock.Now.AddDays(2), null, Cancel);
        Assert.Contains(await city.Facts(Death(city).Case, Cancel), fact => fact is CaseClosed { Outcome: "completed" });
    }

    [Fact]
    public async Task A_notice_that_no_hospital_sent_is_refused_and_nobody_is_told()
    {
        await using var city = await City([]);
        var facts = await Run(city, Death(city, from: "bank"));
        Assert.Equal("refused", facts.OfType<CaseClosed>().Single().Outcome);
        Assert.Empty(city.Systems.Asked);
    }
}
