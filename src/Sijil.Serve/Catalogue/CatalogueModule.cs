using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Catalogue.Cpsv;
using Sijil.Serve.Catalogue.Sheets;

namespace Sijil.Serve.Catalogue;

/// <summary>One catalogue of every body's services, found by a life event or by one's own words.</summary>
public static class CatalogueModule
{
    public static void AddCatalogue(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<FoldedCards>();
        app.Services.AddSingleton<Catalogue>();
        app.Services.AddSingleton<CardSearch>();
        app.Services.AddSingleton<ReadSheet>();
        app.Services.AddSingleton<ProposeChange>();
        app.Services.AddSingleton<GetCatalogue>();
    }

    public static void MapCatalogue(this IEndpointRouteBuilder routes) => GetCatalogue.Map(routes);

    /// <summary>The whole register of services as a sheet.</summary>
    public static string Export(RegisterFold registers) => WriteSheet.Of(registers.Entries("services"));

    /// <summary>Takes a sheet into a record that nobody serves: the operator's act, kept as such in the history of every card that it changes.</summary>
    /// <param name="tell">Told of each refused cell, a line each.</param>
    /// <returns>Whether the sheet could be read, and the tool's last line.</returns>
    public static async ValueTask<(bool Read, string Line)> Import(IJournal journal, Keyring keyring, RegisterFold registers, TimeProvider clock, string text, Action<string> tell, CancellationToken cancel)
    {
        var reading = new ReadSheet(registers).Run(text);
        if (reading.Refusal is { } refusal)
        {
            tell(refusal.Text.Ar);
            tell(refusal.Text.En);
            return (false, "IMPORTED: nothing");
        }
        foreach (var row in reading.Refused)
            foreach (var misfit in row.Misfits)
                tell($"{row.Row}, {misfit.Column}: «{misfit.Found}» · {misfit.Valid.Ar} · {misfit.Valid.En}");
        await TakeSheet.Run(reading, journal, keyring, clock, cancel);
        return (true, $"IMPORTED: {reading.Changed.Count} services, {reading.Refused.Count} refused, {reading.Unchanged} unchanged");
    }
}
