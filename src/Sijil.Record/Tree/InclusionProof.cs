using System.Text.Json.Serialization;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>That one fact is in the record. Of a fact that is carried away by itself, such as a certificate, it shows nothing else of its turn; of another in the close form, those beside it.</summary>
/// <param name="Position">The position of the turn.</param>
/// <param name="Index">The index of the fact's leaf in its turn.</param>
/// <param name="Count">How many leaves the turn has.</param>
/// <param name="TreeSize">The number of turns under the root.</param>
/// <param name="Fact">The leaf's own bytes as they stand in the journal.</param>
/// <param name="Salt">The salt of this leaf alone.</param>
/// <param name="Inside">The way from the fact to the root of its turn's facts.</param>
/// <param name="Header">The hash of the turn's header.</param>
/// <param name="Outside">The way from the turn to the root.</param>
public sealed record InclusionProof(
    long Position, int Index, int Count, long TreeSize, byte[] Fact, byte[] Salt, IReadOnlyList<byte[]> Inside, byte[] Header,
    IReadOnlyList<byte[]> Outside)
{
    /// <summary>Whether this fact is under that root.</summary>
    public bool Verify(ReadOnlySpan<byte> root)
    {
        if (Header.Length != MerkleHash.Size) return false;
        var leaf = new byte[MerkleHash.Size];
        MerkleHash.Leaf(Salt, Fact, leaf);
        if (MerklePath.Climb(leaf, Index, Count, Inside) is not { } facts) return false;
        var turn = new byte[MerkleHash.Size];
        MerkleHash.Turn(Header, facts, turn);
        return MerklePath.Climb(turn, Position - 1, TreeSize, Outside) is { } climbed && climbed.AsSpan().SequenceEqual(root);
    }

    /// <summary>The text form that a certificate carries.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ProofJson.Default.InclusionProof);

    /// <summary>Reads the text form; null when it is none.</summary>
    public static InclusionProof? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ProofJson.Default.InclusionProof);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InclusionProof))]
internal sealed partial class ProofJson : JsonSerializerContext;
