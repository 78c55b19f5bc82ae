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

    /// <summary>An encoding of one byte for each letter, which the XML reader does not know by itself.</summary>
    private static Encoding? CodePage(byte[] bytes) =>
        Declaration().Match(Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 200))) is { Success: true } declared
            ? CodePagesEncodingProvider.Instance.GetEncoding(declared.Groups[1].Value) : null;

    [GeneratedRegex("""^<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")]
    private static partial Regex Declaration();
}
