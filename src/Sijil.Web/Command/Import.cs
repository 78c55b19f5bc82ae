using System.CommandLine;
using System.Globalization;
using Sijil.Facts;
using Sijil.Measure.EventLogs;
using Sijil.Measure.Inventories;
using Sijil.Mining.Logs;
using Sijil.Record;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Brings in what another system recorded, marked as imported.</summary>
internal static class Import
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "سجل أحداث بصيغة XES · an XES event log, packed or not" };
        var data = Tools.Data();
        var log = new System.CommandLine.Command("log", "استيراد سجل أحداث حقيقي · import a real event log") { file, data };
        log.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(data)!, cancel));
        var import = new System.CommandLine.Command("import", "استيراد · import") { log };
        foreach (var card in Cards()) import.Add(Inventory(card, data));
        return import;
    }

    /// <summary>Each file of models/inventories is an inventory that can be read.</summary>
    private static IEnumerable<string> Cards() =>
        Path.Combine(ModelFiles.Folder, "inventories") is var folder && Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];

    private static System.CommandLine.Command Inventory(string card, Option<string> data)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "مجلد الجرد · the inventory's folder" };
        var command = new System.CommandLine.Command(Path.GetFileNameWithoutExtension(card), "استيراد جرد خدمات أعلنته حكومة أخرى · import an inventory of services that another government announced") { folder, data };
        command.SetAction((parsed, cancel) => Run(card, parsed.GetValue(folder)!, parsed.GetValue(data)!, cancel));
        return command;
    }

    private static async Task<int> Run(string card, DirectoryInfo folder, string data, CancellationToken cancel)
    {
        await using var record = await Tools.Open(data, cancel);
        var read = await InventoriesModule.Import(record.Journal, record.Keyring, TimeProvider.System, card, folder.FullName, Tell, cancel);
        if (read.IsRefused) return Tools.Refuse(read.Refusal);
        Console.WriteLine(read.Value);
        return 0;
    }

    private static void Tell(string file, MisreadRow row)
    {
        Console.Error.WriteLine($"{file}:{row.Line}");
        foreach (var language in Language.All) Console.Error.WriteLine($"  {string.Format(CultureInfo.InvariantCulture, TextCatalogue.Get(language, $"inventory.wrong.{row.Code}"), row.Found)}");
    }

    private static async Task<int> Run(FileInfo file, string data, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        await using var record = await Tools.Open(data, cancel);
        var read = await EventLogsModule.Import(record.Journal, record.Keyring, file.FullName, traces => Progress.Show($"import: {traces}"), problem => Tell(file, problem), cancel);
        Progress.End();
        if (read.IsRefused) return Tools.Refuse(read.Refusal);
        Console.WriteLine(read.Value);
        return 0;
    }

    private static void Tell(FileInfo file, XesProblem problem)
    {
        var times = problem.Times > 1 ? $" ×{problem.Times}" : "";
        foreach (var line in ProblemText.Lines($"{file.Name}:{problem.Line}{times}", problem.Code, problem.Arguments)) Console.Error.WriteLine(line);
    }
}
