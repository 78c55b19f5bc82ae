using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.MyGovernment;

namespace Sijil.Web.Pages.Portal;

/// <summary>What a customer finds behind the address of a step: nothing, a step that is over, or the step.</summary>
internal sealed record StepDoor(CaseView Case, StepView? Step)
{
    /// <summary>Null where this customer has no such case, or the case never put this step to them.</summary>
    public static async ValueTask<StepDoor?> Open(MyGovernment mine, CaseDesk cases, string person, string caseId, int token, CancellationToken cancel)
    {
        if (await mine.Case(person, caseId, cancel) is not { } view) return null;
        if (view.Steps.FirstOrDefault(step => step.Token == token) is { } open) return open.Holder == "customer" ? new(view, open) : null;
        var story = await cases.Story(caseId, cancel);
        return story.Any(told => told.Fact is StepOffered { Holder: "customer" } offered && offered.Token == token) ? new(view, null) : null;
    }
}
