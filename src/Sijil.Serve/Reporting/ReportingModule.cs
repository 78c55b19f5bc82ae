using System.Security.Cryptography;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.Reporting;

/// <summary>Facts from outside: entities that keep their own systems report finished transactions, signed, and the same figures count them.</summary>
public static class ReportingModule
{
    /// <summary>Expects the journal, keyring, registers, ids and clock to be there.</summary>
    public static void AddReporting(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<ReportingKeys>();
        app.Services.AddSingleton<TakeReport>();
        app.Services.AddSingleton<RefusedReports>();
        app.Services.AddSingleton<ReportDesk>();
        app.Services.AddSingleton<ReportBatch>();
    }

    public static void MapReporting(this IEndpointRouteBuilder routes) => PostFacts.Map(routes);

    /// <summary>Registers an entity's public key (PEM), by which its reports will be known; the same again changes nothing.</summary>
    /// <returns>Null when it is registered, or why not.</returns>
    public static async ValueTask<Refusal?> RegisterKey(IJournal journal, Keyring keyring, RegisterFold registers, TimeProvider clock,
        string keyId, string entity, string publicKeyPem, CancellationToken cancel) =>
        (await new ReportingKeys(journal, keyring, registers, clock).Add(keyId, entity, publicKeyPem, cancel)).Refusal;

    /// <summary>Nothing that this key signs is taken from here on.</summary>
    public static async ValueTask<Refusal?> RevokeKey(IJournal journal, Keyring keyring, RegisterFold registers, TimeProvider clock, string keyId, CancellationToken cancel) =>
        (await new ReportingKeys(journal, keyring, registers, clock).Revoke(keyId, cancel)).Refusal;

    /// <summary>Takes a batch file into a record; the line is the tool's last, and says nothing of how many stood there before.</summary>
    /// <param name="tell">Told of each refusal: the line in the file, the report and why.</param>
    public static async ValueTask<(string Line, int Known)> Report(IJournal journal, Keyring keyring, RegisterFold registers, IIds ids, TimeProvider clock, string path,
        Action<int, string, Refusal>? tell, CancellationToken cancel)
    {
        var refused = new RefusedReports(journal, keyring, ids, clock);
        var desk = new ReportDesk(new(journal, keyring, registers, clock), new(journal, keyring, registers, clock), refused, clock);
        await using var file = File.OpenRead(path);
        var count = await new ReportBatch(desk, refused).Run(file, tell, cancel);
        return ($"REPORTED: {count.Accepted} accepted, {count.Refused} refused", count.Known);
    }

    /// <summary>The value of the header Sijil-Signature for a body, as a sender makes it.</summary>
    public static string Sign(ECDsa key, string keyId, DateTimeOffset at, ReadOnlySpan<byte> body) => ReportSignature.Sign(key, keyId, at, body);
}
