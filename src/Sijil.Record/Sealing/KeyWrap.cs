#pragma warning disable CA1710 // A refusal is named by what it says.
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Record;

/// <summary>Wraps one key by another.</summary>
internal sealed class KeyWrap(byte[] master)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public byte[] Wrap(string person, byte[] secret)
    {
        var wrapped = new byte[NonceSize + secret.Length + TagSize];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(master, TagSize);
        cipher.Encrypt(
            wrapped.AsSpan(0, NonceSize), secret, wrapped.AsSpan(NonceSize, secret.Length), wrapped.AsSpan(NonceSize + secret.Length),
            Encoding.UTF8.GetBytes(person));
        return wrapped;
    }

    public byte[] Unwrap(string person, byte[] wrapped)
    {
        var secret = new byte[wrapped.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(master, TagSize);
        try
        {
            cipher.Decrypt(wrapped.AsSpan(0, NonceSize), wrapped.AsSpan()[NonceSize..^TagSize], wrapped.AsSpan()[^TagSize..], secret, Encoding.UTF8.GetBytes(person));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new WrongMasterKey();
        }
        return secret;
    }
}

/// <summary>The master key is not the one that wrapped the persons' keys.</summary>
public sealed class WrongMasterKey() : RecordRefusal(
    "المفتاح الرئيس لا يفتح مفاتيح الأشخاص؛ أعد الملف keys/master.key الذي حُفظ معها.",
    "The master key does not open the persons' keys; bring back the keys/master.key file that was saved with them.");
