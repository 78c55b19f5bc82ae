using System.CommandLine;
using Sijil.Facts.Registers;
using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Web.Command;

/// <summary>Recomputes the chain, the states and the folds from the facts, and says every difference.</summary>
internal static class Verify
{
    public static System.CommandLine.Command Command()
    {
        var data = Tools.Data();
        var command = new System.CommandLine.Command("verify", "إعادة حساب السلسلة والحالات والمؤشرات من القيود · recompute chain, states and folds from the facts") { data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(data)!, cancel));
        return command;
    }

    private static async Task<int> Run(string data, CancellationToken cancel)
    {
        await using var record = await Tools.Open(data, cancel, inspect: true);
        var registers = new RegisterFold();
        await foreach (var entry in record.Journal.Read(0, record.Journal.Head, cancel)) registers.Apply(entry);
        var library = ModelFiles.Compile(ModelFiles.Folder, registers);
        await ModelFiles.Say(library, Console.Error);
        var verifier = new RecordVerifier(record.Journal, record.Folds, record.Checkpoints, new CaseRebuild(library, record.Keyring));
        var report = await verifier.Verify(Rooms.FreshFolds(record.Keyring), new Progress<long>(position => Progress.Show($"verify: {position}")), cancel);
        foreach (var difference in report.Differences) Console.WriteLine($"{difference.What} {difference.Where}: {difference.Why}");
        Console.WriteLine(report.LastLine);
        return report.DifferenceCount == 0 ? 0 : 1;
    }
}
