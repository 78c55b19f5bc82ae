using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>The people of a simulated world: they apply, answer steps, ask again when they hear nothing, press twice, and look into what is stuck.</summary>
internal sealed class People(FaultWorld world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MostRest = TimeSpan.FromDays(120);
    private readonly Life life = world.NewLife();
    private int opening;

    public List<Exception> Broken => life.Broken;

    /// <summary>What callers were told, each with when they asked and when they heard.</summary>
    public History History { get; } = new();

    /// <summary>All applied, and every case is over; or they have waited for longer than anything can take.</summary>
    public bool AreDone { get; private set; }

    public void Start()
    {
        for (var number = 0; number < world.Mix.Cases; number++)
        {
            var mine = number;
            opening++;
            world.Loop.Start(life, () => Apply(mine));
        }
        world.Loop.Start(life, () => Work(0));
        world.Loop.Start(life, () => Work(1));
    }

    private async Task Apply(int number)
    {
        await Rest(8 * 60);
        var (key, model) = ($"{world.Seed}-{number}", world.Models[world.Chance.Next(world.Models.Count)]);
        var opened = new Opening
        {
            Case = Names.CaseId(key), Model = model, Service = "", Entity = "dha", Customer = $"p-{number % 3}", By = new Actor($"p-{number % 3}", "customer", "portal"), Origin = Origin.Live,
            Data = new JsonObject { ["n"] = world.Chance.Next(10), ["key"] = $"k{world.Chance.Next(2)}" },
        };
        while (!await Say(opened.Case, desk => desk.Open(opened, CancellationToken.None))) await Rest(30);
        opening--;
    }

    /// <summary>Goes round what is open, again and again.</summary>
    private async Task Work(int which)
    {
        while (true)
        {
            await Rest(world.IsWell ? 300 : 120);
            var rows = world.Record is { } record ? await record.Cases.Open("", int.MaxValue, CancellationToken.None) : [];
            foreach (var row in rows)
                if (world.Chance.Next(4) > 0 || world.IsWell) await LookInto(row.Id);
            if (which == 0 && world.IsWell && opening == 0 && await IsOver()) break;
        }
        AreDone = true;
    }

    private async Task<bool> IsOver()
    {
        if (world.Loop.Now > world.Started + world.Mix.Storm + MostRest) return true;
        return world.Record is { } record && !(await record.Cases.All("", int.MaxValue, CancellationToken.None)).Any(row => row.Status is not CaseStatus.Closed || row.WakeAt < DateTimeOffset.MaxValue.AddYears(-1_000));
    }

    private async Task LookInto(string id)
    {
        CaseView? view = null;
        await Ask(id, async desk => view = await desk.Find(id, CancellationToken.None));
        if (view is null) return;
        foreach (var step in view.Steps.Where(_ => world.Chance.Next(3) > 0)) await Answer(view, step);
        foreach (var incident in view.Incidents)
            if (world.IsWell || world.Chance.Next(3) == 0) await Handle(view, incident);
    }

    private async Task Answer(CaseView view, StepView step)
    {
        var by = step.Holder == "customer" ? new Actor(view.Customer, "customer", "portal") : new Actor($"s-{step.Holder}", step.Role, "desk");
        var token = !world.IsWell && world.Chance.Next(20) == 0 ? step.Token - 1 : step.Token;    // from a page that is no longer so
        var answers = new JsonObject { ["n"] = world.Chance.Next(10) };
        if (world.Chance.Next(8) == 0) await Say(view.Id, desk => desk.Keep(view.Id, new AnswersDraft(step.Token, by, new JsonObject { ["n"] = 1 }), CancellationToken.None));
        for (var tries = 0; tries < 3; tries++)
        {
            if (await Say(view.Id, desk => desk.Answer(view.Id, new StepAnswer(token, by, (JsonObject)answers.DeepClone()), CancellationToken.None))) return;
            await Rest(2);
        }
    }

    /// <summary>Who owns an incident asks the body before saying whether an effect in doubt was done.</summary>
    private async Task Handle(CaseView view, IncidentView incident)
    {
        var by = new Actor($"s-{incident.Owner}", "officer", "desk");
        if (incident.Code != "in-doubt")
        {
            await Say(view.Id, desk => desk.Remedy(view.Id, new Remedy(incident.Id, by), CancellationToken.None));
            return;
        }
        var done = world.Ledgers.Find(incident.Id[..^".i".Length]) is Answered;
        await Say(view.Id, desk => desk.Settle(view.Id, new Settlement(incident.Id, done, "1/7", done ? new JsonObject { ["number"] = "7" } : [], by), CancellationToken.None));
    }

    /// <summary>Says something to some node.</summary>
    /// <returns>Whether an answer came, be it a refusal.</returns>
    private async Task<bool> Say(string id, Func<CaseDesk, ValueTask<Outcome<CaseView>>> act)
    {
        var told = await Ask(id, async desk =>
        {
            var outcome = await act(desk);
            return outcome.IsRefused ? null : outcome.Value;
        }, isWrite: true);
        return told;
    }

    private async Task<bool> Ask(string id, Func<CaseDesk, Task<CaseView?>> act, bool isWrite = false)
    {
        var (node, asked, heard) = (world.SomeNode(), world.Loop.Now, new TaskCompletionSource<CaseView?>());
        for (var times = isWrite && !world.IsWell && world.Chance.Next(100) < world.Mix.Doubled ? 2 : 1; times > 0; times--)
            if (!world.IsLost()) world.Loop.At(world.Loop.Now + world.Latency(), () => Deliver(node, act, heard));
        await Task.WhenAny(heard.Task, world.Loop.Delay(Patience));
        if (!heard.Task.IsCompleted) return false;
        if (heard.Task.Result is { } view) History.Add(new(id, view.Version, isWrite, asked, world.Loop.Now));
        return true;
    }

    private void Deliver(NodeHost node, Func<CaseDesk, Task<CaseView?>> act, TaskCompletionSource<CaseView?> heard)
    {
        if (node is not { IsUp: true, Engine: { } engine }) return;
        world.Loop.Start(node.Life, async () =>
        {
            try
            {
                var view = await act(engine.Desk);
                await world.Loop.Delay(world.Latency());
                if (!world.IsLost()) heard.TrySetResult(view);
            }
            catch (JournalUnreachable)
            {
                // the caller hears of it by hearing nothing
            }
        });
    }

    private Task Rest(int mostMinutes) => world.Loop.Delay(TimeSpan.FromSeconds(1 + world.Chance.Next(60 * mostMinutes)));
}
