using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>A BPMN file kept whole: plans are compiled from it, and it is written again with everything that it held.</summary>
public sealed class BpmnDocument
{
    private readonly Encoding encoding;

    internal BpmnDocument(XDocument tree, string hash, Encoding encoding)
    {
        Tree = tree;
        Hash = hash;
        this.encoding = encoding;
    }

    /// <summary>Every element, comment, text and space of the file; what is changed here is what is compiled and written.</summary>
    internal XDocument Tree { get; }

    /// <summary>The hash of the bytes that were read.</summary>
    public string Hash { get; }

    /// <param name="file">The name by which problems speak of it.</param>
    /// <returns>The document, or why the bytes are none.</returns>
    public static (BpmnDocument? Document, IReadOnlyList<ModelProblem> Problems) Open(Stream xml, string file)
    {
        var problems = new Problems(file);
        return (new XmlGate(ModelLimits.Default, problems).Open(xml), problems.InOrder);
    }

    /// <summary>What of it may run, and what is wrong with it.</summary>
    public BpmnReading Read(string file) => BpmnReader.Read(this, new Problems(file));

    /// <summary>The file anew: the same information in the encoding that its first line declares.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        if (encoding is not UTF8Encoding) bytes.Write(encoding.GetPreamble());
        if (Tree.Declaration is { } declaration) bytes.Write(encoding.GetBytes($"{declaration}\n"));
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = encoding, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize })) new DocumentWriter(writer).Write(Tree);
        return bytes.ToArray();
    }
}
