namespace Sijil.Pdf;

/// <summary>A document to be put on paper: what it says, in which language, and what it carries with it. The same paper is the same bytes.</summary>
public sealed record PdfPaper
{
    /// <summary>ar or en; Arabic runs from right to left.</summary>
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Author { get; init; }
    /// <summary>When the document says it was made; nothing else of it knows a time.</summary>
    public required DateTimeOffset MadeAt { get; init; }
    public required IReadOnlyList<PaperPart> Parts { get; init; }
    public IReadOnlyList<PaperAttachment> Attachments { get; init; } = [];

    public bool IsToTheLeft => Language is "ar";

    /// <summary>Everything that the paper says, line by line, in the order in which it is read.</summary>
    public IEnumerable<string> Lines => Parts.SelectMany(part => part.Lines);

    public byte[] Write() => Writing.Composer.Write(this);
}

/// <summary>A part of a paper.</summary>
public abstract record PaperPart
{
    internal abstract IEnumerable<string> Lines { get; }
}

/// <summary>The head of a paper: who speaks, and what it is called.</summary>
public sealed record PaperHead(string Above, string Title) : PaperPart
{
    internal override IEnumerable<string> Lines => [Above, Title];
}

/// <summary>The title of what follows.</summary>
public sealed record PaperHeading(string Text) : PaperPart
{
    internal override IEnumerable<string> Lines => [Text];
}

/// <summary>Running words; quiet ones are smaller and paler.</summary>
public sealed record PaperWords(string Text, bool Quiet = false) : PaperPart
{
    internal override IEnumerable<string> Lines => [Text];
}

/// <summary>Names and what they are: one below the other.</summary>
public sealed record PaperRows(IReadOnlyList<(string Name, string Value)> Rows) : PaperPart
{
    internal override IEnumerable<string> Lines => Rows.SelectMany(row => new[] { row.Name, row.Value });
}

/// <summary>A table: the heads of its columns, and its rows.</summary>
public sealed record PaperTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperPart
{
    internal override IEnumerable<string> Lines => Heads.Concat(Rows.SelectMany(row => row));
}

/// <summary>The code that a telephone reads, with the same address in letters and what it is for.</summary>
/// <param name="Dark">Its squares by row and column.</param>
/// <param name="Said">What somebody who does not see it is told.</param>
public sealed record PaperCode(bool[,] Dark, string Address, string Words, string Said) : PaperPart
{
    internal override IEnumerable<string> Lines => [Words, Address];
}

/// <summary>A file that the paper carries within it.</summary>
public sealed record PaperAttachment(string Name, string MediaType, string Said, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>It stands in the file as it is, so that a program finds it without knowing what a PDF is.</summary>
    public bool IsPlain { get; init; }
}
