using System.CommandLine;
using Sijil.Record;

namespace Sijil.Web.Command;

/// <summary>The command line: every tool, and one place where a refusal becomes a sentence and an exit code.</summary>
internal static class Tools
{
    public static async Task<int> Run(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        RootCommand root = new("سجل: سجل حكومي واحد · Sijil: one record of government") { Up.Command(), Verify.Command() };
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

    /// <summary>--data DIR: where the record is.</summary>
    public static Option<string> Data() => new("--data") { Description = "مجلد السجل · the record's folder", DefaultValueFactory = _ => "data" };
}
