using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Record;

namespace Sijil.Serve.Documents;

/// <summary>What a paper carries so that anyone can prove it without us: the way from its fact to a signed checkpoint, and a signature over the paper itself.</summary>
internal static class PaperProof
{
    public const string FileName = "sijil-proof.json";
    private const string Kind = "paper 1";

    // A signature cannot sign itself: the paper is signed with noughts in its place.
    private static readonly string Unsigned = new('0', PaperKey.SignatureSize * 2);
    private static readonly byte[] Start = Encoding.ASCII.GetBytes($$"""{"sijil":"{{Kind}}",""");

    /// <summary>The proof as a paper carries it before it is signed.</summary>
    public static byte[] Of(string document, Vouched vouched, PaperKey key)
    {
        var proof = new JsonObject
        {
            ["sijil"] = Kind, ["document"] = document, ["checkpoint"] = vouched.Checkpoint.ToText(), ["checkpointKey"] = vouched.Key, ["paperKey"] = key.PublicKey,
            ["proof"] = JsonNode.Parse(vouched.Proof.ToJson()), ["signature"] = Unsigned,
        };
        return Encoding.ASCII.GetBytes(proof.ToJsonString());      // every letter beyond ASCII is written as its number
    }

    public static byte[] Sign(byte[] paper, PaperKey key)
    {
        var place = PlaceOf(paper, Unsigned) ?? throw new InvalidOperationException("The paper carries no proof that waits for its signature.");
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key.Sign(paper)), paper.AsSpan(place));
        return paper;
    }

    /// <returns>Null where the file carries no proof of this kind.</returns>
    public static PaperCheck? Check(byte[] paper, PaperKeys? trusted)
    {
        if (Read(paper) is not { } carried || PlaceOf(paper, carried.Signature) is not { } place) return null;
        var signed = paper.ToArray();
        Encoding.ASCII.GetBytes(Unsigned, signed.AsSpan(place));
        var checkpoint = Checkpoint.Parse(carried.Checkpoint);
        return new(carried.Document,
            IsSigned: Holds(() => PaperKey.Verify(carried.PaperKey, signed, Convert.FromHexString(carried.Signature))),
            IsRecorded: checkpoint is not null && carried.Proof.TreeSize == checkpoint.Position && Holds(() => carried.Proof.Verify(Convert.FromHexString(checkpoint.RootHex))) && Names(carried),
            IsVouched: checkpoint is not null && Holds(() => Verify(checkpoint, carried.CheckpointKey)),
            IsTrusted: trusted is null ? null : trusted.PaperKey.Trim() == carried.PaperKey.Trim() && trusted.CheckpointKey.Trim() == carried.CheckpointKey.Trim(),
            checkpoint?.Time, Fingerprint(carried.PaperKey));
    }

    /// <summary>What people compare when they have only their eyes.</summary>
    public static string Fingerprint(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key.ReplaceLineEndings("\n").Trim())).AsSpan(0, 16));

    private static Carried? Read(byte[] paper)
    {
        var start = paper.AsSpan().IndexOf(Start);
        if (start < 0 || paper.AsSpan(start + 1).IndexOf(Start) >= 0) return null;
        try
        {
            var reader = new Utf8JsonReader(paper.AsSpan(start));
            var json = JsonNode.Parse(ref reader) as JsonObject;
            return json is null || InclusionProof.FromJson($"{json["proof"]}") is not { } proof ? null
                : new($"{json["document"]}", $"{json["checkpoint"]}", $"{json["checkpointKey"]}", $"{json["paperKey"]}", proof, $"{json["signature"]}");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A certificate's own fact says its number; a receipt's is kept closely and says it by its place.</summary>
    private static bool Names(Carried carried) =>
        !carried.Document.StartsWith('C') || Encoding.UTF8.GetString(carried.Proof.Fact).Contains($"\"{carried.Document}\"", StringComparison.Ordinal);

    private static int? PlaceOf(byte[] paper, string signature)
    {
        var at = signature.Length == Unsigned.Length ? paper.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\"signature\":\"{signature}\"")) : -1;
        return at < 0 ? null : at + "\"signature\":\"".Length;
    }

    private static bool Verify(Checkpoint checkpoint, string key)
    {
        using var known = ECDsa.Create();
        known.ImportFromPem(key);
        return checkpoint.Verify(known);
    }

    // A key or a number that cannot even be read vouches for nothing.
    private static bool Holds(Func<bool> check)
    {
        try
        {
            return check();
        }
        catch (Exception trouble) when (trouble is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    private sealed record Carried(string Document, string Checkpoint, string CheckpointKey, string PaperKey, InclusionProof Proof, string Signature);
}

/// <summary>The keys of a house as it publishes them.</summary>
internal sealed record PaperKeys(string PaperKey, string CheckpointKey);

/// <summary>What a paper proves by itself.</summary>
/// <param name="IsSigned">No byte of it has changed since it was signed.</param>
/// <param name="IsRecorded">Its fact is under the root of the checkpoint that it carries.</param>
/// <param name="IsVouched">The checkpoint is signed.</param>
/// <param name="IsTrusted">Both keys are those that were given; nothing where none were.</param>
internal sealed record PaperCheck(string Document, bool IsSigned, bool IsRecorded, bool IsVouched, bool? IsTrusted, DateTimeOffset? At, string Fingerprint)
{
    public bool Stands => IsSigned && IsRecorded && IsVouched && IsTrusted is not false;
}
