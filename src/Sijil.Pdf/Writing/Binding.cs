using System.Globalization;
using System.Security;
using System.Text;
using static Sijil.Pdf.Writing.PdfFile;

namespace Sijil.Pdf.Writing;

/// <summary>A place on a page that leads to an address.</summary>
internal sealed record PaperLink(Tag Tag, int Page, (double Left, double Bottom, double Right, double Top) Box, string Address);

/// <summary>Binds the drawn pages to a document: fonts, tree of meaning, what it says of itself, and what it carries.</summary>
internal static class Binding
{
    public static byte[] Close(PdfFile file, PdfPaper paper, EmbeddedFonts fonts, List<Sheet> sheets, Tag document, List<PaperLink> links, (double Width, double Height) size)
    {
        var (root, pagesNumber) = (file.Reserve(), file.Reserve());
        var resources = file.Add($"<< /Font << {fonts.Write(file)} >> >>");
        var pages = sheets.Select(_ => file.Reserve()).ToList();
        foreach (var (link, index) in links.Select((link, index) => (link, index))) link.Tag.Annotation = Press(file, link, pages, index);
        foreach (var sheet in sheets)
        {
            var content = file.AddStream(sheet.Content);
            var pressed = string.Join(' ', links.Where(link => link.Page == sheet.Index).Select(link => $"{link.Tag.Annotation} 0 R"));
            file.Set(pages[sheet.Index], Invariant($"<< /Type /Page /Parent {pagesNumber} 0 R /MediaBox [0 0 {size.Width} {size.Height}] /Resources {resources} 0 R /Contents {content} 0 R /StructParents {sheet.Index} /Tabs /S{(pressed.Length > 0 ? $" /Annots [{pressed}]" : "")} >>"));
        }
        file.Set(pagesNumber, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] >>");
        var tree = TagTree.Write(file, document, pages, links.Count);
        var about = file.AddStream(Encoding.UTF8.GetBytes(About(paper)), "/Type /Metadata /Subtype /XML", packed: false);
        file.Set(root, $"<< /Type /Catalog /Version /1.7 /Pages {pagesNumber} 0 R /Lang ({Region(paper)}) /MarkInfo << /Marked true >> /StructTreeRoot {tree} 0 R /Metadata {about} 0 R /ViewerPreferences << /DisplayDocTitle true /Direction /{(paper.IsToTheLeft ? "R2L" : "L2R")} >>{Carried(file, paper)} >>");
        var info = file.Add($"<< /Title {Letters(paper.Title)} /Author {Letters(paper.Author)} /Producer (Sijil) /CreationDate ({Stamp(paper)}) /ModDate ({Stamp(paper)}) >>");
        return file.Close(root, info);
    }

    private static int Press(PdfFile file, PaperLink link, List<int> pages, int index) =>
        file.Add(Invariant($"<< /Type /Annot /Subtype /Link /Rect [{link.Box.Left:0.##} {link.Box.Bottom:0.##} {link.Box.Right:0.##} {link.Box.Top:0.##}] /Border [0 0 0] /F 4 /P {pages[link.Page]} 0 R /StructParent {pages.Count + index} /Contents {Letters(link.Address)} /A << /S /URI /URI ({Uri.EscapeDataString(link.Address).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal)}) >> >>"));

    private static string Carried(PdfFile file, PdfPaper paper)
    {
        if (paper.Attachments.Count is 0) return "";
        var files = paper.Attachments.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => (one.Name, Number: Carry(file, paper, one))).ToList();
        var names = string.Join(' ', files.Select(one => $"{Letters(one.Name)} {one.Number} 0 R"));
        return $" /Names << /EmbeddedFiles << /Names [{names}] >> >> /AF [{string.Join(' ', files.Select(one => $"{one.Number} 0 R"))}]";
    }

    private static int Carry(PdfFile file, PdfPaper paper, PaperAttachment one)
    {
        var content = file.AddStream(one.Bytes.Span, Invariant($"/Type /EmbeddedFile /Subtype /{one.MediaType.Replace("/", "#2F", StringComparison.Ordinal)} /Params << /Size {one.Bytes.Length} /ModDate ({Stamp(paper)}) >>"), packed: !one.IsPlain);
        return file.Add($"<< /Type /Filespec /F {Letters(one.Name)} /UF {Letters(one.Name)} /Desc {Letters(one.Said)} /AFRelationship /Data /EF << /F {content} 0 R >> >>");
    }

    private static string Region(PdfPaper paper) => paper.IsToTheLeft ? "ar-AE" : "en-AE";

    private static string Stamp(PdfPaper paper) => paper.MadeAt.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    private static string About(PdfPaper paper)
    {
        var (title, author, at) = (SecurityElement.Escape(paper.Title), SecurityElement.Escape(paper.Author), paper.MadeAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>{Region(paper)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate><pdf:Producer>Sijil</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }
}
