using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>Randomness that nobody can guess.</summary>
public sealed class SystemRandomness : IRandomness
{
    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);

    /// <inheritdoc/>
    public int Next(int limit) => RandomNumberGenerator.GetInt32(limit);
}
