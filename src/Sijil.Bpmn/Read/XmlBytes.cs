using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Sijil.Bpmn;

/// <summary>A file's bytes as XML, in whichever encoding its first line declares.</summary>
internal static partial class XmlBytes
{
    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };

    public static XmlReader Read(byte[] bytes) => CodePage(bytes) is { } encoding
        ? XmlReader.Create(new StreamReader(new MemoryStream(bytes, writable: false), encoding), Settings)
        : XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);

    /// <summary>The encoding to write such a file in: its own, and UTF-8 without a mark where none is told.</summary>
    public static Encoding EncodingOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => CodePage(bytes) ?? Declared(bytes) switch
        {
            { } name when name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) => Encoding.Latin1,
            { } name when name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) => Encoding.ASCII,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        },
    };

    /// <summary>An encoding of one byte for each letter, which the XML reader does not know by itself.</summary>
    private static Encoding? CodePage(byte[] bytes) => Declared(bytes) is { } name ? CodePagesEncodingProvider.Instance.GetEncoding(name) : null;

    private static string? Declared(byte[] bytes) =>
        Declaration().Match(Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 200)).TrimStart('?')) is { Success: true } declared ? declared.Groups[1].Value : null;

    [GeneratedRegex("""^<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")]
    private static partial Regex Declaration();
}
