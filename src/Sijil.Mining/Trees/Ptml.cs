using System.Xml;
using System.Xml.Linq;

namespace Sijil.Mining.Trees;

/// <summary>Process trees as PTML, the form in which mining tools exchange them.</summary>
public static class Ptml
{
    private const int MaxDepth = 1000, MaxNodes = 1_000_000;

    /// <summary>Writes a tree; its ids are its places, so the same tree gives the same file.</summary>
    public static void Write(Stream xml, ProcessTree tree, string name = "")
    {
        ArgumentNullException.ThrowIfNull(tree);
        var (nodes, arcs) = (new List<XElement>(), new List<XElement>());
        Add(tree, nodes, arcs);
        var whole = new XElement("ptml", new XElement("processTree", new XAttribute("id", "tree"), new XAttribute("name", Printable(name)), new XAttribute("root", "n0"), nodes, arcs));
        using var writer = XmlWriter.Create(xml, new() { Indent = true, CloseOutput = false });
        new XDocument(whole).Save(writer);
    }

    /// <summary>Reads the first tree of a file.</summary>
    /// <exception cref="XmlException">It is no XML, or no tree: said with its line.</exception>
    public static ProcessTree Read(Stream xml)
    {
        using var reader = XmlReader.Create(xml, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        Dictionary<string, (XName Kind, string Name)> nodes = new(StringComparer.Ordinal);
        Dictionary<string, List<string>> children = new(StringComparer.Ordinal);
        string? root = null;
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element || reader.LocalName is "ptml") continue;
            if (reader.LocalName is "processTree" && root is not null) break;
            if (reader.LocalName is "processTree") root = Needed(reader, "root");
            else if (reader.LocalName is "parentsNode") ChildrenOf(children, Needed(reader, "sourceId")).Add(Needed(reader, "targetId"));
            else nodes[Needed(reader, "id")] = (reader.LocalName, reader.GetAttribute("name") ?? "");
            if (nodes.Count > MaxNodes) throw Wrong(reader, "too many nodes");
        }
        return Build(root ?? throw Wrong(reader, "no processTree"), nodes, children, reader, 0);
    }

    private static ProcessTree Build(string id, Dictionary<string, (XName Kind, string Name)> nodes, Dictionary<string, List<string>> children, XmlReader reader, int depth)
    {
        if (depth > MaxDepth || !nodes.Remove(id, out var node)) throw Wrong(reader, $"node {id} is missing, or stands in the tree twice");
        var below = children.GetValueOrDefault(id, []).Select(child => Build(child, nodes, children, reader, depth + 1)).ToList();
        return (node.Kind.LocalName, below) switch
        {
            ("manualTask", []) => ProcessTree.Of(node.Name),
            ("automaticTask", []) => ProcessTree.Silent,
            ("sequence", [_, ..]) => ProcessTree.Of(TreeKind.Sequence, below),
            ("xor" or "def", [_, ..]) => ProcessTree.Of(TreeKind.Exclusive, below),
            ("and", [_, ..]) => ProcessTree.Of(TreeKind.Concurrent, below),
            ("xorLoop" or "defLoop", [var body, var redo]) => ProcessTree.Of(TreeKind.Loop, body, redo),
            ("xorLoop" or "defLoop", [var body, var redo, { Kind: TreeKind.Silent }]) => ProcessTree.Of(TreeKind.Loop, body, redo),
            ("xorLoop" or "defLoop", [var body, var redo, var exit]) => ProcessTree.Of(TreeKind.Sequence, ProcessTree.Of(TreeKind.Loop, body, redo), exit),
            _ => throw Wrong(reader, $"{node.Kind.LocalName} with {below.Count} children"),
        };
    }

    private static int Add(ProcessTree tree, List<XElement> nodes, List<XElement> arcs)
    {
        var at = nodes.Count;
        nodes.Add(new XElement(ElementOf(tree.Kind), new XAttribute("id", $"n{at}"), new XAttribute("name", tree.Kind is TreeKind.Silent ? "tau" : Printable(tree.Activity))));
        // The third child of a loop is how it is left: here, silently.
        var children = tree.Kind is TreeKind.Loop ? tree.Children.Append(ProcessTree.Silent) : tree.Children;
        foreach (var child in children)
        {
            var below = Add(child, nodes, arcs);
            arcs.Add(new XElement("parentsNode", new XAttribute("id", $"a{below}"), new XAttribute("sourceId", $"n{at}"), new XAttribute("targetId", $"n{below}")));
        }
        return at;
    }

    private static string ElementOf(TreeKind kind) => kind switch
    {
        TreeKind.Activity => "manualTask",
        TreeKind.Silent => "automaticTask",
        TreeKind.Sequence => "sequence",
        TreeKind.Exclusive => "xor",
        TreeKind.Concurrent => "and",
        _ => "xorLoop",
    };

    private static List<string> ChildrenOf(Dictionary<string, List<string>> children, string id)
    {
        if (!children.TryGetValue(id, out var list)) children[id] = list = [];
        return list;
    }

    private static string Printable(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static string Needed(XmlReader reader, string name) => reader.GetAttribute(name) ?? throw Wrong(reader, $"{reader.LocalName} lacks {name}");

    private static XmlException Wrong(XmlReader reader, string what) => new(what, null, (reader as IXmlLineInfo)?.LineNumber ?? 0, 0);
}
