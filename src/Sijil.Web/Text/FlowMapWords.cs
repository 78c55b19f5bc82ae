using Sijil.Mining.Maps;

namespace Sijil.Web.Text;

/// <summary>The words of a drawn map in the reader's language, its conclusion among them.</summary>
internal static class FlowMapWords
{
    public static MapWords Of(string name, MapPart part)
    {
        var texts = new Texts();
        return new(texts.Language.Code, texts.Language.IsArabic, texts["mine.map.title", name], Conclusion(texts, part), texts["mine.map.start"], texts["mine.map.end"],
            count => Fmt.Number(count), Fmt.Duration);
    }

    /// <summary>What the picture shows, said in a sentence: the most frequent way between two steps, and the slowest.</summary>
    public static string Conclusion(Texts texts, MapPart part)
    {
        if (part.Arcs is not [var often, ..]) return texts["mine.map.none"];
        var slow = part.Arcs.Where(arc => arc.Times.Count > 0).MaxBy(arc => arc.Times.Median);
        var said = texts["mine.map.often", NameOf(part, often.From), NameOf(part, often.To), often.Count];
        return slow is null ? said : $"{said} {texts["mine.map.slow", NameOf(part, slow.From), NameOf(part, slow.To), Fmt.Duration(slow.Times.Median)]}";
    }

    private static string NameOf(MapPart part, int node) => part.Graph.Nodes[node].Name;
}
