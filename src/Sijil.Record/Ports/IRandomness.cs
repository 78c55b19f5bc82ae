namespace Sijil.Record;

/// <summary>The only source of chance.</summary>
public interface IRandomness
{
    /// <summary>Fills with random bytes.</summary>
    void Fill(Span<byte> bytes);

    /// <summary>A number from 0 up to, not including, the limit.</summary>
    int Next(int limit);
}
