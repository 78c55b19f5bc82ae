using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>Randomness that nobody can guess.</summary>
public sealed class SystemRandomness : IRandomness
{
    private const int Ahead = 4096;

    [ThreadStatic]
    private static byte[]? _ahead;

    [ThreadStatic]
    private static int _left;

    /// <summary>Small fills come from a block drawn ahead, for the system's call costs more than the bytes; what is given out is erased.</summary>
    public void Fill(Span<byte> bytes)
    {
        if (bytes.Length > 64)
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }
        var block = _ahead ??= new byte[Ahead];
        if (_left < bytes.Length)
        {
            RandomNumberGenerator.Fill(block);
            _left = Ahead;
        }
        var part = block.AsSpan(Ahead - _left, bytes.Length);
        part.CopyTo(bytes);
        part.Clear();
        _left -= bytes.Length;
    }

    /// <inheritdoc/>
    public int Next(int limit) => RandomNumberGenerator.GetInt32(limit);
}
