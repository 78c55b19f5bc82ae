using System.Buffers.Binary;

namespace Sijil.Record;

/// <summary>Randomness that repeats: the same seed gives the same bytes in the same order on every machine.</summary>
public sealed class SeededRandomness(long seed) : IRandomness
{
    private readonly Lock _gate = new();
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + 0x632BE59BD9B4E019UL);

    /// <inheritdoc/>
    public void Fill(Span<byte> bytes)
    {
        Span<byte> word = stackalloc byte[8];
        lock (_gate)
        {
            for (var at = 0; at < bytes.Length; at += 8)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(word, Step());
                word[..Math.Min(8, bytes.Length - at)].CopyTo(bytes[at..]);
            }
        }
    }

    /// <inheritdoc/>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        lock (_gate) return (int)(((Step() >> 32) * (ulong)limit) >> 32);
    }

    // SplitMix64: small, fast, and every seed is as good as another.
    private ulong Step()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
