namespace Sijil.Record;

/// <summary>The power failed.</summary>
public sealed class PowerCut() : IOException("The power failed.");

/// <summary>A simulated disk whose power fails at a chosen flush: just before it, or just after, when the write stands and nobody was told.</summary>
public sealed class CutDisk(SimulatedDisk disk) : IDisk
{
    /// <summary>At which flush from now the power fails.</summary>
    public int FlushesLeft { get; set; } = int.MaxValue;

    /// <summary>Whether that flush still reaches the disk.</summary>
    public bool AfterTheFlush { get; set; }

    /// <summary>Planted: the disk says that it wrote, and did not.</summary>
    public bool LiesAboutFlushes { get; set; }

    /// <inheritdoc/>
    public long Length(string file) => disk.Length(file);

    /// <inheritdoc/>
    public int Read(string file, long offset, Span<byte> into) => disk.Read(file, offset, into);

    /// <inheritdoc/>
    public void Append(string file, ReadOnlySpan<byte> bytes) => disk.Append(file, bytes);

    /// <inheritdoc/>
    public void Truncate(string file, long length) => disk.Truncate(file, length);

    /// <inheritdoc/>
    public void Flush(string file)
    {
        var cut = --FlushesLeft <= 0;
        if (cut && !AfterTheFlush) throw new PowerCut();
        if (!LiesAboutFlushes) disk.Flush(file);
        if (cut) throw new PowerCut();
    }
}
