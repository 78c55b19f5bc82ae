using System.Globalization;

namespace Sijil.Bpmn;

/// <summary>Wraps names into lines and writes them, Arabic ones isolated so that the picture's own direction cannot turn them.</summary>
internal sealed class Lettering(Pen pen, DiagramLanguage language)
{
    private const double LineHeight = 15;

    /// <summary>About how wide a letter is at the size of a label.</summary>
    private const double LetterWidth = 6.2;

    public string Of(string arabic, string english) => language is DiagramLanguage.En && english.Length > 0 ? english : arabic;

    /// <summary>Lines in the middle of a box already in its place.</summary>
    public void Centre(string text, Bounds box)
    {
        var lines = Wrap(text, box.Width - 8, Math.Max(1, (int)(box.Height / LineHeight)));
        Write(lines, box.Centre.X, box.Centre.Y - (lines.Count - 1) * LineHeight / 2 + 4, "middle");
    }

    /// <summary>Lines from the top of a box already in its place.</summary>
    public void Top(string text, Bounds box) => Write(Wrap(text, Math.Max(box.Width, 60), 6), box.Centre.X, box.Y + 11, "middle");

    /// <summary>Lines that end at the bottom of a box already in its place.</summary>
    public void Bottom(string text, Bounds box)
    {
        var lines = Wrap(text, Math.Max(box.Width, 60), 3);
        Write(lines, box.Centre.X, box.Bottom - 3 - (lines.Count - 1) * LineHeight, "middle");
    }

    /// <summary>Lines from the top at the side where reading starts.</summary>
    public void Start(string text, Bounds box) => Write(
        Wrap(text, box.Width - 8, Math.Max(1, (int)(box.Height / LineHeight))),
        pen.Mirrored ? box.Right - 6 : box.X + 6, box.Y + 14, pen.Mirrored ? "end" : "start");

    /// <summary>One line along the side of a pool or lane.</summary>
    public void Side(string text, Point at)
    {
        if (text.Length is 0) return;
        pen.Raw(string.Create(CultureInfo.InvariantCulture,
            $"<text class=\"label\" fill=\"currentColor\" stroke=\"none\" text-anchor=\"middle\" transform=\"translate({at.X + 4:0.#} {at.Y:0.#}) rotate(-90)\">{Isolated(text)}</text>"));
    }

    private void Write(List<string> lines, double x, double y, string anchor)
    {
        if (lines.Count is 0) return;

        pen.Raw(string.Create(CultureInfo.InvariantCulture, $"<text class=\"label\" fill=\"currentColor\" stroke=\"none\" text-anchor=\"{anchor}\">"));
        foreach (var line in lines)
        {
            pen.Raw(string.Create(CultureInfo.InvariantCulture, $"<tspan x=\"{x:0.#}\" y=\"{y:0.#}\">{Isolated(line)}</tspan>"));
            y += LineHeight;
        }
        pen.Close("text");
    }

    private static string Isolated(string text) => text.Any(letter => letter is >= '\u0590' and <= '\u08FF')
        ? $"\u2067{Pen.Safe(text)}\u2069"
        : Pen.Safe(text);

    private static List<string> Wrap(string text, double width, int most)
    {
        var letters = Math.Max(4, (int)(width / LetterWidth));
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters) lines[^1] += " " + word;
            else lines.Add(word);
        }
        if (lines.Count <= most) return lines;

        var kept = lines[..most];
        kept[^1] += "…";
        return kept;
    }
}
