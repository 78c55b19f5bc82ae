namespace Sijil.Record;

/// <summary>A disk in memory that loses at a crash what was not flushed, except a part of it that chance tears off and may spoil.</summary>
public sealed class SimulatedDisk(IRandomness chance) : IDisk
{
    private readonly Dictionary<string, Content> _files = [];

    /// <summary>When set, the next flush fails and makes nothing durable.</summary>
    public bool FailNextFlush { get; set; }

    /// <inheritdoc/>
    public long Length(string file) => File(file).Bytes.Count;

    /// <inheritdoc/>
    public int Read(string file, long offset, Span<byte> into)
    {
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(File(file).Bytes);
        if (offset >= bytes.Length) return 0;
        var part = bytes[(int)offset..];
        part = part[..Math.Min(part.Length, into.Length)];
        part.CopyTo(into);
        return part.Length;
    }

    /// <inheritdoc/>
    public void Append(string file, ReadOnlySpan<byte> bytes) => File(file).Bytes.AddRange(bytes);

    /// <inheritdoc/>
    public void Flush(string file)
    {
        if (FailNextFlush)
        {
            FailNextFlush = false;
            throw new IOException("The simulated disk did not confirm the write.");
        }
        var content = File(file);
        content.Durable = content.Bytes.Count;
    }

    /// <inheritdoc/>
    public void Truncate(string file, long length)
    {
        var content = File(file);
        content.Bytes.RemoveRange((int)length, content.Bytes.Count - (int)length);
        content.Durable = content.Bytes.Count;
    }

    /// <summary>The power fails: of what was not flushed a random beginning remains, perhaps with a byte spoiled.</summary>
    public void Crash()
    {
        foreach (var content in _files.Values)
        {
            var loose = content.Bytes.Count - content.Durable;
            if (loose is 0) continue;
            var kept = chance.Next(loose + 1);
            content.Bytes.RemoveRange(content.Durable + kept, loose - kept);
            if (kept > 0 && chance.Next(2) is 0) content.Bytes[content.Durable + chance.Next(kept)] ^= (byte)(1 + chance.Next(255));
            content.Durable = content.Bytes.Count;
        }
    }

    private Content File(string name) => _files.TryGetValue(name, out var content) ? content : _files[name] = new();

    private sealed class Content
    {
        public List<byte> Bytes { get; } = [];

        public int Durable { get; set; }
    }
}
