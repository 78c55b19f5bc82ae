using System.Buffers;
using System.Buffers.Text;

namespace Sijil.Record;

/// <summary>What every document that stands by itself says in the same letters: in the close form each such phrase is only a number. The list is a promise: add at its end, never change.</summary>
/// <remarks>A text is runs until an empty one: an even number is twice the count of letters that follow as they are, an odd one twice the place of a phrase and one more.</remarks>
internal static class Phrases
{
    private const int LongestTime = 28;

    // Place 0 is the turn's time.
    private static readonly byte[][] List =
    [
        [], "{\"type\":\"certificate-issued\",\"at\":\""u8.ToArray(), "\",\"data\":{\"certificate\":\""u8.ToArray(), "\",\"type\":\""u8.ToArray(), "\",\"issuer\":\""u8.ToArray(),
        "\",\"person\":\""u8.ToArray(), "\",\"person\":\"\",\"holder\":["u8.ToArray(), "\",\"holder\":["u8.ToArray(), "],\"fields\":["u8.ToArray(), "],\"issuedOn\":\""u8.ToArray(),
        "\",\"validUntil\":\""u8.ToArray(), "\"}}"u8.ToArray(),
    ];

    public static void Write(IBufferWriter<byte> into, ReadOnlySpan<byte> text, long ticks)
    {
        Span<byte> time = stackalloc byte[LongestTime];
        time = time[..Format(ticks, time)];
        var plain = 0;
        for (var at = 0; at < text.Length;)
        {
            var (place, length) = Find(text[at..], time);
            if (place < 0)
            {
                at++;
                continue;
            }
            Letters(into, text[plain..at]);
            PackWriter.Place(into, (ulong)place * 2 + 1);
            plain = at += length;
        }
        Letters(into, text[plain..]);
        PackWriter.Place(into, 0);
    }

    public static byte[] Read(ref PackReader from, long ticks)
    {
        Span<byte> time = stackalloc byte[LongestTime];
        time = time[..Format(ticks, time)];
        var text = new ArrayBufferWriter<byte>(256);
        while (from.Plain() is var run && run > 0)
        {
            if ((run & 1) == 0) BuffersExtensions.Write(text, from.Skip((int)(run >> 1)));
            else if (run >> 1 == 0) BuffersExtensions.Write(text, time);
            else BuffersExtensions.Write(text, run >> 1 < (ulong)List.Length ? List[run >> 1] : throw new FormatException("There is no such phrase."));
        }
        return text.WrittenSpan.ToArray();
    }

    private static (int Place, int Length) Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> time)
    {
        if (text.StartsWith(time)) return (0, time.Length);
        var (place, length) = (-1, 0);
        if (text[0] is not ((byte)'{' or (byte)'"' or (byte)']')) return (place, length);
        for (var i = 1; i < List.Length; i++)
            if (List[i].Length > length && text.StartsWith(List[i])) (place, length) = (i, List[i].Length);
        return (place, length);
    }

    private static void Letters(IBufferWriter<byte> into, ReadOnlySpan<byte> letters)
    {
        if (letters.IsEmpty) return;
        PackWriter.Place(into, (ulong)letters.Length * 2);
        BuffersExtensions.Write(into, letters);
    }

    /// <summary>As JSON says it: seven digits behind the second at most, and no noughts at the end of them.</summary>
    private static int Format(long ticks, Span<byte> time)
    {
        Utf8Formatter.TryFormat(new DateTime(ticks, DateTimeKind.Utc), time, out var length, 'O');
        while (time[length - 2] == '0') length--;
        if (time[length - 2] == '.') length--;
        time[length - 1] = (byte)'Z';
        return length;
    }
}
