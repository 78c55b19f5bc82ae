namespace Sijil.Mining.Files;

/// <summary>A stream that ends where its source cannot be unpacked further, and remembers why.</summary>
internal sealed class WholeStream : Stream
{
    private readonly Stream source;
    private string? why;

    public WholeStream(Stream source, out Func<string?> broken)
    {
        this.source = source;
        broken = () => why;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return why is null ? source.Read(buffer, offset, count) : 0;
        }
        catch (InvalidDataException broken)
        {
            why = broken.Message;
            return 0;
        }
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
