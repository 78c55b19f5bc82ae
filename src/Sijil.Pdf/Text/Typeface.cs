using Sijil.Pdf.Fonts;

namespace Sijil.Pdf.Text;

/// <summary>One weight of the house's type: the face of the Arabic letters and the one of the Latin letters.</summary>
internal sealed class Typeface
{
    private static readonly Lazy<Typeface> PlainFace = new(() => new("noto-naskh-arabic-arabic-400-normal.woff", "noto-naskh-arabic-latin-400-normal.woff"));
    private static readonly Lazy<Typeface> StrongFace = new(() => new("noto-naskh-arabic-arabic-700-normal.woff", "noto-naskh-arabic-latin-700-normal.woff"));

    private Typeface(string arabic, string latin) => (Arabic, Latin) = (Read(arabic), Read(latin));

    public static Typeface Plain => PlainFace.Value;
    public static Typeface Strong => StrongFace.Value;

    public ShapingFace Arabic { get; }
    public ShapingFace Latin { get; }

    /// <summary>The face that can draw the character; of two that can, the one of the text around it.</summary>
    public ShapingFace For(int character, bool toTheLeft)
    {
        var (first, second) = toTheLeft ? (Arabic, Latin) : (Latin, Arabic);
        return first.Font.Has(character) || !second.Font.Has(character) ? first : second;
    }

    private static ShapingFace Read(string name)
    {
        using var file = typeof(Typeface).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is not built in.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new(FontFace.Read(bytes));
    }
}

/// <summary>A face with its rules read once.</summary>
internal sealed class ShapingFace(FontFace font)
{
    public FontFace Font { get; } = font;
    public Substitution Joining { get; } = new(font);
    public Placement Placing { get; } = new(font);
}
