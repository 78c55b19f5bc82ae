using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sijil.Pdf.Fonts;
using Sijil.Pdf.Text;

namespace Sijil.Pdf.Writing;

/// <summary>The glyphs of one face that a document uses, in the order in which it first used them. Each stands for exactly one character, so that whoever reads the text out needs to guess nothing.</summary>
internal sealed class FontSubset(FontFace font, string resource)
{
    private readonly List<SubsetGlyph> _glyphs = [new(0, [], font.AdvanceOf(0))];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public FontFace Font => font;
    public string Resource => resource;
    public IReadOnlyList<SubsetGlyph> Glyphs => _glyphs;

    /// <summary>A prefix made of what is in it: the same glyphs have the same name.</summary>
    public string Name
    {
        get
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', _known.Keys)));
            return $"{string.Concat(hash.Take(6).Select(part => (char)('A' + part % 26)))}+{font.Name}";
        }
    }

    /// <summary>The codes that draw a cluster, from left to right. The whole drawing is the first letter's; the letters after it are there to be read and draw nothing.</summary>
    public IEnumerable<int> Codes(Cluster cluster, IReadOnlyList<int> letters)
    {
        var rest = Enumerable.Range(cluster.Start + 1, cluster.Length - 1).Select(at => Silent(letters[at]));
        var first = Drawn(cluster, letters[cluster.Start]);
        return cluster.IsToTheLeft ? rest.Reverse().Append(first) : rest.Prepend(first);
    }

    /// <summary>A letter that is read and not seen.</summary>
    public int Silent(int letter) => Known($"-{letter:X}", () => new(letter, [], 0));

    private int Drawn(Cluster cluster, int letter)
    {
        var key = $"{letter:X}:{cluster.Advance}:{string.Join(';', cluster.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Glyph},{part.X},{part.Y}")))}";
        return _known.TryGetValue(key, out var found) ? found : Known(key, () => Make(cluster, letter));
    }

    private SubsetGlyph Make(Cluster cluster, int letter)
    {
        var seen = cluster.Parts.Where(part => !font.OutlineOf(part.Glyph).IsEmpty).ToList();
        if (seen is [var (glyph, x, y)] && (x, y) is (0, 0)) return new(letter, [(glyph, 0, 0)], cluster.Advance, Outlines.Renumbered(font, glyph, Source));
        return new(letter, seen, cluster.Advance, seen.Count is 0 ? [] : Outlines.Joined(font, seen, Source));
    }

    /// <summary>A glyph of the font that others are made of.</summary>
    private int Source(int glyph) => Known($"={glyph}", () => new(null, [(glyph, 0, 0)], font.AdvanceOf(glyph), Outlines.Renumbered(font, glyph, Source)));

    // What a glyph is made of comes into the list before it.
    private int Known(string key, Func<SubsetGlyph> make)
    {
        if (_known.TryGetValue(key, out var found)) return found;
        var glyph = make();
        _glyphs.Add(glyph);
        return _known[key] = _glyphs.Count - 1;
    }
}

/// <summary>A glyph of a subset.</summary>
/// <param name="Letter">The one character that it stands for; null for a part of others.</param>
internal sealed record SubsetGlyph(int? Letter, IReadOnlyList<(int Glyph, int X, int Y)> Parts, int Advance, byte[]? Outline = null);
