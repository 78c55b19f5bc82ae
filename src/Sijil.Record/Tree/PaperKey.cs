using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>Signs the papers that leave the house. It is an RSA key, whose signature of the same bytes is always the same, so that the same paper is the same file.</summary>
public sealed class PaperKey : IDisposable
{
    private const int Strength = 3072;

    private readonly Lazy<RSA> _key;

    internal PaperKey(string file) => _key = new(() => Load(file));

    /// <summary>How many bytes a signature has.</summary>
    public const int SignatureSize = Strength / 8;

    /// <summary>The public key as PEM.</summary>
    public string PublicKey => _key.Value.ExportSubjectPublicKeyInfoPem();

    public byte[] Sign(ReadOnlySpan<byte> paper) => _key.Value.SignData(paper, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Whether the holder of the key signed these bytes.</summary>
    public static bool Verify(string publicKey, ReadOnlySpan<byte> paper, ReadOnlySpan<byte> signature)
    {
        using var key = RSA.Create();
        key.ImportFromPem(publicKey);
        return key.VerifyData(paper, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Dispose();
    }

    private static RSA Load(string file)
    {
        var key = RSA.Create();
        key.ImportFromPem(KeyFiles.Text(file, () =>
        {
            using var made = RSA.Create(Strength);
            return made.ExportPkcs8PrivateKeyPem();
        }));
        return key;
    }
}
