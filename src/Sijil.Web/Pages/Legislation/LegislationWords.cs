using Sijil.Journeys;
using Sijil.Steer.Legislation;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Legislation;

/// <summary>The words, colours and places of a file of legislation.</summary>
internal static class LegislationWords
{
    public static string Title(LegislationFile file, Texts texts) => file.Title is { } title ? texts[title] : texts["law.untitled"];

    /// <summary>Where it stands, or how it ended.</summary>
    public static string State(LegislationFile file, Texts texts) => file.Outcome is { Length: > 0 } outcome ? texts[$"law.outcome.{outcome}"] : texts[$"law.stage.{file.Stage}"];

    public static Tone ToneOf(LegislationFile file) => file.Outcome switch
    {
        "approved" or "issued" => Tone.Good,
        "declined" or "not-approved" => Tone.Bad,
        "withdrawn" => Tone.Neutral,
        _ => file.Stage is "drafting" or "intake" ? Tone.Warn : Tone.Info,
    };

    public static Tone ToneOf(AskedOpinion opinion) => opinion switch
    {
        { State: "asked" } => Tone.Warn,
        { State: "silent" } => Tone.Neutral,
        { Verdict: "object" } => Tone.Bad,
        { Verdict: "amend" } => Tone.Info,
        _ => Tone.Good,
    };

    public static string State(AskedOpinion opinion, Texts texts) => opinion.State is "given" ? texts[$"law.opinion.{opinion.Verdict}"] : texts[$"law.asked.{opinion.State}"];

    public static Tone ToneOf(Cell cell) => cell.Verdict switch
    {
        "aligned" => Tone.Good,
        "conflicts" => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(Verdict verdict) => verdict.Decision switch
    {
        "endorse" => Tone.Good,
        "amend" => Tone.Info,
        _ => Tone.Bad,
    };

    /// <summary>The instrument with its number and year.</summary>
    public static string Of(Law law, Texts texts)
    {
        var name = law.Name.In(Language.Current.Code) is { Length: > 0 } said ? said : law.Name.Ar;
        return law.Number is { Length: > 0 } number ? texts[law.Year is null ? "law.numbered" : "law.numbered-of", name, number, $"{law.Year}"] : name;
    }

    public static IReadOnlyList<Option> Cells(Texts texts) => [.. Cell.Verdicts.Reverse().Select(verdict => new Option(verdict, texts[$"law.cell.{verdict}"]))];

    public static IReadOnlyList<Option> Opinions(Texts texts) => [.. AskedOpinion.Verdicts.Select(verdict => new Option(verdict, texts[$"law.opinion.{verdict}"]))];

    /// <summary>The steps that are done on the file's own page, beside what they are about.</summary>
    public static string? PlaceOf(CaseView view, StepView step) => (view.Model, step.Step) switch
    {
        (LegislationFile.Model, "add-article") => $"/legislation/{view.Id}#write",
        (LegislationFile.Model, "align") => $"/legislation/{view.Id}#align",
        (AskedOpinion.Model, "say") => $"/legislation/{view.Data["file"]}#say",
        _ => null,
    };

    /// <summary>Where whoever did a step of a file goes on.</summary>
    public static string? After(CaseView view) => view.Model is LegislationFile.Model ? $"/legislation/{view.Id}" : null;
}
