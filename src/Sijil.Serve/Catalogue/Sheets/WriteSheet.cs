using Sijil.Facts.Tables;
using System.Text.Json.Nodes;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>The register as a sheet: a row for each service, every column of the card.</summary>
internal static class WriteSheet
{
    public static string Of(IEnumerable<RegisterEntry> entries) =>
        Csv.Write(entries.Select(entry => Row(JsonObject.Create(entry.Content)!)).Prepend([.. Columns.All.Select(column => column.Name)]));

    private static IReadOnlyList<string> Row(JsonObject card) => [.. Columns.All.Select(column => column.Write(card))];
}
