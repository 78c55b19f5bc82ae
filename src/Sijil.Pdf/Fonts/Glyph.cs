namespace Sijil.Pdf.Fonts;

/// <summary>How a letter stands among its neighbours.</summary>
internal enum LetterForm { None, Alone, First, Middle, Last }

/// <summary>A glyph on its way into a word: what it draws, which letters of the text it stands for, and where.</summary>
internal sealed class Glyph(int id, int cluster, LetterForm form)
{
    public int Id { get; set; } = id;
    /// <summary>Where in the text the letters begin for which it stands.</summary>
    public int Cluster { get; set; } = cluster;
    public LetterForm Form { get; } = form;
    /// <summary>The ligature that it is or belongs to, 0 for none; and to which of its letters it belongs.</summary>
    public int Ligature { get; set; }
    public int Part { get; set; }
    /// <summary>The glyph on which it sits, and how far from that one's origin.</summary>
    public Glyph? On { get; private set; }
    public int X { get; private set; }
    public int Y { get; private set; }

    public void Sit(Glyph on, int x, int y) => (On, X, Y) = (on, x, y);

    /// <summary>How far it stands from the glyph that carries it and all below it.</summary>
    public (int X, int Y) FromCarrier() => On?.FromCarrier() is { } below ? (below.X + X, below.Y + Y) : (X, Y);

    public Glyph Carrier => On?.Carrier ?? this;
}
