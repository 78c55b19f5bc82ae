using System.Globalization;
using System.Text;
using Sijil.Pdf.Text;

namespace Sijil.Pdf.Writing;

/// <summary>Draws one line of letters, from left to right as they are seen.</summary>
/// <remarks>Programs that read text out of a PDF turn it around by rules of thumb, which lose a space or a sign where the direction changes. There the line carries the standard's own unseen marks.</remarks>
internal sealed class LineOfText(Sheet sheet, EmbeddedFonts fonts, IReadOnlyList<int> letters, bool isToTheLeft)
{
    private const int LeftToRightMark = 0x200E;
    private const int RightToLeftMark = 0x200F;

    private readonly StringBuilder _codes = new();
    private FontSubset? _now;
    private double _size;

    public void Draw(Line line, double size, string ink, double x, double y)
    {
        _size = size;
        sheet.Put($"BT {ink} rg 1 0 0 1 {x:0.###} {y:0.###} Tm\n");
        Cluster? before = null;
        foreach (var cluster in line.Clusters)
        {
            Take(fonts[cluster.Face]);
            foreach (var mark in Between(before, cluster)) Put(_now!.Silent(mark));
            if (isToTheLeft && IsSeparator(cluster)) Put(_now!.Silent(RightToLeftMark));
            foreach (var code in _now!.Codes(cluster, letters)) Put(code);
            before = cluster;
        }
        foreach (var mark in Between(before, null)) Put(_now!.Silent(mark));
        Show();
        sheet.Put($"ET\n");
    }

    /// <summary>What stands between two neighbours that run different ways; beyond a line's ends is the paragraph.</summary>
    private IEnumerable<int> Between(Cluster? left, Cluster? right)
    {
        var (leftTurned, rightTurned) = (left?.IsToTheLeft ?? isToTheLeft, right?.IsToTheLeft ?? isToTheLeft);
        if (leftTurned == rightTurned) return [];
        var turnsIn = rightTurned != isToTheLeft;
        var (inner, outer) = isToTheLeft ? (LeftToRightMark, RightToLeftMark) : (RightToLeftMark, LeftToRightMark);
        var needsInner = IsUnsure((turnsIn ? right : left)!);
        return (isToTheLeft, turnsIn) switch
        {
            (true, true) => [.. left is null ? (int[])[] : [outer], .. needsInner ? (int[])[inner] : []],
            (false, false) => [.. needsInner ? (int[])[inner] : [], .. right is null ? (int[])[] : [outer]],
            _ => needsInner ? [inner] : [],
        };
    }

    // A comma between Arabic words is taken for a part of a number.
    private bool IsSeparator(Cluster cluster) => cluster.IsToTheLeft && Characters.DirectionOf(letters[cluster.Start]) is (BidiClass.CS or BidiClass.ES or BidiClass.ET);

    private bool IsUnsure(Cluster cluster) => Characters.DirectionOf(letters[cluster.Start]) is not (BidiClass.L or BidiClass.R or BidiClass.AL or BidiClass.EN or BidiClass.AN);

    private void Take(FontSubset subset)
    {
        if (subset == _now) return;
        Show();
        sheet.Put($"/{subset.Resource} {_size:0.##} Tf\n");
        _now = subset;
    }

    private void Put(int code) => _codes.Append(CultureInfo.InvariantCulture, $"{code:X4}");

    private void Show()
    {
        if (_codes.Length > 0) sheet.Put($"<{_codes.ToString()}> Tj\n");
        _codes.Clear();
    }
}
