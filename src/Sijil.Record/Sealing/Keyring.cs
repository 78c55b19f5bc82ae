using System.Security.Cryptography;
using System.Text;

namespace Sijil.Record;

/// <summary>The keys of persons: with a person's key their values open, without it they are forgotten.</summary>
public abstract class Keyring : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = Sealer.TagSize;

    /// <summary>Whether this person has been forgotten.</summary>
    public abstract bool IsForgotten(string person);

    /// <summary>Destroys the person's key, for ever: what was sealed for them stays shut.</summary>
    public abstract void Forget(string person);

    /// <summary>Everybody forgotten, to be applied again after keys have been restored from a copy.</summary>
    public abstract IReadOnlyCollection<string> Forgotten { get; }

    /// <summary>The person's key; null when the person is forgotten, or has none and none is to be made.</summary>
    internal abstract PersonKey? KeyOf(string person, bool make);

    /// <summary>Seals a value for a person at an address; the same value at the same address gives the same box.</summary>
    internal byte[] Seal(string person, string address, ReadOnlySpan<byte> value)
    {
        var box = new byte[SizeOf(value.Length)];
        Seal(person, Encoding.UTF8.GetBytes(address), value, box);
        return box;
    }

    /// <summary>How large the box of a value is.</summary>
    internal static int SizeOf(int value) => NonceSize + value + TagSize;

    /// <summary>Seals into a box of the caller's.</summary>
    internal void Seal(string person, ReadOnlySpan<byte> place, ReadOnlySpan<byte> value, Span<byte> box)
    {
        var key = KeyOf(person, make: true) ?? throw new PersonForgotten(person);
        var nonce = box[..NonceSize];
        var sealer = Sealer.Of(key);
        sealer.Nonce(place, value, nonce);
        sealer.Cipher.Encrypt(nonce, value, box.Slice(NonceSize, value.Length), box.Slice(NonceSize + value.Length, TagSize), place);
    }

    /// <summary>Opens a box; null when the person is forgotten, or the key was lost, which comes to the same.</summary>
    internal byte[]? Open(string person, string address, ReadOnlySpan<byte> box)
    {
        if (KeyOf(person, make: false) is not { } key) return null;
        if (box.Length < NonceSize + TagSize) throw new BrokenSeal(person, address);
        var value = new byte[box.Length - NonceSize - TagSize];
        try
        {
            Sealer.Of(key).Cipher.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], value, Encoding.UTF8.GetBytes(address));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BrokenSeal(person, address);
        }
        return value;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the store of keys.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
