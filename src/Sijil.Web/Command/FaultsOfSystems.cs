using System.CommandLine;
using Sijil.Journeys;
using Sijil.Sandbox.Months;

namespace Sijil.Web.Command;

/// <summary>A month in which a tenth of all requests is not answered, a twentieth is in error, two systems are down and one is hostile: does every journey end, or have somebody who holds it?</summary>
internal static class FaultsOfSystems
{
    private const double LeastSpared = 0.95;

    public static System.CommandLine.Command Command()
    {
        var journeys = new Option<int>("--journeys") { Description = "عدد الرحلات · how many journeys", DefaultValueFactory = _ => 20_000 };
        var seed = new Option<long>("--seed") { Description = "البذرة · the seed", DefaultValueFactory = _ => 1 };
        var command = new System.CommandLine.Command("systems", "شهر تتعطل فيه أنظمة الجهات · a month in which the systems of the bodies fail") { journeys, seed };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(journeys), parsed.GetValue(seed), cancel));
        return command;
    }

    private static async Task<int> Run(int journeys, long seed, CancellationToken cancel)
    {
        var report = await SampleMonth.Bad(ModelFiles.Folder, new MonthOrder(seed, new DateOnly(2026, 11, 1), Cases: journeys), Progress.Line("systems"), cancel);
        Progress.End();
        Console.WriteLine(FormattableString.Invariant($"down: {string.Join(", ", report.Weather.Down)}; hostile: {string.Join(", ", report.Weather.Hostile)}; {report.Spared:P1} of the calls to those that are down were not sent"));
        Console.WriteLine(report.LastLine);
        return report.Of(CaseStanding.Stuck) is 0 && report.Spared >= LeastSpared ? 0 : 1;
    }
}
