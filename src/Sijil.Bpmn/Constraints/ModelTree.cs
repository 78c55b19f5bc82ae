using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>The elements of one file as rules ask for them: by id, by kind, with the flows that join them. Made in one walk.</summary>
internal sealed class ModelTree
{
    private readonly XElement root;
    private readonly Dictionary<string, XElement> byId = new(StringComparer.Ordinal);
    private readonly ILookup<XElement?, XElement> into;
    private readonly ILookup<XElement?, XElement> outOf;
    private readonly Dictionary<XElement, IReadOnlyList<XElement>> definitions = [];
    private readonly Dictionary<(XElement, string), bool> had = [];

    public ModelTree(XElement root)
    {
        this.root = root;
        Elements = Walk(root);
        foreach (var element in Elements.Where(element => element.Attribute("id") is not null)) byId.TryAdd(element.Id(), element);
        into = Flows.ToLookup(Target);
        outOf = Flows.ToLookup(Source);
        Associations = All("association").ToLookup(Source);
        var links = All("conversationLink").Select(link => (From: Source(link), To: Target(link))).ToList();
        Linked = links.Concat(links.Select(link => (From: link.To, To: link.From))).ToLookup(link => link.From, link => link.To);
        Links = All("linkEventDefinition").Where(link => link.Parent!.Is("anyEvent")).ToLookup(link => ((XElement?)link.Parent!.Parent, link.Parent.Kind(), link.Text("name")));
        Listing = Elements.Where(element => element.Kind() is "source" or "target" or "dataInputRefs" or "dataOutputRefs").ToLookup(part => Find(part.Value), part => part.Parent!);
        Attached = All("boundaryEvent").ToLookup(boundary => Named(boundary, "attachedToRef"));
        IsJoined = Flows.All(flow => Source(flow) is not null && Target(flow) is not null);
        ListsFlows = Elements.Any(element => element.Kind() is "incoming" or "outgoing");
    }

    /// <summary>Every element of BPMN, in the order of the file, but for what stands in extensions and texts.</summary>
    public IReadOnlyList<XElement> Elements { get; }
    public ILookup<XElement?, XElement> Associations { get; }

    /// <summary>The ends of links by the level where they stand, the kind of their event and their name.</summary>
    public ILookup<(XElement? Level, string Event, string? Name), XElement> Links { get; }

    /// <summary>The elements that the parts of others name, by who is named.</summary>
    public ILookup<XElement?, XElement> Listing { get; }

    /// <summary>Who is joined to whom by a conversation link.</summary>
    public ILookup<XElement?, XElement?> Linked { get; }

    /// <summary>The boundary events of each activity.</summary>
    public ILookup<XElement?, XElement> Attached { get; }

    /// <summary>Whether the file names the flows of its nodes twice: as elements, and at the nodes.</summary>
    public bool ListsFlows { get; }

    /// <summary>Whether every flow has both its ends; while one has not, nothing can be said of what seems unconnected.</summary>
    public bool IsJoined { get; }

    private IEnumerable<XElement> Flows => All("sequenceFlow");

    public IEnumerable<XElement> All(string kind) => Elements.Where(element => element.Is(kind));

    public IEnumerable<XElement> Into(XElement node) => into[node];

    public IEnumerable<XElement> OutOf(XElement node) => outOf[node];

    public XElement? Source(XElement connection) => Named(connection, "sourceRef");

    public XElement? Target(XElement connection) => Named(connection, "targetRef");

    /// <summary>The element that an attribute names, if it is in the file.</summary>
    public XElement? Named(XElement element, string attribute) => Find(element.Text(attribute));

    /// <summary>The elements that the parts of an element name, those that are in the file.</summary>
    public IEnumerable<XElement> NamedIn(XElement element, string part) => element.Parts(part).Select(child => Find(child.Value)).OfType<XElement>();

    public XElement? Find(string? reference) => Names.Local(reference) is { Length: > 0 } id ? byId.GetValueOrDefault(id) : null;

    /// <summary>Whether the name belongs to somebody else: its prefix stands for another file's names.</summary>
    public bool IsForeign(XElement at, string reference) => reference.Trim() is var name && name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        && at.GetNamespaceOfPrefix(name[..colon]) is { } space && space != Names.Bpmn && space.NamespaceName != root.Text("targetNamespace");

    /// <summary>What an event is triggered by, or throws: the definitions in it and those that it refers to.</summary>
    public IReadOnlyList<XElement> Definitions(XElement element)
    {
        if (definitions.TryGetValue(element, out var known)) return known;

        return definitions[element] = [.. element.Elements().Where(child => child.IsBpmn() && child.Is("eventDefinition")), .. NamedIn(element, "eventDefinitionRef")];
    }

    /// <summary>Whether an element of this name stands in a process or sub-process.</summary>
    public bool Has(XElement whole, string name) =>
        had.TryGetValue((whole, name), out var has) ? has : had[(whole, name)] = whole.Part(name) is not null;

    public bool HasTrigger(XElement element, string kind) => Definitions(element).Any(definition => definition.Is(kind));

    private static List<XElement> Walk(XElement root)
    {
        var elements = new List<XElement>();
        var open = new Stack<XElement>([root]);
        while (open.TryPop(out var element))
        {
            elements.Add(element);
            if (Standard.Of(element) is { IsOpen: true }) continue;

            foreach (var child in element.Elements().Where(child => child.IsBpmn()).Reverse()) open.Push(child);
        }
        return elements;
    }
}
