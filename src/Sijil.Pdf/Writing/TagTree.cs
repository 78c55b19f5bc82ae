using static Sijil.Pdf.Writing.PdfFile;

namespace Sijil.Pdf.Writing;

/// <summary>Writes the tree of meaning, and from each mark of a page the way back to its place in the tree.</summary>
internal static class TagTree
{
    public static int Write(PdfFile file, Tag document, IReadOnlyList<int> pages, int links)
    {
        var root = file.Reserve();
        Number(file, document);
        Write(file, document, root, pages);
        var rows = new List<string>();
        for (var page = 0; page < pages.Count; page++)
        {
            var marks = All(document).SelectMany(tag => tag.Shown.Where(shown => shown.Page == page).Select(shown => (shown.Mark, tag.Number))).OrderBy(one => one.Mark);
            rows.Add($"{page} [{string.Join(' ', marks.Select(one => $"{one.Number} 0 R"))}]");
        }
        rows.AddRange(All(document).Where(tag => tag.Annotation is not null).Select((tag, index) => $"{pages.Count + index} {tag.Number} 0 R"));
        var parents = file.Add($"<< /Nums [{string.Join(' ', rows)}] >>");
        file.Set(root, Invariant($"<< /Type /StructTreeRoot /K {document.Number} 0 R /ParentTree {parents} 0 R /ParentTreeNextKey {pages.Count + links} >>"));
        return root;
    }

    private static IEnumerable<Tag> All(Tag tag) => tag.Inner.SelectMany(All).Prepend(tag);

    private static void Number(PdfFile file, Tag tag)
    {
        tag.Number = file.Reserve();
        foreach (var inner in tag.Inner) Number(file, inner);
    }

    private static void Write(PdfFile file, Tag tag, int parent, IReadOnlyList<int> pages)
    {
        var shown = tag.Shown.Select(one => Invariant($"<< /Type /MCR /Pg {pages[one.Page]} 0 R /MCID {one.Mark} >>"));
        var pressed = tag.Annotation is { } place ? [$"<< /Type /OBJR /Obj {place} 0 R >>"] : Array.Empty<string>();
        var inner = tag.Inner.Select(one => $"{one.Number} 0 R");
        file.Set(tag.Number, $"<< /Type /StructElem /S /{tag.Kind} /P {parent} 0 R {tag.Entries}{(tag.Text is { } text ? $" /ActualText {Letters(text)}" : "")} /K [{string.Join(' ', [.. shown, .. pressed, .. inner])}] >>");
        foreach (var one in tag.Inner) Write(file, one, tag.Number, pages);
    }
}
