using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Reporting;

namespace Sijil.Sandbox.Roads;

/// <summary>The Roads authority keeps its own system: every now and then it posts what it finished, signed, to the record's public door.</summary>
internal sealed partial class RoadsReporter(RoadsSettings settings, IServer server, IHostApplicationLifetime life, IJournal journal, Keyring keyring, RegisterFold registers,
    RecordOptions record, IIds ids, TimeProvider clock, ILogger<RoadsReporter> log) : BackgroundService
{
    private readonly List<JsonObject> outbox = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        using var key = RoadsKey.Open(record.DataDirectory);
        if (await ReportingModule.RegisterKey(journal, keyring, registers, clock, RoadsKey.KeyId, RoadsKey.Entity, key.ExportSubjectPublicKeyInfoPem(), stoppingToken) is { } refusal)
        {
            NoKey(log, refusal.Code);
            return;
        }
        using var client = new HttpClient { BaseAddress = settings.Address ?? Own() };
        using var timer = new PeriodicTimer(settings.Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Send(client, key, stoppingToken);
    }

    /// <summary>What was not answered stays in the outbox and goes again, with the same ids.</summary>
    private async Task Send(HttpClient client, ECDsa key, CancellationToken cancel)
    {
        var id = ids.Next();
        var chance = Chance.Of(id);
        if (RoadsTransactions.Cards(registers) is not { Count: > 0 } cards) return;
        var now = clock.GetUtcNow();
        if (outbox.Count < 500)
            for (var i = chance.Between(1, 3); i > 0; i--) outbox.Add(RoadsTransactions.Make(ref chance, cards, $"{id}-{i}", now));
        var body = Encoding.UTF8.GetBytes(new JsonArray([.. outbox.Select(each => each.DeepClone())]).ToJsonString());
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/facts") { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
            request.Headers.TryAddWithoutValidation("Sijil-Signature", ReportingModule.Sign(key, RoadsKey.KeyId, now, body));
            using var reply = await client.SendAsync(request, cancel);
            if (reply.IsSuccessStatusCode) outbox.Clear();
            else NotTaken(log, (int)reply.StatusCode);
        }
        catch (HttpRequestException silent)
        {
            Silent(log, silent.Message);
        }
    }

    private async Task Started(CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var whenStarted = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }

    private Uri Own() => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));

    [LoggerMessage(LogLevel.Warning, "The Roads authority's key was not registered: {Code}")]
    private static partial void NoKey(ILogger log, string code);

    [LoggerMessage(LogLevel.Warning, "The Roads authority's report was answered {Status}; it is sent again")]
    private static partial void NotTaken(ILogger log, int status);

    [LoggerMessage(LogLevel.Information, "The Roads authority's report found no door: {Reason}; it is sent again")]
    private static partial void Silent(ILogger log, string reason);
}

/// <summary>Whether and how often the emulated Roads authority reports: Sandbox:Roads:Enabled, :Every and :Address.</summary>
/// <param name="Address">Where it reports to; this very server when empty.</param>
internal sealed record RoadsSettings(TimeSpan Every, Uri? Address = null);
