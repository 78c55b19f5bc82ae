using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Reporting;

namespace Sijil.Sandbox.Roads;

/// <summary>An entity that keeps its own system and reports: the Roads authority, emulated. Off by <c>Sandbox:Roads:Enabled=false</c>.</summary>
public static class RoadsModule
{
    /// <summary>Expects the record's parts, ids, the clock and the desk for reports to be there.</summary>
    public static void AddRoads(this IHostApplicationBuilder app)
    {
        if (!app.Configuration.GetValue("Sandbox:Enabled", true) || !app.Configuration.GetValue("Sandbox:Roads:Enabled", true)) return;
        app.Services.AddSingleton(new RoadsSettings(app.Configuration.GetValue("Sandbox:Roads:Every", TimeSpan.FromSeconds(30)), app.Configuration.GetValue<Uri?>("Sandbox:Roads:Address")));
        app.Services.AddHostedService<RoadsReporter>();
    }

    /// <summary>Writes a sample batch for <c>./sijil report</c>, a day of signed envelopes, and registers the key that signed them.</summary>
    /// <returns>How many envelopes were written; the same record gives the same ids again.</returns>
    public static async ValueTask<Outcome<int>> WriteSample(IJournal journal, Keyring keyring, RegisterFold registers, TimeProvider clock, string dataDirectory, string path,
        int count, CancellationToken cancel)
    {
        using var key = RoadsKey.Open(dataDirectory);
        if (await ReportingModule.RegisterKey(journal, keyring, registers, clock, RoadsKey.KeyId, RoadsKey.Entity, key.ExportSubjectPublicKeyInfoPem(), cancel) is { } refusal) return refusal;
        var now = clock.GetUtcNow();
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-1);
        var cards = RoadsTransactions.Cards(registers);
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        for (var i = 0; i < count; i++)
        {
            var chance = Chance.Of(RoadsKey.Entity, $"{day:yyyy-MM-dd}", $"{i}");
            var body = RoadsTransactions.Make(ref chance, cards, $"sample-{day:yyyyMMdd}-{i + 1:D4}", day.AddSeconds(86_400.0 * i / count)).ToJsonString();
            var signature = ReportingModule.Sign(key, RoadsKey.KeyId, now, Encoding.UTF8.GetBytes(body));
            await file.WriteLineAsync(JsonSerializer.Serialize(new { signature, body }).AsMemory(), cancel);
        }
        return count;
    }
}
