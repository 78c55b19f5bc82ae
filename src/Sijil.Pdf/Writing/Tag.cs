namespace Sijil.Pdf.Writing;

/// <summary>A part of the document by its meaning: what a screen reader announces, in the order in which it is read.</summary>
internal sealed class Tag(string kind, string entries = "")
{
    public string Kind => kind;
    public string Entries => entries;
    /// <summary>Its words in the order in which they are said.</summary>
    public string? Text { get; set; }
    public List<Tag> Inner { get; } = [];
    /// <summary>What it shows: marked parts of pages, by the page's number and the mark's.</summary>
    public List<(int Page, int Mark)> Shown { get; } = [];
    /// <summary>The place on a page that is pressed, for a link.</summary>
    public int? Annotation { get; set; }
    public int Number { get; set; }

    public Tag Add(string innerKind, string innerEntries = "")
    {
        var inner = new Tag(innerKind, innerEntries);
        Inner.Add(inner);
        return inner;
    }
}
