using System.Text.Json.Nodes;
using Sijil.Facts.Registers;
using Sijil.Steer.Bodies;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Legislation;

/// <summary>The موضوع by which a file goes to the councils, on the route of legislation, with what the file knows already written in.</summary>
internal sealed class SubmissionOfFile(LegislationFiles files, Submissions submissions, RegisterFold registers)
{
    private const int Longest = 5000;    // what the form of a موضوع takes

    public JsonObject Of(AnswerSheet sheet) => submissions.Of("legislation", sheet.Text("file.entity"), sheet.Text("file.contact"), sheet.Whole["title"], new()
    {
        ["what"] = new JsonObject { ["ar"] = sheet.Text("law.name.ar"), ["en"] = sheet.Text("law.name.en") },
        ["why"] = new JsonObject { ["ar"] = sheet.Text("draft.why.ar"), ["en"] = sheet.Text("draft.why.en") },
        ["details"] = new JsonObject { ["instrument"] = sheet.Text("law.kind"), ["articles"] = Cut(ArticlesOf(sheet.Case)), ["alignment"] = Cut(AlignmentOf(sheet)) },
    });

    private string ArticlesOf(string file) => string.Join("\n\n", files.ArticlesOf(file).Select(article => $"المادة {article.Number}\n{article.Proposed ?? "تُلغى."}"));

    private string AlignmentOf(AnswerSheet sheet)
    {
        var numbers = ArticleRules.In(sheet).ToDictionary(article => article.Key, article => article.Number, StringComparer.Ordinal);
        var touched = (sheet.Read<List<Cell>>("alignment.cells") ?? []).Where(cell => cell.Verdict is not Cell.Untouched)
            .Select(cell => $"المادة {numbers.GetValueOrDefault(cell.Article, cell.Article)}: {(cell.Verdict is "aligned" ? "منسجمة مع" : "متعارضة مع")} «{Alignment.Find(cell.Of, registers).Title.Ar}». {cell.Note}".Trim());
        return string.Join('\n', touched) is { Length: > 0 } lines ? lines : "لا تمسّ مواد المشروع سياسة أو استراتيجية معتمدة.";
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
