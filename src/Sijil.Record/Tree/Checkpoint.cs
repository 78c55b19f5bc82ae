using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Record;

/// <summary>A signed statement: at this time the record had this many turns, bound by this root.</summary>
public sealed record Checkpoint(long Position, string RootHex, DateTimeOffset Time, string Signature)
{
    private const string Heading = "sijil checkpoint 1";

    /// <summary>Makes and signs one (ECDSA P-256, SHA-256).</summary>
    public static Checkpoint Sign(TreeHead head, DateTimeOffset time, ECDsa key)
    {
        var unsigned = new Checkpoint(head.Size, head.RootHex, time, "");
        return unsigned with { Signature = Convert.ToBase64String(key.SignData(unsigned.Signed(), HashAlgorithmName.SHA256)) };
    }

    /// <summary>Whether the holder of the key signed it.</summary>
    public bool Verify(ECDsa key)
    {
        var signature = new byte[128];
        return Convert.TryFromBase64String(Signature, signature, out var length)
            && key.VerifyData(Signed(), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    /// <summary>Five lines: heading, position, root, time, signature.</summary>
    public string ToText() => Encoding.UTF8.GetString(Signed()) + Signature + "\n";

    /// <summary>Reads the text form; null when it is none.</summary>
    public static Checkpoint? Parse(string text)
    {
        var lines = text.Split('\n');
        return lines is [Heading, var position, { Length: 64 } root, var time, { Length: > 0 } signature, ""]
            && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && DateTimeOffset.TryParseExact(time, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new(size, root, at, signature)
            : null;
    }

    private byte[] Signed() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Heading}\n{Position}\n{RootHex}\n{Time:O}\n"));
}
