using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Steer.Councils;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>One answer of the five-minute brief. Where the reader's language has none, the Arabic stands and says so.</summary>
internal sealed record BriefLine(string Label, string Text, string Language, bool IsUntranslated);

/// <summary>The five-minute brief: what, why, cost, risk, options, opinion.</summary>
internal sealed record BriefView(IReadOnlyList<BriefLine> Lines)
{
    public static BriefView Of(JsonObject data, CouncilItem item, Texts texts)
    {
        var said = data["item"];
        var cost = $"{Fmt.Money(item.Cost)}{(said?["costNote"]?.ToString() is { Length: > 0 } note ? $"\n{note}" : "")}";
        List<BriefLine> lines = [.. Line("what", said?["what"], texts), .. Line("why", said?["why"], texts), new(texts["council.brief.cost"], cost, texts.Language.Code, false),
            .. Line("risks", said?["risks"], texts), .. Line("options", said?["options"], texts)];
        if (item.Recommendation is { } made)
        {
            var translation = data["recommendation"]?["translation"]?.ToString() ?? "";
            lines.AddRange(Line("opinion", new JsonObject { ["ar"] = made.Text, ["en"] = translation }, texts, CouncilWords.Verdict(made.Verdict, texts)));
        }
        return new(lines);
    }

    public static IEnumerable<BriefLine> Line(string name, JsonNode? said, Texts texts, string? first = null)
    {
        var (ar, en) = (said?["ar"]?.ToString() ?? "", said?["en"]?.ToString() ?? "");
        var text = texts.Pick(ar, en);
        if (ar.Length == 0 && en.Length == 0) yield break;
        var shown = text.Length > 0 ? text : ar;
        yield return new(texts[$"council.brief.{name}"] + (first is null ? "" : $": {first}"), shown, text.Length > 0 ? texts.Language.Code : "ar", text.Length == 0);
    }
}
