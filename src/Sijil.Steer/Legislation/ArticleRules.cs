using Sijil.Facts;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Legislation;

/// <summary>How the articles of a draft are written, replaced and taken out, and when the draft is whole.</summary>
internal static class ArticleRules
{
    private const string Path = "articles";

    /// <summary>The articles of a draft as its case carries them, so that no rule waits for a register.</summary>
    public static IReadOnlyList<ArticleNumber> In(AnswerSheet sheet) => sheet.Read<List<ArticleNumber>>(Path) ?? [];

    public static Refusal? Take(AnswerSheet sheet) => sheet.Text("article.do") switch
    {
        "complete" => In(sheet).Count is 0 ? LegislationRefusals.NoArticle : null,
        "withdraw" => null,
        "remove" => Remove(sheet),
        _ => Add(sheet),
    };

    private static Refusal? Add(AnswerSheet sheet)
    {
        var key = ArticleNumber.KeyOf(Typed(sheet, "article.number") ?? "");
        if (key.Length is 0 || Typed(sheet, sheet.Text("draft.action") is "repeal" ? "article.current" : "article.proposed") is null) return LegislationRefusals.ArticleWithoutText;
        var number = Typed(sheet, "article.number")!;
        foreach (var text in (string[])["article.current", "article.proposed", "article.currentEn", "article.proposedEn"]) sheet.Put(text, Typed(sheet, text));
        Stand(sheet, key, "stands", [.. In(sheet).Where(one => one.Key != key), new(key, number)]);
        return null;
    }

    private static Refusal? Remove(AnswerSheet sheet)
    {
        var number = Typed(sheet, "article.number") ?? "";
        var key = ArticleNumber.KeyOf(number);
        if (!In(sheet).Any(one => one.Key == key)) return LegislationRefusals.NoSuchArticle.With(number);
        Stand(sheet, key, "dropped", [.. In(sheet).Where(one => one.Key != key)]);
        return null;
    }

    private static void Stand(AnswerSheet sheet, string key, string state, List<ArticleNumber> articles)
    {
        sheet.Put("article.key", key);
        sheet.Put("article.state", state);
        sheet.Put(Path, articles);
    }

    /// <summary>What is typed now; what an earlier article said is not this one's.</summary>
    private static string? Typed(AnswerSheet sheet, string path) =>
        sheet.Typed.Contains(path) && sheet.Text(path).Trim() is { Length: > 0 } text ? text : null;
}
