using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Reporting;

namespace Sijil.Sandbox.Hospital;

/// <summary>The way from the hospital to the government's public door: over HTTP, every message signed by the hospital's own key.</summary>
internal sealed class HospitalDoor(IConfiguration settings, IServer server, IJournal journal, Keyring keyring, RegisterFold registers, RecordOptions record, TimeProvider clock)
{
    public const string Entity = "hospital", KeyId = "hospital-sandbox";
    private const string Address = "/api/messages";
    private static readonly Refusal NotTaken = new("notice-not-taken", new("لم يُقبل البلاغ: {0}.", "The notice was not taken: {0}."));

    /// <returns>The case that the message opened or reached.</returns>
    public async ValueTask<Outcome<string>> Send(string name, string key, string id, JsonObject payload, CancellationToken cancel)
    {
        using var pair = EntityKey.Open(record.DataDirectory, Entity);
        if (await ReportingModule.RegisterKey(journal, keyring, registers, clock, KeyId, Entity, pair.ExportSubjectPublicKeyInfoPem(), cancel) is { } refusal) return refusal;
        var body = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["name"] = name, ["key"] = key, ["id"] = id, ["payload"] = payload.DeepClone() });
        using var client = new HttpClient { BaseAddress = settings.GetValue<Uri?>("Sandbox:Hospital:Address") ?? Own() };
        using var reply = await client.SendAsync(Signed(pair, body), cancel);
        var said = await reply.Content.ReadAsStringAsync(cancel);
        return reply.IsSuccessStatusCode ? JsonDocument.Parse(said).RootElement.GetProperty("case").GetString() ?? "" : NotTaken.With((int)reply.StatusCode);
    }

    private HttpRequestMessage Signed(ECDsa pair, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"POST {Address}\n"), .. body];
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Sijil-Signature", ReportingModule.Sign(pair, KeyId, clock.GetUtcNow(), signed));
        return request;
    }

    private Uri Own() => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
}
