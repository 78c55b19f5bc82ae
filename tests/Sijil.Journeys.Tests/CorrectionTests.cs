using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests;

public sealed class CorrectionTests
{
    private const string Case = "correction-1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mistake_goes_to_the_body_that_keeps_the_record_and_its_answer_to_the_customer()
    {
        await using var city = await Run(new() { ["correction.decision"] = "corrected" });
        var facts = await city.Facts(Case, Cancel);

        Assert.Equal(["customer", "icp"], facts.OfType<StepOffered>().Select(offered => offered.Holder));
        Assert.Equal(("p-1", "record-corrected"), facts.OfType<NoticeSent>().Select(notice => (notice.To, notice.Template)).Single());
        Assert.Equal("completed", facts.OfType<CaseClosed>().Single().Outcome);
    }

    [Fact]
    public async Task A_record_that_stays_as_it_is_stays_with_a_reason()
    {
        await using var city = await Run(new() { ["correction.decision"] = "kept", ["refusal.text"] = "مطابق للوثيقة" });
        var facts = await city.Facts(Case, Cancel);

        var notice = facts.OfType<NoticeSent>().Single();
        Assert.Equal("record-kept", notice.Template);
        Assert.Contains("مطابق للوثيقة", notice.Arguments.Open(city.Record.Keyring).Value.GetProperty("reason").ToString(), StringComparison.Ordinal);
        Assert.Equal("refused", facts.OfType<CaseClosed>().Single().Outcome);
    }

    private static async Task<SmallCity> Run(Dictionary<string, JsonNode?> decision)
    {
        var city = await SmallCity.Open(Cancel);
        city.People.Answers["say-wrong"] = new() { ["record.wrong"] = "الاسم ناقص", ["record.right"] = "ميثاء" };
        city.People.Answers["examine-correction"] = new(decision);
        city.City.Schedule(city.Clock.Now, new Opening
        {
            Case = Case, Model = "correct-a-record", Service = "", Entity = "icp", Customer = "p-1", By = new Actor("p-1", "customer", "portal"), Origin = Origin.Live,
            Data = new JsonObject
            {
                ["record"] = new JsonObject { ["element"] = "identity.profile", ["entity"] = "icp", ["name"] = Text("الملف التعريفي"), ["entityName"] = Text("الهيئة") },
            },
        });
        await city.City.Run(city.Clock.Now.AddDays(10), null, Cancel);
        return city;
    }

    private static JsonObject Text(string words) => new() { ["ar"] = words, ["en"] = words };
}
