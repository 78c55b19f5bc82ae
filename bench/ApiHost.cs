using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Reporting;
using Sijil.Web;

namespace Sijil.Bench;

/// <summary>The whole house as a process of its own, with the models of workload J; ends when its input ends.</summary>
internal static class ApiHost
{
    public const string KeyId = "bench";
    public const string KeyFile = "key.pem";

    public static async Task<int> Run(string folder, int port, CancellationToken cancel)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(folder, KeyFile), cancel));
        var models = ApiModels.Write(Path.Combine(folder, "models"));
        await using var house = await House.Open(new HouseOptions(Path.Combine(folder, "data")) { Port = port, Models = models, Exchange = new Registers() }, Console.Error, cancel);
        if (await ReportingModule.RegisterKey(house.Record.Journal, house.Record.Keyring, house.App.Services.GetRequiredService<RegisterFold>(), TimeProvider.System, KeyId, "e1", key.ExportSubjectPublicKeyInfoPem(), cancel) is { } refusal)
            throw new InvalidOperationException(refusal.Code);
        await house.App.StartAsync(cancel);
        await Console.Out.WriteLineAsync("ready");
        await Console.In.ReadLineAsync(cancel);
        await house.App.StopAsync(cancel);
        return 0;
    }
}
