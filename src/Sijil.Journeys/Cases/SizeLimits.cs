using System.Text.Json.Nodes;

namespace Sijil.Journeys.Cases;

/// <summary>How much one answer, one message or one value may be: a case is read whole in every turn, and the record takes four megabytes of a turn.</summary>
internal static class SizeLimits
{
    public const int MostBytes = 256 * 1024;

    /// <summary>Counts without keeping: what is too large is written nowhere.</summary>
    public static bool IsTooLarge(JsonNode? value)
    {
        if (value is null) return false;
        var counted = new CountingBuffer();
        try
        {
            using var writer = new System.Text.Json.Utf8JsonWriter(counted, new() { SkipValidation = true });
            value.WriteTo(writer);
        }
        catch (TooMuch)
        {
            return true;
        }
        return counted.Written > MostBytes;
    }

    /// <summary>Gives room and forgets what was put there; above the limit it says so.</summary>
    private sealed class CountingBuffer : System.Buffers.IBufferWriter<byte>
    {
        private byte[] room = new byte[4_096];

        public long Written { get; private set; }

        public void Advance(int count)
        {
            if ((Written += count) > MostBytes) throw new TooMuch();
        }

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (room.Length < sizeHint) room = new byte[sizeHint];
            return room;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }

    private sealed class TooMuch : Exception;
}
