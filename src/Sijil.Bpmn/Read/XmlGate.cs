using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Lets a file in as a tree only after a reader has walked it within the limits.</summary>
internal sealed class XmlGate(ModelLimits limits, Problems problems)
{
    /// <returns>The document, or null with a problem noted.</returns>
    public BpmnDocument? Open(Stream xml)
    {
        if (ReadAll(xml) is not { } bytes)
        {
            problems.Error(ProblemCodes.TooLarge, 1, $"{limits.Bytes} bytes");
            return null;
        }

        try
        {
            if (!Walk(bytes)) return null;

            using var reader = XmlBytes.Read(bytes);
            var tree = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
            Prefix.Keep(tree, bytes);
            return new(tree, Convert.ToHexStringLower(SHA256.HashData(bytes)), XmlBytes.EncodingOf(bytes));
        }
        catch (XmlException broken)
        {
            var isDtd = broken.Message.Contains("DTD", StringComparison.Ordinal);
            problems.Error(isDtd ? ProblemCodes.Dtd : ProblemCodes.Malformed, Math.Max(1, broken.LineNumber), broken.Message);
            return null;
        }
    }

    private byte[]? ReadAll(Stream xml)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        for (var read = xml.Read(part); read > 0; read = xml.Read(part))
        {
            if (bytes.Length + read > limits.Bytes) return null;
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }

    private bool Walk(byte[] bytes)
    {
        using var reader = XmlBytes.Read(bytes);
        var elements = 0;
        while (reader.Read())
        {
            var over = Over(reader, ref elements);
            if (over is null) continue;

            problems.Error(over.Value.Code, ((IXmlLineInfo)reader).LineNumber, over.Value.Limit);
            return false;
        }
        return true;
    }

    private (string Code, string Limit)? Over(XmlReader reader, ref int elements)
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Comment && reader.Value.Length > limits.Text)
            return (ProblemCodes.TooLarge, $"{limits.Text} characters");
        if (reader.NodeType is not XmlNodeType.Element) return null;

        if (reader.Depth >= limits.Depth) return (ProblemCodes.TooDeep, $"{limits.Depth}");
        if (++elements > limits.Elements) return (ProblemCodes.TooLarge, $"{limits.Elements} elements");
        if (reader.AttributeCount > limits.Attributes) return (ProblemCodes.TooLarge, $"{limits.Attributes} attributes");
        for (var index = 0; index < reader.AttributeCount; index++)
            if (reader.GetAttribute(index).Length > limits.Text) return (ProblemCodes.TooLarge, $"{limits.Text} characters");
        return null;
    }
}
