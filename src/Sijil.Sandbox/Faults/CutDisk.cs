using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>The power failed.</summary>
internal sealed class PowerCut() : IOException("The power failed.");

/// <summary>A simulated disk whose power fails at a chosen flush: just before it, or just after, when the write stands and nobody was told.</summary>
internal sealed class CutDisk(SimulatedDisk disk) : IDisk
{
    public int FlushesLeft { get; set; } = int.MaxValue;
    public bool AfterTheFlush { get; set; }

    /// <summary>Planted: the disk says that it wrote, and did not.</summary>
    public bool LiesAboutFlushes { get; init; }

    public long Length(string file) => disk.Length(file);
    public int Read(string file, long offset, Span<byte> into) => disk.Read(file, offset, into);
    public void Append(string file, ReadOnlySpan<byte> bytes) => disk.Append(file, bytes);
    public void Truncate(string file, long length) => disk.Truncate(file, length);

    public void Flush(string file)
    {
        var cut = --FlushesLeft <= 0;
        if (cut && !AfterTheFlush) throw new PowerCut();
        if (!LiesAboutFlushes) disk.Flush(file);
        if (cut) throw new PowerCut();
    }
}
