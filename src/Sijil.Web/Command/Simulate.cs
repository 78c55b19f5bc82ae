using System.CommandLine;
using Sijil.Sandbox.Months;

namespace Sijil.Web.Command;

/// <summary>Runs a month of the sample emirate through the engine on a virtual clock.</summary>
internal static class Simulate
{
    public static System.CommandLine.Command Command()
    {
        var data = Tools.Data();
        var days = new Option<int>("--days") { Description = "عدد الأيام · how many days", DefaultValueFactory = _ => 30 };
        var seed = new Option<long>("--seed") { Description = "البذرة · the seed", DefaultValueFactory = _ => 1 };
        var cases = new Option<int?>("--cases") { Description = "عدد المعاملات · how many cases" };
        var before = new Option<DateOnly?>("--before") { Description = "اليوم الذي تسبقه المدة · the day before which it happens" };
        var command = new System.CommandLine.Command("simulate", "محاكاة شهر من الإمارة التجريبية · simulate a month of the sample emirate") { days, seed, cases, before, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(data)!,
            new MonthOrder(parsed.GetValue(seed), parsed.GetValue(before) ?? MonthDay, parsed.GetValue(days), Cases: parsed.GetValue(cases)), cancel));
        return command;
    }

    /// <summary>The same command gives the same root on any day it is run, so the month has a fixed place.</summary>
    private static readonly DateOnly MonthDay = new(2026, 11, 1);

    private static async Task<int> Run(string data, MonthOrder order, CancellationToken cancel)
    {
        var kept = Settings.Of(data);
        var report = await SampleMonth.Write(kept, ModelFiles.Folder, order, Console.Error, Progress.Line("simulate"), cancel);
        Progress.End();
        if (report is null)
        {
            await Console.Error.WriteLineAsync(MonthSimulation.AlreadyThere.With(order.Name).Text.Ar);
            await Console.Error.WriteLineAsync(MonthSimulation.AlreadyThere.With(order.Name).Text.En);
            return 2;
        }
        Console.WriteLine($"SIMULATED: {report.Cases} cases, {report.Facts} facts, root {report.Root}");
        return 0;
    }
}
