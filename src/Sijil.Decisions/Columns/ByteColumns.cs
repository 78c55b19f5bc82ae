using System.Runtime.InteropServices;
using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Columns;

/// <summary>Whole numbers of one byte.</summary>
internal sealed class ByteColumn(ReadOnlyMemory<byte> values) : Column(values.Length)
{
    internal override FeelKind Kind => FeelKind.Number;

    public override FeelValue this[int row] => FeelValue.Of((decimal)values.Span[row]);

    internal override ColumnLookup Prepare(ColumnIndex index) => new CodeLookup(values, index, value => index.PieceOf((long)value));
}

/// <summary>Strings as codes.</summary>
internal sealed class WordColumn(ReadOnlyMemory<byte> codes, string?[] words) : Column(codes.Length)
{
    internal override FeelKind Kind => FeelKind.String;

    /// <summary>The string of a row; null where its code is none of the words.</summary>
    public override FeelValue this[int row] => codes.Span[row] is var code && code < words.Length ? FeelValue.Of(words[code]) : FeelValue.Null;

    internal override ColumnLookup Prepare(ColumnIndex index) =>
        new CodeLookup(codes, index, code => code < words.Length ? index.PieceOf(FeelValue.Of(words[code])) : index.PieceOf(FeelValue.Null));
}

/// <summary>Booleans.</summary>
internal sealed class BooleanColumn(ReadOnlyMemory<bool> values) : Column(values.Length)
{
    internal override FeelKind Kind => FeelKind.Boolean;

    public override FeelValue this[int row] => FeelValue.Of(values.Span[row]);

    internal override ColumnLookup Prepare(ColumnIndex index) => new BooleanLookup(values, index);
}

/// <summary>Two values, two sets of rules.</summary>
internal sealed class BooleanLookup(ReadOnlyMemory<bool> values, ColumnIndex index) : ColumnLookup
{
    private readonly int no = index.PieceOf(FeelValue.False);
    private readonly int yes = index.PieceOf(FeelValue.True);

    public override void Keep(int start, Span<ulong> left)
    {
        ReadOnlySpan<ulong> rules = [index.FirstWord(no), index.FirstWord(yes)];
        var codes = MemoryMarshal.AsBytes(values.Span.Slice(start, left.Length));
        // Whatever byte a caller's true is, only its last bit counts.
        for (var row = 0; row < left.Length; row++) left[row] &= rules[codes[row] & 1];
    }

    public override int PieceOf(int row) => values.Span[row] ? yes : no;
}
