using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Columns;

/// <summary>Whole numbers, or dates by their days.</summary>
internal sealed class WholeColumn(ReadOnlyMemory<int> values, bool areDays) : Column(values.Length)
{
    /// <summary>Numbers that lie this close together are looked up one by one beforehand; 64 kB of pieces stay near the processor.</summary>
    private const int MaxDense = 65_536;

    internal override FeelKind Kind => areDays ? FeelKind.Date : FeelKind.Number;

    public override FeelValue this[int row] => areDays ? FeelValue.Of(FeelDate.OfDayNumber(values.Span[row])!) : FeelValue.Of((decimal)values.Span[row]);

    internal override ColumnLookup Prepare(ColumnIndex index)
    {
        var (least, most) = Ends(values.Span);
        var span = (long)most - least + 1;
        var isDense = span <= MaxDense && span <= Math.Max(256, 4L * Count) && index.Pieces <= 256 && PieceOf(index, least) >= 0;
        return isDense ? new DenseLookup(values, index, least, (int)span, value => PieceOf(index, value)) : new SearchedLookup(values, index, areDays);
    }

    private int PieceOf(ColumnIndex index, long value) => areDays ? index.PieceOfDay(value) : index.PieceOf(value);

    private static (int Least, int Most) Ends(ReadOnlySpan<int> values)
    {
        if (values.Length == 0) return (0, 0);
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }
        return (least, most);
    }
}

/// <summary>Whole numbers close together: the piece of each is known beforehand.</summary>
internal sealed class DenseLookup : ColumnLookup
{
    private readonly ReadOnlyMemory<int> values;
    private readonly ColumnIndex index;
    private readonly int least;
    private readonly byte[] pieces;

    public DenseLookup(ReadOnlyMemory<int> values, ColumnIndex index, int least, int span, Func<long, int> pieceOf)
    {
        (this.values, this.index, this.least) = (values, index, least);
        pieces = new byte[span];
        for (var at = 0; at < span; at++) pieces[at] = (byte)pieceOf((long)least + at);
    }

    public override void Keep(int start, Span<ulong> left)
    {
        var numbers = values.Span.Slice(start, left.Length);
        ReadOnlySpan<byte> known = pieces;
        var rules = index.FirstWords;
        var from = least;
        for (var row = 0; row < left.Length; row++) left[row] &= rules[known[unchecked(numbers[row] - from)]];
    }

    public override int PieceOf(int row) => pieces[unchecked(values.Span[row] - least)];
}

/// <summary>Whole numbers far apart: the piece of each is searched.</summary>
internal sealed class SearchedLookup(ReadOnlyMemory<int> values, ColumnIndex index, bool areDays) : ColumnLookup
{
    public override bool MustAsk => (areDays ? index.PieceOfDay(0) : index.PieceOf(0L)) < 0;

    public override void Keep(int start, Span<ulong> left)
    {
        for (var row = 0; row < left.Length; row++) left[row] &= PieceOf(start + row) is var piece and >= 0 ? index.FirstWord(piece) : 0;
    }

    public override int PieceOf(int row) => areDays ? index.PieceOfDay(values.Span[row]) : index.PieceOf((long)values.Span[row]);
}
