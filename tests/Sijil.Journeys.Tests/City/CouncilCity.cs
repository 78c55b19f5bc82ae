using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys.Tests.City;

/// <summary>A موضوع of the Economy department whose resolution assigns something to the Health authority, as everybody concerned answers it.</summary>
internal static class CouncilCity
{
    public const string Item = "item-1";

    public static async Task<SmallCity> Run(Action<SmallCity>? otherwise, CancellationToken cancel, int days = 60)
    {
        var city = await SmallCity.Open(cancel);
        Prepare(city.People);
        otherwise?.Invoke(city);
        city.City.Schedule(city.Clock.Now, new Opening
        {
            Case = Item, Model = "council-item", Service = "", Entity = "det", Customer = "", By = new Actor("s-det", "officer", "desk"), Origin = Origin.Live,
            Data = new JsonObject { ["item"] = new JsonObject { ["entity"] = "det", ["contact"] = "s-det" } },
        });
        await city.City.Run(city.Clock.Now.AddDays(days), null, cancel);
        return city;
    }

    private static void Prepare(WillingPeople people)
    {
        people.Answers["file-item"] = new() { ["item.title.ar"] = "سياسة", ["item.title.en"] = "A policy" };
        people.Answers["check-completeness"] = new() { ["completeness.outcome"] = "complete" };
        people.First["review-item"] = new([
            new() { ["remark.outcome"] = "remarks", ["remark.text"] = "ما الأثر؟" },
            new() { ["remark.outcome"] = "remarks", ["remark.text"] = "ما الكلفة؟" },
        ]);
        people.Answers["review-item"] = new() { ["remark.outcome"] = "none" };
        people.Answers["reply"] = new() { ["remark.reply"] = "الأثر محدود." };
        people.Answers["recommend"] = new() { ["recommendation.outcome"] = "approve", ["recommendation.text"] = "توصي الأمانة العامة بالموافقة." };
        people.Answers["endorse"] = new() { ["endorsement.outcome"] = "endorse", ["endorsement.text"] = "يُقرّ." };
        people.Answers["resolve"] = new()
        {
            ["resolution.outcome"] = "approve", ["resolution.number"] = "1/2026", ["resolution.text"] = "يُعتمد.",
            ["resolution.followUp.owner"] = "dha", ["resolution.followUp.what"] = "ربط السجل", ["resolution.followUp.due"] = "2026-12-01",
        };
        people.Answers["give-evidence"] = new() { ["evidence.text"] = "رُبط", ["evidence.reference"] = "و-14" };
        people.Answers["judge-evidence"] = new() { ["closure.outcome"] = "close", ["closure.note"] = "كافٍ" };
    }
}
