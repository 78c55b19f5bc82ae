using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Councils;

/// <summary>What must hold before a موضوع moves on: it is complete, no body of its route is passed by, and a council decides only in a meeting, on the locked pack, with a quorum and a majority.</summary>
internal sealed class ItemRules(MeetingFold meetings, MeetingLedger ledger, Papers papers, GoverningBodies bodies, CouncilFold items) : IStepRule
{
    public string Model => "council-item";

    public async ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel) => step.Step switch
    {
        "check-completeness" when Said(answer, "completeness.outcome") is "complete" => Complete(view) is { } missing ? missing : answer,
        "decide" => await Decide(view, answer, cancel),
        _ => answer,
    };

    private Refusal? Complete(CaseView view)
    {
        var missing = bodies.Check($"{view.Data["item"]?["kind"]}", view.Data).Where(line => !line.Holds).ToList();
        return missing.Count == 0 ? null : MeetingRefusals.Incomplete with
        {
            Text = new(string.Format(null, MeetingRefusals.Incomplete.Text.Ar, string.Join("؛ ", missing.Select(line => line.Check.Text.Ar))),
                string.Format(null, MeetingRefusals.Incomplete.Text.En, string.Join("; ", missing.Select(line => line.Check.Text.En)))),
        };
    }

    private async ValueTask<Outcome<StepAnswer>> Decide(CaseView view, StepAnswer answer, CancellationToken cancel)
    {
        var body = $"{view.Data["turn"]?["body"]}";
        if (Passed(view, body) is { } passed) return passed;
        var said = (JsonObject)answer.Answers.DeepClone();
        foreach (var field in (string[])["resolution.translation", "resolution.number", "resolution.deferUntil", "resolution.meeting"])
            if (!said.ContainsKey(field)) said[field] = null;    // what an earlier body said of it is not this one's
        if (bodies.Council(body) is not { Meets: true } council) return answer with { Answers = said };
        var folded = meetings.All.FirstOrDefault(one => one.IsSitting && one.Council == body && one.HasOpen(view.Id));
        if (folded is null || await ledger.Read(folded.Id, cancel) is not var (meeting, _) || !meeting.IsSitting) return MeetingRefusals.NoMeeting;
        if (meeting.Pack!.Papers.FirstOrDefault(paper => paper.Item == view.Id)?.Hash != await papers.HashNow(view.Id, cancel) && Said(answer, "resolution.outcome") is not "defer") return MeetingRefusals.PackChanged;
        if (Counted(meeting, council, view.Id, Said(answer, "resolution.outcome")) is { } refusal) return refusal;
        said["resolution.meeting"] = meeting.Id;
        return answer with { Answers = said };
    }

    /// <summary>A required body before this one that has not spoken.</summary>
    private Refusal? Passed(CaseView view, string body)
    {
        if (items.Find(view.Id) is not { } item || bodies.Route(item.Route) is not { } route) return null;
        foreach (var earlier in route.Bodies.TakeWhile(step => step.Body != body).Where(step => step.Required))
            if (!item.Endorsements.Any(one => one.Body == earlier.Body) && !item.Resolutions.Any(one => one.Council == earlier.Body && one.IsDecision))
                return MeetingRefusals.RouteSkipped with { Text = new(string.Format(null, MeetingRefusals.RouteSkipped.Text.Ar, earlier.Name.Ar), string.Format(null, MeetingRefusals.RouteSkipped.Text.En, earlier.Name.En)) };
        return null;
    }

    private static Refusal? Counted(Meeting meeting, Council council, string item, string outcome)
    {
        var count = meeting.CountOf(item, council);
        if (!count.HasQuorum && outcome is not "defer") return MeetingRefusals.NoQuorum.With(count.Taking, count.Eligible);
        return outcome switch
        {
            "defer" or "return" => null,
            "reject" => count.IsCarried ? MeetingRefusals.Carried : null,
            _ => count.IsCarried ? null : MeetingRefusals.NotCarried.With(count.For, count.Against),
        };
    }

    private static string Said(StepAnswer answer, string field) => answer.Answers[field]?.ToString() ?? "";
}
