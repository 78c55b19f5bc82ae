namespace Sijil.Record;

/// <summary>The usual 32-bit check of a record in the log (polynomial of zip and Ethernet).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Make();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = Table[(crc & 0xFF) ^ value] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] Make()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++) entry = (entry & 1) is 1 ? 0xEDB88320u ^ entry >> 1 : entry >> 1;
            table[i] = entry;
        }
        return table;
    }
}
