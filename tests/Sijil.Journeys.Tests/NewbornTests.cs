using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests;

public sealed class NewbornTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static JsonObject Profile(string name, string nationality) => new() { ["idn"] = "784-0000-1", ["nameAr"] = name, ["nameEn"] = name, ["nationality"] = nationality, ["alive"] = true };

    internal static Opening Birth(SmallCity city) => Openings.ByMessage(city.Library, "birth-notice", "notice-1", new JsonObject
    {
        ["noticeId"] = "notice-1", ["customer"] = "p-1", ["parties"] = new JsonArray("p-2"), ["mother"] = "p-1", ["father"] = "p-2", ["sex"] = "female",
        ["birthTime"] = "2026-11-01T08:00:00+04:00", ["weight"] = 3200, ["facility"] = "hospital", ["from"] = "hospital",
    }, Origin.Live);

    internal static void Hold(SmallCity city)
    {
        city.Systems.Holds["identity.profile"] = request => Profile(request.Of == "p-1" ? "ميثاء" : "راشد", "ARE");
        city.Systems.Holds["marriage.contract"] = _ => new JsonObject { ["number"] = "MC-1", ["status"] = "active", ["husband"] = "p-2", ["wife"] = "p-1" };
        city.Systems.Holds["insurance.health"] = _ => new JsonObject { ["policyNumber"] = "HI-1", ["coversChildren"] = true, ["insurer"] = "insurer" };
        city.People.Answers["choose-name"] = new JsonObject { ["child.name.ar"] = "نورة", ["child.name.en"] = "Noura", ["approved"] = true };
    }

    [Fact]
    public async Task The_hospitals_notice_opens_the_case_and_one_approval_brings_every_paper()
    {
        await using var city = await SmallCity.Open(Cancel);
        Assert.DoesNotContain(city.Library.Problems, problem => problem.IsError);
        Hold(city);
        var birth = Birth(city);

        city.City.Schedule(city.Clock.Now, birth);
        await city.City.Run(city.Clock.Now.AddDays(20), null, Cancel);

        var facts = await city.Facts(birth.Case, Cancel);
        Assert.True(facts.OfType<CaseOpened>().Single().Proactive);
        Assert.Single(facts.OfType<StepDone>(), done => done.By.Role == "customer");
        Assert.Contains(facts.OfType<CertificateIssued>(), issued => issued.Type == "birth-certificate");
        Assert.Equal("completed", facts.OfType<CaseClosed>().SingleOrDefault()?.Outcome ?? string.Join("\n", facts));
    }
}
