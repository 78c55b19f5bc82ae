using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.Reporting;

/// <summary>The public keys of entities that report. A key is read from the record itself, never from a fold that may lag: revoked is revoked at once.</summary>
internal sealed partial class ReportingKeys(IJournal journal, Keyring keyring, RegisterFold registers, TimeProvider clock)
{
    public const string Register = "reporting-keys";
    private readonly ConcurrentDictionary<string, OpenedKey> opened = new(StringComparer.Ordinal);

    public static bool IsKeyId(string id) => KeyIdForm().IsMatch(id);

    public async ValueTask<ReportingKey?> Find(string id, CancellationToken cancel) =>
        await Stored(id, cancel) is { Revoked: false } key ? key : null;

    /// <summary>Changes when the key is revoked; 0: there is none.</summary>
    public ValueTask<long> VersionOf(string id, CancellationToken cancel) => journal.VersionOf(StreamOf(id), cancel);

    /// <summary>Whether a signature fits, and whose it is. The record is asked each time how far the key's own stream is; what a key says is read once for each of its versions.</summary>
    public async ValueTask<ReportingKey?> WhoSigned(ReportSignature signature, ReadOnlyMemory<byte> signed, CancellationToken cancel)
    {
        var version = await VersionOf(signature.KeyId, cancel);
        if (version is 0) return null;
        if (!opened.TryGetValue(signature.KeyId, out var known) || known.Version != version)
        {
            if (await Find(signature.KeyId, cancel) is not { } key) return null;
            opened[signature.KeyId] = known = new(version, key);
        }
        return known.Fits(signature, signed.Span) ? known.Key : null;
    }

    /// <summary>Registers an entity's public key under a new id; the same again changes nothing.</summary>
    public async ValueTask<Outcome<ReportingKey>> Add(string id, string entity, string pem, CancellationToken cancel)
    {
        if (!registers.Entities.ContainsKey(entity)) return ReportRefusals.NoSuchEntity.With(entity);
        if (!IsKeyId(id) || PublicPem(pem) is not { } publicPem) return ReportRefusals.BadKey;
        var key = new ReportingKey(id, entity, publicPem);
        while (true)
        {
            if (await Stored(id, cancel) is { } known) return known == key ? known : ReportRefusals.KeyTaken.With(id);
            if (await Write(key, 0, cancel)) return key;
        }
    }

    /// <summary>From here on nothing signed with this key is taken; what was taken before stays.</summary>
    public async ValueTask<Outcome<ReportingKey>> Revoke(string id, CancellationToken cancel)
    {
        while (true)
        {
            if (!IsKeyId(id) || await Stored(id, cancel) is not { } key) return ReportRefusals.UnknownKey.With(id);
            if (key.Revoked || await Write(key with { Revoked = true }, await journal.VersionOf(StreamOf(id), cancel), cancel)) return key with { Revoked = true };
        }
    }

    private async ValueTask<ReportingKey?> Stored(string id, CancellationToken cancel)
    {
        var entries = await journal.ReadStream(StreamOf(id), 0, cancel);
        return entries.Count > 0 && FactCodec.Read(entries[^1].Facts[0]) is EntryRegistered registered ? registered.Content.Deserialize<ReportingKey>(JsonSerializerOptions.Web) : null;
    }

    private async ValueTask<bool> Write(ReportingKey key, long version, CancellationToken cancel)
    {
        var content = JsonSerializer.SerializeToElement(key, JsonSerializerOptions.Web);
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)).AsSpan(0, 12));
        var outcome = await journal.Append(new()
        {
            Stream = StreamOf(key.Id), ExpectedVersion = version, Origin = Origin.Live,
            Facts = FactCodec.Write([new EntryRegistered(Register, key.Id, hash, content)], clock.GetUtcNow(), StreamOf(key.Id), version + 1, keyring),
        }, cancel);
        return outcome is AppendOutcome.Committed;
    }

    private static string StreamOf(string id) => $"register/{Register}/{id}";

    private static string? PublicPem(string pem)
    {
        if (pem.Contains("PRIVATE", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key.ExportParameters(false).Curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256" ? key.ExportSubjectPublicKeyInfoPem() : null;
        }
        catch (Exception trouble) when (trouble is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex KeyIdForm();
}

/// <summary>An entity's public key, by which its reports are known to be its own.</summary>
/// <param name="PublicKey">ECDSA P-256, in PEM.</param>
internal sealed record ReportingKey(string Id, string Entity, string PublicKey, bool Revoked = false)
{
    public ECDsa Open()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(PublicKey);
        return key;
    }
}

/// <summary>A version of a key that has been read, and what checks by it: each check takes one for itself.</summary>
internal sealed class OpenedKey(long version, ReportingKey key)
{
    private readonly ConcurrentBag<ECDsa> idle = [];

    public long Version => version;
    public ReportingKey Key => key;

    public bool Fits(ReportSignature signature, ReadOnlySpan<byte> signed)
    {
        var checks = idle.TryTake(out var taken) ? taken : key.Open();
        try
        {
            return signature.Fits(checks, signed);
        }
        finally
        {
            idle.Add(checks);
        }
    }
}
