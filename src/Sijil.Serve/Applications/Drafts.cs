using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Applications;

/// <summary>What a draft says of itself beside its answers: by which text of the form it was begun, and whether somebody changed it meanwhile.</summary>
internal static class Drafts
{
    /// <summary>Under this name a draft keeps the version of its form. No field is called so.</summary>
    private const string Version = "$form";

    public static bool IsAbout(string name) => name.StartsWith('$');

    public static string VersionIn(StepView step) => AnswerStep.Text(step.Draft[Version]) ?? "";

    /// <summary>The first answers of a draft bind it to the form as it reads then.</summary>
    public static JsonObject Begun(StepView step, Form form, JsonObject answers)
    {
        if (form.Version.Length > 0 && step.Draft[Version] is null) answers[Version] = form.Version;
        return answers;
    }

    /// <summary>A mark of what stands on a page, sent back with it.</summary>
    public static string Mark(CaseView view, StepView step, Form form, FormPage page)
    {
        var stands = string.Join('\u001f', page.Fields.Select(field => AnswerStep.Answered(view, step, form, field.Name) ?? ""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stands)).AsSpan(0, 6));
    }

    /// <summary>The fields that say something else than when the page was shown, and something else than what is sent now.</summary>
    public static IReadOnlyList<FormField> Elsewhere(CaseView view, StepView step, Form form, FormPage page, SentPage sent)
    {
        if (sent.Seen is not { Length: > 0 } seen || seen == Mark(view, step, form, page)) return [];
        return [.. page.Fields.Where(field => field.Calculation is null && (AnswerStep.Answered(view, step, form, field.Name) ?? "") is { Length: > 0 } stands && stands != (sent.Typed(field.Name)?.Trim() ?? ""))];
    }
}
