using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Sandbox.Acts;
using Sijil.Sandbox.Months;

namespace Sijil.Web.Command;

/// <summary>Serves the government from one record, until it is stopped.</summary>
internal static class Up
{
    public static System.CommandLine.Command Command()
    {
        var port = new Option<int>("--port") { Description = "المنفذ · the port", DefaultValueFactory = _ => 5360 };
        var data = Tools.Data();
        var empty = new Option<bool>("--empty") { Description = "بلا الإمارة التجريبية · without the sample emirate" };
        var command = new System.CommandLine.Command("up", "تشغيل الحكومة كلها على سجل واحد · serve the whole government") { port, data, empty };
        command.SetAction((parsed, cancel) => Run(new HouseOptions(parsed.GetValue(data)!) { Port = parsed.GetValue(port), Empty = parsed.GetValue(empty) }, cancel));
        return command;
    }

    private static async Task<int> Run(HouseOptions options, CancellationToken cancel)
    {
        if (IsTaken(options.Port)) return Tools.Refuse(PortTaken(options.Port));
        var kept = Settings.Of(options.Data);
        var isNew = !options.Empty && await SampleMonth.IsWanted(kept, cancel);
        if (isNew)
        {
            Console.WriteLine("نُعدّ شهراً محاكى من الإمارة التجريبية … preparing a simulated month of the sample emirate");
            await SamplePast.Write(options, kept, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(MonthOrder.Zone).Date), cancel);
            await SampleMonth.Write(kept, options.Models, MonthOf(TimeProvider.System), TextWriter.Null, Progress.Line("month"), cancel);
            Progress.End();
        }
        await using var house = await House.Open(options, Console.Out, cancel);
        if (isNew) await Play(house, cancel);
        await house.App.StartAsync(cancel);
        Console.WriteLine($"Sijil is ready: http://localhost:{options.Port}");
        await house.App.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Looked at before a month is made for a server that could not begin.</summary>
    private static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static Refusal PortTaken(int port) => new("port-taken", new(
        $"المنفذ {port} مشغول ببرنامج آخر. أوقفوه، أو اختاروا منفذاً غيره بالخيار ‎--port.",
        $"Port {port} is in use by another program. Stop it, or choose another port with --port."));

    /// <summary>The sample's projects, obstacles and challenges, by the acts of its people; an act that is refused is said, and stops nothing.</summary>
    private static async Task Play(House house, CancellationToken cancel)
    {
        var played = await house.App.Services.GetRequiredService<SampleActs>().PlayAll(past: false, Origin.Live, () => house.Folds.CaughtUp(house.Record.Journal.Head, cancel), cancel);
        SamplePast.Say(played, Console.Out);
    }

    /// <summary>The thirty days before today, with as many cases as can be written while a newcomer waits.</summary>
    private static MonthOrder MonthOf(TimeProvider clock) => new(1, DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(MonthOrder.Zone).Date), Cases: 2_000);
}
