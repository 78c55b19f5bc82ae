using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Serve.Desk;

/// <summary>What a case is called in a list: its service, or what it is about where it serves no customer.</summary>
internal sealed class CaseTitles(Catalogue.Catalogue catalogue)
{
    private static readonly Bilingual Untitled = new("موضوع لم يُكتب عنوانه بعد", "A matter without a title yet");

    public Bilingual Of(CaseView view)
    {
        if (catalogue.FindSub(view.SubService) is var (_, sub)) return sub.Name;
        if (catalogue.Find(view.Service) is { } card) return card.Name;
        return Read(view.Data["item"]?["title"]) ?? Read(view.Data["title"]) ?? Read(view.Data[view.Model]?["title"]) ?? Untitled;    // an obstacle and a challenge are titled in what they tell of themselves
    }

    /// <summary>Of the customer the name alone, as the case knows it.</summary>
    public static Bilingual? CustomerOf(CaseView view) => Read(view.Data["customer"]?["name"]) ?? Profile(view.Data["contactPerson"]) ?? Profile(view.Data["mother"]);

    private static Bilingual? Profile(JsonNode? profile) => profile is JsonObject both && both["nameAr"] is { } ar && both["nameEn"] is { } en ? new(ar.ToString(), en.ToString()) : null;

    private static Bilingual? Read(JsonNode? text) => text is JsonObject both && both["ar"] is { } ar && both["en"] is { } en ? new(ar.ToString(), en.ToString()) : null;
}
