using System.CommandLine;
using System.Text;
using Sijil.Serve.Catalogue;

namespace Sijil.Web.Command;

/// <summary>Takes the register of services out as a sheet, and a sheet into it.</summary>
internal static class Services
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "جدول خدمات بصيغة CSV · a sheet of services (CSV)" };
        var data = Tools.Data();
        var import = new System.CommandLine.Command("import", "استيراد خدمات من جدول · take services in from a sheet") { file, data };
        import.SetAction((parsed, cancel) => Import(parsed.GetValue(file)!, parsed.GetValue(data)!, cancel));
        var export = new System.CommandLine.Command("export", "تصدير سجل الخدمات جدولاً · write the register of services as a sheet") { file, data };
        export.SetAction((parsed, cancel) => Export(parsed.GetValue(file)!, parsed.GetValue(data)!, cancel));
        return new System.CommandLine.Command("services", "سجل الخدمات · the register of services") { import, export };
    }

    private static async Task<int> Import(FileInfo file, string data, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        await using var record = await Tools.Open(data, cancel);
        var registers = await StandingRegisters.Of(record, cancel);
        var text = await File.ReadAllTextAsync(file.FullName, cancel);
        var (read, line) = await CatalogueModule.Import(record.Journal, record.Keyring, registers, TimeProvider.System, text, Console.WriteLine, cancel);
        Console.WriteLine(line);
        return read ? 0 : 2;
    }

    private static async Task<int> Export(FileInfo file, string data, CancellationToken cancel)
    {
        await using var record = await Tools.Open(data, cancel);
        var registers = await StandingRegisters.Of(record, cancel);
        await File.WriteAllTextAsync(file.FullName, CatalogueModule.Export(registers), new UTF8Encoding(false), cancel);
        Console.WriteLine($"EXPORTED: {registers.Services.Count} services");
        return 0;
    }
}
