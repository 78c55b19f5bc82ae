using System.CommandLine;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Web.Command;

/// <summary>The command line: every tool, and one place where a refusal becomes a sentence and an exit code.</summary>
internal static class Tools
{
    public static async Task<int> Run(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        RootCommand root = new("سجل: سجل حكومي واحد · Sijil: one record of government")
        {
            Up.Command(),
            Verify.Command(),
            VerifyPaper.Command(),
            Simulate.Command(),
            Demo.Command(),
            Import.Command(),
            Mine.Command(),
            Predict.Command(),
            Report.Command(),
            ReportKey.Command(),
            ReportSample.Command(),
            Services.Command(),
            Draw.Command(),
            CoverageTool.Command(),
            Soak.Command(),
            FaultsTool.Command(),
            Decide.Command(),
            JourneyTool.Command(),
            FeelTool.Command(),
            SchemaTool.Command(),
        };
        if (args is [] or ["help"] or ["--help"]) return Help.Print(root);
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RecordRefusal refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Ar);
            await Console.Error.WriteLineAsync(refusal.En);
            return 2;
        }
    }

    /// <summary>Opens the record to write; refuses in one sentence while another process holds it.</summary>
    /// <param name="inspect">To look at it even when its checkpoint speaks against it.</param>
    public static ValueTask<OpenRecord> Open(string data, CancellationToken cancel, bool inspect = false)
    {
        var clock = TimeProvider.System;
        return RecordModule.Open(Settings.Of(data) with { Inspect = inspect }, clock, new SystemIds(clock), new SystemRandomness(), cancel);
    }

    public static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Text.Ar);
        Console.Error.WriteLine(refusal.Text.En);
        return 2;
    }

    public static int NoFile(FileInfo file)
    {
        Console.Error.WriteLine($"لا يوجد ملف بهذا الاسم: {file.FullName}");
        Console.Error.WriteLine($"There is no such file: {file.FullName}");
        return 2;
    }

    /// <summary>--data DIR: where the record is.</summary>
    public static Option<string> Data() => new("--data") { Description = "مجلد السجل · the record's folder", DefaultValueFactory = _ => "data" };
}
