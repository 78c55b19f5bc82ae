using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Mandates;
using Sijil.Serve.MyGovernment;

namespace Sijil.Web.Pages.Portal;

/// <summary>What a customer finds behind the address of a step: nothing, a step that is over, or the step.</summary>
internal sealed record StepDoor(CaseView Case, StepView? Step)
{
    /// <summary>Null where this customer has no such case, or the case never put this step to them.</summary>
    public static async ValueTask<StepDoor?> Open(MyGovernment mine, CaseDesk cases, Reach reach, Actor by, string caseId, int token, CancellationToken cancel)
    {
        if (await mine.Case(reach, by, caseId, cancel) is not { } view) return null;
        if (view.Steps.FirstOrDefault(step => step.Token == token) is { } open) return open.Holder == "customer" ? new(view, open) : null;
        var story = await cases.Story(caseId, cancel);
        var offers = story.Select(told => told.Fact).OfType<StepOffered>().ToList();    // a step's number is its place among what was ever offered
        return token >= 1 && token <= offers.Count && offers[token - 1].Holder == "customer" ? new(view, null) : null;
    }
}
