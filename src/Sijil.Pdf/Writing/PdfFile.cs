using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Pdf.Writing;

/// <summary>The objects of a document by their numbers, and the file that they become. What is put in alone decides its bytes.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that others name before it is known.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    public int AddStream(ReadOnlySpan<byte> content, string entries = "", bool packed = true)
    {
        var number = Reserve();
        var bytes = packed ? Packed(content) : content.ToArray();
        var head = Invariant($"<< {entries}{(packed ? " /Filter /FlateDecode" : "")} /Length {bytes.Length} >>\nstream\n");
        _objects[number - 1] = [.. Encoding.Latin1.GetBytes(head), .. bytes, .. "\nendstream"u8];
        return number;
    }

    public byte[] Close(int root, int about)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var places = new List<long>(_objects.Count);
        for (var index = 0; index < _objects.Count; index++)
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes(Invariant($"{index + 1} 0 obj\n")));
            file.Write(_objects[index] ?? throw new InvalidOperationException($"Object {index + 1} was promised and never written."));
            file.Write("\nendobj\n"u8);
        }
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var end = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) end.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        end.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root {root} 0 R /Info {about} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{file.Length}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(end.ToString()));
        return file.ToArray();
    }

    /// <summary>A text as PDF writes one: sixteen-bit letters in hexadecimal digits.</summary>
    public static string Letters(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(content);
        return packed.ToArray();
    }
}
