using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>A story as its entry stands; its figures are its project's.</summary>
internal sealed record StoryText(Bilingual Title, string? Project = null, string? Story = null, string? StoryEn = null, string? Entity = null)
{
    public const string Register = "stories";
}

/// <summary>A published story with the project whose audit bears it out.</summary>
internal sealed record Story(string Id, StoryText Text, string ProjectId, Project Project);

/// <summary>The published stories: of projects whose effect was audited, and of no others.</summary>
internal sealed class Stories(RegisterFold registers, Projects projects)
{
    public IReadOnlyList<Story> All => [.. from entry in registers.All<StoryText>(StoryText.Register) let story = Of(entry.Key, entry.Value) where story is not null select story];

    public Story? Find(string id) => registers.All<StoryText>(StoryText.Register).TryGetValue(id, out var text) ? Of(id, text) : null;

    private Story? Of(string id, StoryText text) =>
        text.Project is { } project && projects.Find(project) is { } found && NominationRules.Unproved(found) is null ? new(id, text, project, found) : null;
}

/// <summary>A story is proposed of an audited project only.</summary>
internal sealed class StoryRules(Projects projects) : IStepRule
{
    public string Model => "register-entry";

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        var sheet = new AnswerSheet(view, answer);
        var isProposed = step.Step is "propose-entry" && view.Data["withdraws"] is null && sheet.Text("register") is StoryText.Register;
        return new(isProposed && (projects.Find(sheet.Text("entry.project")) is not { } project || NominationRules.Unproved(project) is not null) ? RecognitionRefusals.StoryUnaudited : answer);
    }
}
