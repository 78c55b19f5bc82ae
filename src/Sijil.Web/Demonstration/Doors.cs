using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Serve.Desk;
using Sijil.Steer.Councils;
using Sijil.Steer.Legislation;
using Sijil.Steer.Plan;
using Sijil.Steer.Recognition;
using Sijil.Steer.Redesign;
using Sijil.Web.Pages.Plan;

namespace Sijil.Web.Demonstration;

/// <summary>Takes each act to the use case to which a page would take it.</summary>
internal sealed class Doors(Cast cast, IServiceProvider rooms)
{
    public static readonly Refusal NotOffered = new("demo-not-offered", new("لا تنتظر المعاملة {0} هذه الخطوة من هذا الشخص.", "The case {0} does not wait for this step from this person."));

    /// <returns>Why it was refused; nothing where it was done.</returns>
    public async ValueTask<Refusal?> Do(PlayedAct act, CancellationToken cancel)
    {
        var on = act.On.Length > 0 ? await cast.Case(act.On, cancel) : "";
        return act.Do switch
        {
            "obstacle" => Named(act, await Of<Beginnings>().Obstacle(act.Of, cast.Actor(act.By), act.As, cancel)),
            "project" => Named(act, await Of<Beginnings>().Project(act.Of, cast.Actor(act.By), act.As, cancel)),
            "file" => Named(act, await Of<FileBeginnings>().FromObstacle(cast.Reader(act.By), on, act.As, cancel)),
            "item" => Named(act, await Of<CouncilItems>().File(cast.Reader(act.By).Entity, act.Of, cast.Actor(act.By), act.As, cancel)),
            "meeting" => Named(act, await Of<MeetingDesk>().Begin("meeting", cast.Actor(act.By), act.As, cancel)),
            "answer" => await Answer(act, on, cancel),
            "write" => (await Of<LegislationDesk>().Write(cast.Reader(act.By), on, await cast.Said(act.Said, cancel), cancel)).Refusal,
            "align" => (await Of<LegislationDesk>().Align(cast.Reader(act.By), on, act.Said!["cells"].Deserialize<List<Cell>>(JsonSerializerOptions.Web)!, cancel)).Refusal,
            "say" => (await Of<LegislationDesk>().Say(cast.Reader(act.By), on, await cast.Said(act.Said, cancel), cancel)).Refusal,
            "time" => await Wake(on, cancel),
            "freeze" => await Freeze(act, cancel),
            "programme" => Named(act, await Programme(act, cancel)),
            "nominate" => Named(act, await Nominate(act, on, cancel)),
            _ => await Meet(act, on, cancel),
        };
    }

    /// <summary>What is done in a meeting.</summary>
    private async ValueTask<Refusal?> Meet(PlayedAct act, string meeting, CancellationToken cancel)
    {
        var (desk, by) = (Of<MeetingDesk>(), cast.Actor(act.By));
        return act.Do switch
        {
            "table" => (await desk.Table(meeting, await cast.Case(act.Of, cancel), by, cancel)).Refusal,
            "lock" => (await desk.Lock(meeting, by, cancel)).Refusal,
            "open" => (await desk.Open(meeting, act.Members!, by, cancel)).Refusal,
            "vote" => await Vote(act, meeting, cancel),
            "close" => (await desk.Close(meeting, by, cancel)).Refusal,
            var unknown => throw new InvalidDataException($"models/demo: nobody knows how to do “{unknown}”."),
        };
    }

    /// <summary>Each member votes for it in person.</summary>
    private async ValueTask<Refusal?> Vote(PlayedAct act, string meeting, CancellationToken cancel)
    {
        var item = await cast.Case(act.Of, cancel);
        foreach (var member in act.Members!)
            if ((await Of<MeetingDesk>().Vote(meeting, item, member, "for", cast.Actor(member), cancel)).Refusal is { } refusal) return refusal;
        return null;
    }

    private async ValueTask<Refusal?> Answer(PlayedAct act, string on, CancellationToken cancel)
    {
        if (await Of<CaseDesk>().Find(on, cancel) is not { } view) return NotOffered.With(act.On);
        if (view.Steps.FirstOrDefault(step => step.Step == act.Step && DeskRights.MayDo(cast.Staff(act.By), view, step)) is not { } open) return NotOffered.With(on);
        return (await Of<CaseDesk>().Answer(on, new StepAnswer(open.Token, cast.Actor(act.By), await cast.Said(act.Said, cancel)), cancel)).Refusal;
    }

    /// <summary>A simulated case is not woken by the living clock, so its day is told to it.</summary>
    private async ValueTask<Refusal?> Wake(string on, CancellationToken cancel)
    {
        var woken = await Of<CaseRunner>().Handle(on, new Woken(), cancel);
        if (!woken.IsRefused) Of<LiveDriver>().Follow(woken.Value);
        return woken.Refusal;
    }

    private async ValueTask<Refusal?> Freeze(PlayedAct act, CancellationToken cancel)
    {
        var reports = Of<AnnualReports>();
        var report = await reports.Of(reports.Today.Year, reports.Today, cancel);
        return (await reports.Freeze(report, ReportText.Of(report), cast.Actor(act.By), cancel)).Refusal;
    }

    /// <summary>The programme of the year in which the play stands.</summary>
    private async ValueTask<Outcome<CaseView>> Programme(PlayedAct act, CancellationToken cancel)
    {
        var said = await cast.Said(act.Said, cancel);
        return await Of<RecognitionDesk>().Open(Of<AnnualReports>().Today.Year, Day(said, "from"), Day(said, "to"), cast.Actor(act.By), cancel);
    }

    private async ValueTask<Outcome<CaseView>> Nominate(PlayedAct act, string programme, CancellationToken cancel) =>
        await Of<RecognitionDesk>().Nominate(programme, await cast.Case(act.Of, cancel), $"{act.Said?["category"]}", $"{act.Said?["reasons"]}", cast.Reader(act.By).Entity, cast.Actor(act.By), cancel);

    private static DateOnly Day(JsonObject said, string name) => DateOnly.ParseExact($"{said[name]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Refusal? Named(PlayedAct act, Outcome<CaseView> opened)
    {
        if (opened.IsRefused) return opened.Refusal;
        cast.Name(act.As, opened.Value.Id);
        return null;
    }

    private T Of<T>() where T : notnull => rooms.GetRequiredService<T>();
}
