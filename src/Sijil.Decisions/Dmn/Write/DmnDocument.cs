using Sijil.Decisions.Dmn.Read;

namespace Sijil.Decisions.Dmn.Write;

/// <summary>A model's file as it was read: its elements with the diagram, extensions, comments and whatever DMN does not know. It can be written again.</summary>
public sealed class DmnDocument
{
    internal DmnDocument(XmlPart root, IReadOnlyList<XmlContent> content)
    {
        Root = root;
        Content = content;
    }

    internal XmlPart Root { get; }

    /// <summary>The root with what stands before and after it.</summary>
    internal IReadOnlyList<XmlContent> Content { get; }

    /// <summary>The namespace of DMN that the file is written in; it tells the version.</summary>
    public string Space => Root.Space;
}
