namespace Sijil.Pdf.Text;

/// <summary>A line as it is drawn: its clusters from left to right, and how wide they are.</summary>
internal sealed record Line(IReadOnlyList<Cluster> Clusters, double Width);

/// <summary>A paragraph broken into lines of a width, each in the order in which it is seen.</summary>
internal sealed class Lines
{
    private readonly int[] _codes;
    private readonly int[] _levels;
    private readonly List<Cluster> _clusters;
    private readonly int _level;
    private readonly double _size;

    private Lines(string text, Typeface type, double size, bool toTheLeft)
    {
        _codes = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        _level = toTheLeft ? 1 : 0;
        _levels = BidiLevels.Of(_codes, _level);
        _size = size;
        _clusters = Shaper.Shape(_codes, _levels, type);
    }

    /// <summary>The letters of the whole paragraph, to which clusters point.</summary>
    public IReadOnlyList<int> Codes => _codes;

    public IReadOnlyList<Line> All { get; private set; } = [];

    public static Lines Of(string text, Typeface type, double size, double width, bool toTheLeft)
    {
        var lines = new Lines(text, type, size, toTheLeft);
        lines.All = [.. lines.Broken(width)];
        return lines;
    }

    private IEnumerable<Line> Broken(double width)
    {
        for (int start = 0, end; start < _clusters.Count; start = end)
        {
            end = EndOf(start, width);
            var last = end;
            while (last > start && IsSpace(_clusters[last - 1])) last--;
            if (last > start) yield return Seen(start, last);
        }
    }

    /// <summary>After the last space that fits; where a word alone is too wide, inside it.</summary>
    private int EndOf(int start, double width)
    {
        var (used, good) = (0d, start);
        for (var at = start; at < _clusters.Count; at++)
        {
            if (IsSpace(_clusters[at])) good = at + 1;
            else if (used + _clusters[at].WidthAt(_size) > width && at > start) return good > start ? good : at;
            used += _clusters[at].WidthAt(_size);
        }
        return _clusters.Count;
    }

    // Rules L1 and L2: white space at the line's end goes the paragraph's way; then each level from the highest turns around.
    private Line Seen(int start, int end)
    {
        var (from, to) = (_clusters[start].Start, _clusters[end - 1].Start + _clusters[end - 1].Length);
        BidiLevels.EndLine(_codes, _levels, from, to, _level);
        var line = _clusters[start..end].Select(cluster => cluster with { Level = _levels[cluster.Start] }).ToArray();
        for (var level = line.Max(cluster => cluster.Level); level > 0; level--)
            for (var at = 0; at < line.Length; at++)
            {
                var last = at;
                while (last < line.Length && line[last].Level >= level) last++;
                if (last > at) Array.Reverse(line, at, last - at);
                at = last;
            }
        return new(line, line.Sum(cluster => cluster.WidthAt(_size)));
    }

    private bool IsSpace(Cluster cluster) => Characters.DirectionOf(_codes[cluster.Start]) is BidiClass.WS && _codes[cluster.Start] is not 0xA0;
}
