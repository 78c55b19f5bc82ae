using Sijil.Decisions.Compile;

namespace Sijil.Decisions.Columns;

/// <summary>Values of one byte: what each byte leaves of the rules is one look-up.</summary>
internal sealed class CodeLookup : ColumnLookup
{
    private readonly ReadOnlyMemory<byte> codes;
    private readonly int[] pieces = new int[256];
    private readonly ulong[] rules = new ulong[256];

    public CodeLookup(ReadOnlyMemory<byte> codes, ColumnIndex index, Func<byte, int> pieceOf)
    {
        this.codes = codes;
        for (var code = 0; code < 256; code++)
        {
            pieces[code] = pieceOf((byte)code);
            rules[code] = pieces[code] >= 0 ? index.FirstWord(pieces[code]) : 0;
        }
    }

    public override bool MustAsk => Array.Exists(pieces, piece => piece < 0);

    public override void Keep(int start, Span<ulong> left)
    {
        var values = codes.Span.Slice(start, left.Length);
        ReadOnlySpan<ulong> known = rules;
        for (var row = 0; row < left.Length; row++) left[row] &= known[values[row]];
    }

    public override int PieceOf(int row) => pieces[codes.Span[row]];
}
