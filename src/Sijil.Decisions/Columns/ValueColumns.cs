using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Columns;

/// <summary>Numbers with digits behind the point.</summary>
internal sealed class DecimalColumn(ReadOnlyMemory<decimal> values) : Column(values.Length)
{
    internal override FeelKind Kind => FeelKind.Number;

    public override FeelValue this[int row] => FeelValue.Of(values.Span[row]);

    internal override ColumnLookup Prepare(ColumnIndex index) => new EachLookup(this, index);
}

/// <summary>Any values.</summary>
internal sealed class ValueColumn(IReadOnlyList<FeelValue> values) : Column(values.Count)
{
    internal override FeelKind Kind => FeelKind.Null;

    public override FeelValue this[int row] => values[row];

    internal override ColumnLookup Prepare(ColumnIndex index) => new EachLookup(this, index);
}

/// <summary>Values looked up one by one.</summary>
internal sealed class EachLookup(Column column, ColumnIndex index) : ColumnLookup
{
    public override void Keep(int start, Span<ulong> left)
    {
        for (var row = 0; row < left.Length; row++) left[row] &= index.RulesFor(column[start + row]);
    }

    public override int PieceOf(int row) => index.PieceOf(column[row]);
}
