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
        string[] played = [.. acts.All(past: true).Select(act => SampleActs.CaseOf(act.Of ?? act.Id)).Distinct()];
        foreach (var id in await WithCalled(house, played, cancel)) await Wake(house, id, cancel);
        await Settle(house, played, clock.Now, cancel);
        Say(await acts.PlayAll(past: true, Origin, Seen, cancel), Console.Out);
        await Settle(house, played, clock.Now, cancel);
    }

    /// <summary>No driver runs here, so whatever waits for its day is woken by hand.</summary>
    private static async Task Wake(House house, string id, CancellationToken cancel)
    {
        var woken = await house.App.Services.GetRequiredService<CaseRunner>().Handle(id, new Woken(), cancel);
        if (!woken.IsRefused) house.App.Services.GetRequiredService<LiveDriver>().Follow(woken.Value);
    }

    /// <summary>Waits until nothing follows any more from what was done: what is under way when the house is closed would be taken up today.</summary>
    private static async Task Settle(House house, string[] cases, DateTimeOffset now, CancellationToken cancel)
    {
        var store = house.App.Services.GetRequiredService<CaseStore>();
        for (var quiet = 0; quiet < 2; quiet++)    // the first look may pass a case that the last one has just set going
            foreach (var id in await WithCalled(house, cases, cancel))
                while (await store.Load(id, cancel) is { } state && state.Pendings.Exists(pending => pending.NextAt <= now))
                {
                    quiet = 0;
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancel);
                }
    }

    private static async Task<List<string>> WithCalled(House house, string[] cases, CancellationToken cancel)
    {
        List<string> found = [.. cases];
        for (var at = 0; at < found.Count; at++)
            foreach (var call in (await house.App.Services.GetRequiredService<CaseDesk>().Story(found[at], cancel)).Select(told => told.Fact).OfType<ChildCalled>())
                if (!found.Contains(call.Child)) found.Add(call.Child);
        return found;
    }
}
