using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Reporting;

namespace Sijil.Serve.Tests.Reporting;

/// <summary>A record with the registers of models/, the Roads authority's key in it, and the desk where reports come in.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    public const string KeyId = "rta-1";
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-reports-").FullName;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private OpenRecord record = null!;

    public StillClock Clock { get; } = new();
    public RegisterFold Registers { get; } = new();
    public IJournal Journal => record.Journal;
    public Keyring Keyring => record.Keyring;
    public IIds Ids => record.Ids;
    public RefusedReports Refused { get; private set; } = null!;
    public ReportDesk Door { get; private set; } = null!;
    public ReportBatch Batch => new(Door, Refused);
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem();
    public string PrivatePem => key.ExportPkcs8PrivateKeyPem();

    public static async Task<Desk> Open()
    {
        var desk = new Desk();
        desk.record = await RecordModule.Open(new() { DataDirectory = desk.folder, KeySeed = 1 }, desk.Clock, new SeededIds(desk.Clock, 1), new SeededRandomness(1), Cancel);
        await RegisterFiles.Register(Models, desk.Registers, desk.Journal, desk.Keyring, desk.Clock, Cancel);
        await foreach (var entry in desk.Journal.Read(0, desk.Journal.Head, Cancel)) desk.Registers.Apply(entry);
        desk.Refused = new(desk.Journal, desk.Keyring, desk.Ids, desk.Clock);
        desk.Door = new(new(desk.Journal, desk.Keyring, desk.Registers, desk.Clock), new(desk.Journal, desk.Keyring, desk.Registers, desk.Clock), desk.Refused, desk.Clock);
        Assert.Null(await desk.Register(KeyId, "rta", desk.PublicPem));
        return desk;
    }

    public ValueTask<Refusal?> Register(string keyId, string entity, string pem) =>
        ReportingModule.RegisterKey(Journal, Keyring, Registers, Clock, keyId, entity, pem, Cancel);

    public static JsonObject Event(string id, string service = "RTA-01", string source = "entity/rta", DateTimeOffset? closedAt = null) => new()
    {
        ["specversion"] = "1.0", ["type"] = "gov.sijil.transaction.v1", ["source"] = source, ["id"] = id,
        ["data"] = new JsonObject
        {
            ["service"] = service, ["subService"] = service + ".1", ["channel"] = "app",
            ["openedAt"] = ((closedAt ?? Now).AddMinutes(-30)).ToString("O"), ["closedAt"] = (closedAt ?? Now).ToString("O"),
            ["proactive"] = false, ["touches"] = 0, ["assisted"] = 0, ["visits"] = 0, ["minutes"] = 3, ["rating"] = 5,
        },
    };

    public string Sign(string body, DateTimeOffset? at = null, string keyId = KeyId) => ReportingModule.Sign(key, keyId, at ?? Now, Encoding.UTF8.GetBytes(body));

    public async Task<Outcome<IReadOnlyList<ReportAnswer>>> Send(JsonNode body, DateTimeOffset? at = null) =>
        await Door.Receive(Sign(body.ToJsonString(), at), Encoding.UTF8.GetBytes(body.ToJsonString()), Cancel);

    /// <summary>The one answer to one event.</summary>
    public async Task<ReportAnswer> Tell(JsonObject @event) => Assert.Single((await Send(@event)).Value);

    public async Task<string?> Refusal(JsonObject @event) => (await Tell(@event)).Refusal?.Code;

    public async Task<IReadOnlyList<T>> Facts<T>() where T : Fact
    {
        List<T> facts = [];
        await foreach (var entry in Journal.Read(0, Journal.Head, Cancel)) facts.AddRange(entry.Facts.Select(FactCodec.Read).OfType<T>());
        return facts;
    }

    public string Envelope(JsonNode @event) => JsonSerializer.Serialize(new { signature = Sign(@event.ToJsonString()), body = @event.ToJsonString() });

    public async ValueTask DisposeAsync()
    {
        key.Dispose();
        await record.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Models
    {
        get
        {
            var at = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(at, "Sijil.slnx"))) at = Path.GetDirectoryName(at)!;
            return Path.Combine(at, "models");
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
