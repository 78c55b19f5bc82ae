using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Serve.Reporting;

/// <summary>The header Sijil-Signature: which key, at which second, and an ECDSA P-256 signature over second, full stop and body.</summary>
internal sealed record ReportSignature(string KeyId, long Second, byte[] Bytes)
{
    public const string Header = "Sijil-Signature";
    private const int PlainSize = 64;

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(Second);

    /// <returns>Null when the header is not in its form.</returns>
    public static ReportSignature? Read(string? header)
    {
        if (header is null or { Length: > 600 }) return null;
        var parts = header.Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).Where(part => part.Length is 2)
            .GroupBy(part => part[0], part => part[1], StringComparer.Ordinal).ToDictionary(part => part.Key, part => part.First(), StringComparer.Ordinal);
        if (!parts.TryGetValue("keyid", out var key) || !parts.TryGetValue("t", out var time) || !parts.TryGetValue("v1", out var text)) return null;
        var bytes = new byte[text.Length];
        var isTime = long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second < 253_402_300_800;
        return isTime && ReportingKeys.IsKeyId(key) && Convert.TryFromBase64String(text, bytes, out var length) ? new(key, second, bytes[..length]) : null;
    }

    public static string Sign(ECDsa key, string keyId, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var second = at.ToUnixTimeSeconds();
        var signature = key.SignData(Signed(second, body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return string.Create(CultureInfo.InvariantCulture, $"keyid={keyId}, t={second}, v1={Convert.ToBase64String(signature)}");
    }

    /// <summary>Both usual forms of a signature are taken: DER as openssl writes it, and the plain 64 bytes.</summary>
    public bool Fits(ECDsa key, ReadOnlySpan<byte> body)
    {
        var signed = Signed(Second, body);
        return (Bytes.Length is PlainSize && key.VerifyData(signed, Bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))
            || key.VerifyData(signed, Bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] Signed(long second, ReadOnlySpan<byte> body) =>
        [.. Encoding.ASCII.GetBytes(second.ToString(CultureInfo.InvariantCulture) + "."), .. body];
}
