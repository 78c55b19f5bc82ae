using System.CommandLine;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Sandbox.Months;
using Sijil.Web.Demonstration;

namespace Sijil.Web.Command;

/// <summary>Prepares a record that shows the whole loop: from an obstacle that somebody met to the honour for whoever removed it.</summary>
internal static class Demo
{
    public static readonly Refusal OtherRecord = new("demo-needs-new-record", new(
        "في هذا السجل معاملات أخرى، والعرض أحداث سنة مضت لا تُقيَّد خلفها. اختر مجلداً جديداً.",
        "This record holds other cases, and the demonstration is of the year before today: nothing is written behind what is there. Choose a new folder."));

    public static System.CommandLine.Command Command()
    {
        var data = Tools.Data();
        var loop = new System.CommandLine.Command("loop", "عرض الدورة كلها: من العائق إلى التقرير السنوي والتكريم · show the whole loop, from an obstacle to the annual report and recognition") { data };
        loop.SetAction((parsed, cancel) => Run("loop", parsed.GetValue(data)!, cancel));
        return new System.CommandLine.Command("demo", "عرض حي · a living example") { loop };
    }

    private static async Task<int> Run(string id, string data, CancellationToken cancel)
    {
        var (options, play) = (new HouseOptions(data), Play.Read(ModelFiles.Folder, id));
        var kept = Settings.Of(data);
        if (!await SampleMonth.IsWanted(kept, cancel)) return await Found(kept, play, cancel);
        var stagehand = new Stagehand(play, options, Console.Out);
        await stagehand.Run(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(MonthOrder.Zone).Date), cancel);
        Console.WriteLine($"DEMO: {play.Acts.Count} acts, {stagehand.Failed} failed");
        return stagehand.Failed == 0 ? 0 : 1;
    }

    /// <summary>A record that holds this demonstration is left as it is; any other is refused.</summary>
    private static async Task<int> Found(RecordOptions kept, Play play, CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        await using var record = await RecordModule.Open(kept with { Inspect = true }, clock, new SystemIds(clock), new SystemRandomness(), cancel);
        await foreach (var entry in record.Journal.Read(0, record.Journal.Head, cancel))
        {
            if (entry.Origin != new Origin(OriginKind.Simulated, play.Origin)) continue;
            Console.WriteLine($"هذا العرض في السجل من قبل: {play.Name.Ar}. لم يُقيَّد شيء مرة أخرى. إن كان قد انقطع قبل تمامه فاختر مجلداً جديداً.");
            Console.WriteLine($"The record holds this demonstration already: {play.Name.En}. Nothing is played twice. If it was interrupted, choose a new folder.");
            Console.WriteLine("DEMO: 0 acts, 0 failed");
            return 0;
        }
        return Tools.Refuse(OtherRecord);
    }
}
