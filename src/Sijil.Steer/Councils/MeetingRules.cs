using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Steer.Councils;

/// <summary>A step of a meeting is done only when the meeting's own record says so: nobody closes one by answering a form.</summary>
internal sealed class MeetingRules(MeetingLedger ledger, string model) : IStepRule
{
    public string Model => model;

    public async ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        if (step.Step is "call") return answer;
        if (await ledger.Read(view.Id, cancel) is not var (meeting, _)) return MeetingRefusals.NotFound;
        var stands = step.Step switch
        {
            "lock-pack" => meeting.Pack is not null,
            "open-meeting" => meeting.Present is not null,
            "close-meeting" => meeting.ClosedAt is not null,
            _ => meeting.MinutesIn.Length > 0,
        };
        return stands ? answer : MeetingRefusals.OnThePage;
    }
}
