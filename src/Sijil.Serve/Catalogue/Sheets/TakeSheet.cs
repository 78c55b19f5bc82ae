using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>Writes what a sheet changes into the record, each card as a whole; the files of models/ go on as they stood.</summary>
internal static class TakeSheet
{
    public const string Step = "import";
    private const int AtOnce = 500;
    private static readonly Actor Operator = new("operator", "system", "sheet");

    public static async ValueTask Run(SheetReading reading, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        foreach (var some in reading.Changed.Chunk(AtOnce))
            await RegisterFiles.Write("register/services", [.. some.Select(row => new EntryRecorded("services", row.Code, Step, JsonSerializer.SerializeToElement(row.Card), Operator))], journal, keyring, clock, cancel);
    }
}
