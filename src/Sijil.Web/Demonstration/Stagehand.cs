using System.Globalization;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Record;
using Sijil.Sandbox.Months;

namespace Sijil.Web.Demonstration;

/// <summary>Plays a demonstration into a record on a virtual clock: customers' days by the simulator, everything else by its people at the doors of the rooms.</summary>
internal sealed class Stagehand(Play play, HouseOptions options, TextWriter say)
{
    private readonly Provenance provenance = new(new(OriginKind.Simulated, play.Origin));
    private readonly Dictionary<string, string> named = [];
    private VirtualClock clock = null!;
    private House? house;

    public int Failed { get; private set; }

    /// <param name="today">The day on which it ends at the latest.</param>
    public async Task Run(DateOnly today, CancellationToken cancel)
    {
        var first = new DateTimeOffset(today.AddDays(-play.Days), TimeOnly.MinValue, MonthOrder.Zone);
        clock = new(first);
        var (day, place) = (-1, 0);
        try
        {
            foreach (var act in play.Acts)
            {
                (day, place) = (act.Day, act.Day == day ? place + 1 : 0);
                var at = first.AddDays(act.Day).AddHours(9).AddMinutes(10 * place);
                if (act.Do is "live") await Live(act, first, cancel);
                else await Act(act, at, cancel);
            }
        }
        finally
        {
            if (house is not null) await house.DisposeAsync();
        }
    }

    /// <summary>Days on which customers come and officers work, as in any simulated month; nobody else writes meanwhile.</summary>
    private async Task Live(PlayedAct act, DateTimeOffset first, CancellationToken cancel)
    {
        if (house is not null) await house.DisposeAsync();
        house = null;
        var before = DateOnly.FromDateTime(first.AddDays(act.Day + act.Days).DateTime);
        var order = new MonthOrder(play.Acts.ToList().IndexOf(act) + 1, before, act.Days, Cases: act.Cases, Only: [act.Of], Part: Day(first.AddDays(act.Day)), Play: play.Origin);
        var report = await SampleMonth.Write(Settings.Of(options.Data), options.Models, order, say, null, cancel);
        clock.MoveTo(order.EndsAt);
        await say.WriteLineAsync($"{Day(order.EndsAt)} {act.Name.Ar} ({report?.Cases}) · {act.Name.En} ({report?.Cases}) {act.Page}");
    }

    private async Task Act(PlayedAct act, DateTimeOffset at, CancellationToken cancel)
    {
        clock.MoveTo(at);
        house ??= await House.Open(options with { Clock = clock, Provenance = provenance }, say, cancel);
        var rooms = house.App.Services;
        var cast = new Cast(named, rooms.GetRequiredService<CaseDesk>(), rooms.GetRequiredService<RegisterFold>(), clock);
        var refusal = await new Doors(cast, rooms).Do(act, cancel);
        var settled = await new Settling(rooms.GetRequiredService<CaseDesk>(), rooms.GetRequiredService<CaseStore>(), house.Folds, house.Record.Journal, clock).Of(cast.Cases, cancel);
        var who = act.By.Length > 0 ? cast.Person(act.By).Name : Bilingual.Empty;
        await say.WriteLineAsync($"{Day(at)} {who.Ar} {act.Name.Ar} · {who.En} {act.Name.En} /ar{await cast.Words(act.Page, cancel)}");
        if (refusal is null && settled) return;
        Failed++;
        await say.WriteLineAsync(refusal is null ? $"  لم يكتمل ما يترتب على ذلك. · What follows from it is not done." : $"  {refusal.Text.Ar} · {refusal.Text.En}");
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
