using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Record;
using Sijil.Sandbox.Acts;
using Sijil.Sandbox.Months;

namespace Sijil.Web;

/// <summary>What the sample must have behind it: an effect is audited half a year after it applies, so projects that were audited began before that.</summary>
/// <remarks>Customers come in two stretches of one simulation, before a journey applies and after; in between its people act through the same door as everybody, on the clock of that time, and once more when a time limit of two weeks is past.</remarks>
internal static class SamplePast
{
    private const long Seed = 360;
    private const int Begun = 300, Lived = 150, Audited = 95;    // days before today
    private const int Fortnight = 15;    // a time limit of two weeks is past by then
    private static readonly Origin Origin = new(OriginKind.Simulated, new MonthOrder(Seed, default).Name);

    public static async Task Write(HouseOptions options, RecordOptions kept, DateOnly today, CancellationToken cancel)
    {
        string[] services = ["DET-01", "POL-02"];
        await SampleMonth.Write(kept, options.Models, new(Seed, today.AddDays(-Begun), 30, 1_500, 130, services, "before"), TextWriter.Null, null, cancel);
        await Play(options, today.AddDays(-Begun), cancel);
        await SampleMonth.Write(kept, options.Models, new(Seed, today.AddDays(-Lived), 30, 1_500, 70, services, "after"), TextWriter.Null, null, cancel);
        await Play(options, today.AddDays(-Audited), cancel);
    }

    public static void Say(IReadOnlyList<(SampleAct Act, Refusal? Refusal)> played, TextWriter say)
    {
        foreach (var (act, refusal) in played)
            if (refusal is not null) say.WriteLine($"{act.Id}: {refusal.Text.Ar} {refusal.Text.En}");
    }

    private static async Task Play(HouseOptions options, DateOnly day, CancellationToken cancel)
    {
        var clock = new VirtualClock(new(day.ToDateTime(new TimeOnly(9, 0)), MonthOrder.Zone));
        await using var house = await House.Open(options with { Clock = clock }, TextWriter.Null, cancel);
        await Play(house, clock, cancel);
        clock.MoveTo(clock.Now.AddDays(Fortnight));
        await Play(house, clock, cancel);
    }

    private static async Task Play(House house, VirtualClock clock, CancellationToken cancel)
    {
        ValueTask Seen() => house.Folds.CaughtUp(house.Record.Journal.Head, cancel);
        var acts = house.App.Services.GetRequiredService<SampleActs>();
        foreach (var id in acts.All(past: true).Select(act => SampleActs.CaseOf(act.Of ?? act.Id)).Distinct()) await Wake(house, id, clock.Now, cancel);
        Say(await acts.PlayAll(past: true, Origin, Seen, cancel), Console.Out);
    }

    /// <summary>No driver runs here, so whatever waits for its day is woken by hand: the case of an act, and those that it called.</summary>
    private static async Task Wake(House house, string id, DateTimeOffset now, CancellationToken cancel)
    {
        var services = house.App.Services;
        var runner = services.GetRequiredService<CaseRunner>();
        await runner.Handle(id, new Woken(), cancel);
        var ended = false;
        foreach (var call in (await services.GetRequiredService<CaseDesk>().Story(id, cancel)).Select(told => told.Fact).OfType<ChildCalled>().ToList())
        {
            var woken = await runner.Handle(call.Child, new Woken(), cancel);
            if (woken.IsRefused || woken.Value.Pendings.All(pending => pending.NextAt > now)) continue;
            services.GetRequiredService<LiveDriver>().Follow(woken.Value);
            ended = true;
        }
        if (ended) await services.GetRequiredService<CalledCases>().Back(id, _ => true, cancel);
    }
}
