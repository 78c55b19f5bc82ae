using Sijil.Pdf.Text;

namespace Sijil.Pdf.Writing;

/// <summary>Sets the parts of a paper one below the other on as many pages as they need.</summary>
internal sealed class Composer
{
    private const double Width = 595.28, Height = 841.89, Margin = 56, CodeSize = 100, Gap = 16;

    private readonly PdfPaper _paper;
    private readonly PdfFile _file = new();
    private readonly EmbeddedFonts _fonts = new();
    private readonly List<Sheet> _sheets = [new(0)];
    private readonly List<PaperLink> _links = [];
    private readonly Tag _document = new("Document");
    private double _y = Height - Margin;

    private Composer(PdfPaper paper) => _paper = paper;

    private Sheet Now => _sheets[^1];
    private static double Full => Width - 2 * Margin;

    public static byte[] Write(PdfPaper paper)
    {
        var composer = new Composer(paper);
        foreach (var part in paper.Parts) composer.Set(part);
        return Binding.Close(composer._file, paper, composer._fonts, composer._sheets, composer._document, composer._links, (Width, Height));
    }

    private void Set(PaperPart part)
    {
        switch (part)
        {
            case PaperHead head: Head(head); break;
            case PaperHeading heading: _y -= 10; Block("H2", heading.Text, Typeface.Strong, 15, Ink.Black); break;
            case PaperWords words: Block("P", words.Text, Typeface.Plain, words.Quiet ? 10 : 12, words.Quiet ? Ink.Quiet : Ink.Black); break;
            case PaperRows rows: Rows(rows); break;
            case PaperTable table: Table(table); break;
            case PaperCode code: Code(code); break;
            default: throw new NotSupportedException($"A paper has no {part.GetType().Name}.");
        }
    }

    private void Head(PaperHead head)
    {
        Block("P", head.Above, Typeface.Strong, 12, Ink.Link);
        Block("H1", head.Title, Typeface.Strong, 26, Ink.Black);
        Now.Adorn(() => Now.Fill(Ink.Gold, Margin, _y, Full, 2.5));
        _y -= Gap;
    }

    private void Block(string kind, string text, Typeface type, double size, string ink)
    {
        Words(_document.Add(kind), text, type, size, ink, Margin, Full);
        _y -= size * 0.4;
    }

    private void Rows(PaperRows rows)
    {
        var table = _document.Add("Table");
        foreach (var (name, value) in rows.Rows)
        {
            Room(44);
            var row = table.Add("TR");
            Words(row.Add("TH", "/A << /O /Table /Scope /Row >>"), name, Typeface.Plain, 9.5, Ink.Quiet, Margin, Full);
            Words(row.Add("TD"), value, Typeface.Plain, 13, Ink.Black, Margin, Full);
            _y -= 3;
            Now.Adorn(() => Now.Fill(Ink.Line, Margin, _y, Full, 0.6));
            _y -= 5;
        }
        _y -= Gap / 2;
    }

    private void Table(PaperTable table)
    {
        var tag = _document.Add("Table");
        Row(tag, table.Heads, "TH", "/A << /O /Table /Scope /Column >>", Typeface.Strong);
        foreach (var row in table.Rows) Row(tag, row, "TD", "", Typeface.Plain);
        _y -= Gap / 2;
    }

    private void Row(Tag table, IReadOnlyList<string> cells, string kind, string entries, Typeface type)
    {
        const double Size = 10.5, Between = 10;
        var wide = (Full - Between * (cells.Count - 1)) / cells.Count;
        Room(cells.Max(cell => LinesOf(cell, type, Size, wide).All.Count) * Lead(Size) + 8);
        var (row, top, low) = (table.Add("TR"), _y, _y);
        for (var index = 0; index < cells.Count; index++)
        {
            _y = top;
            Words(row.Add(kind, entries), cells[index], type, Size, Ink.Black, Start(index * (wide + Between), wide), wide);
            low = Math.Min(low, _y);
        }
        _y = low - 3;
        Now.Adorn(() => Now.Fill(Ink.Line, Margin, _y, Full, 0.6));
        _y -= 5;
    }

    private void Code(PaperCode code)
    {
        Room(CodeSize + Gap);
        var (top, x) = (_y, Start(0, CodeSize));
        Now.Mean(_document.Add("Figure", $"/Alt {PdfFile.Letters(code.Said)} /A << /O /Layout /BBox [{PdfFile.Invariant($"{x:0.##} {top - CodeSize:0.##} {x + CodeSize:0.##} {top:0.##}")}] >>"), () => Squares(code.Dark, x, top - CodeSize));
        var (words, wide) = (Start(CodeSize + Gap, Full - CodeSize - Gap), Full - CodeSize - Gap);
        _y = top - 10;
        Words(_document.Add("P"), code.Words, Typeface.Plain, 11, Ink.Black, words, wide);
        _y -= 4;
        var (tag, before) = (_document.Add("P").Add("Link"), _y);
        Words(tag, code.Address, Typeface.Plain, 10, Ink.Link, words, wide);
        _links.Add(new(tag, Now.Index, (words, _y, words + wide, before), code.Address));
        _y = Math.Min(_y, top - CodeSize) - Gap;
    }

    private void Squares(bool[,] dark, double x, double y)
    {
        var (count, size) = (dark.GetLength(0), CodeSize / dark.GetLength(0));
        Now.Put($"0 0 0 rg\n");
        for (var row = 0; row < count; row++)
            for (var column = 0; column < count; column++)
                if (dark[row, column]) Now.Put($"{x + column * size:0.###} {y + (count - 1 - row) * size:0.###} {size:0.###} {size:0.###} re\n");
        Now.Put($"f\n");
    }

    /// <summary>Where something begins that stands so far from the side where reading begins.</summary>
    private double Start(double from, double width) => _paper.IsToTheLeft ? Width - Margin - from - width : Margin + from;

    private Lines LinesOf(string text, Typeface type, double size, double width) => Lines.Of(text, type, size, width, _paper.IsToTheLeft);

    private void Words(Tag tag, string text, Typeface type, double size, string ink, double x, double width)
    {
        var lines = LinesOf(text, type, size, width);
        tag.Text = text;
        foreach (var line in lines.All)
        {
            Room(Lead(size));
            _y -= Lead(size);
            var left = _paper.IsToTheLeft ? x + width - line.Width : x;
            Now.Mean(tag, () => new LineOfText(Now, _fonts, lines.Codes, _paper.IsToTheLeft).Draw(line, size, ink, left, _y + size * 0.5));
        }
    }

    private static double Lead(double size) => size * 1.7;

    /// <summary>What does not fit goes to a new page whole.</summary>
    private void Room(double height)
    {
        if (_y - height >= Margin) return;
        _sheets.Add(new(_sheets.Count));
        _y = Height - Margin;
    }
}
