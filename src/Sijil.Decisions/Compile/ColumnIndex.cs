using System.Collections.Frozen;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>
/// For a column of closed cells, which rules a value leaves: the values at which a cell may change its mind cut the numbers, days and strings into pieces,
/// and for each piece the rules are known beforehand. An open cell leaves its rule to be tested.
/// </summary>
internal sealed class ColumnIndex
{
    private readonly TestsNode[] cells;
    private readonly int words;
    private readonly ulong[] masks;
    private readonly OrderedPieces numbers;
    private readonly OrderedPieces days;
    private readonly FrozenDictionary<string, int>? texts;
    private readonly int otherText;

    public ColumnIndex(TestsNode[] cells)
    {
        this.cells = cells;
        words = RuleSet.Words(cells.Length);
        var marks = cells.Where(Cells.IsClosed).SelectMany(Cells.Marks).ToList();
        var built = new List<FeelValue?> { FeelValue.Null, FeelValue.True, FeelValue.False };
        numbers = OrderedPieces.OfNumbers(marks, built);
        days = OrderedPieces.OfDays(marks, built);
        // Where strings are held against ranges there are no pieces, and every cell is asked.
        if (!cells.Any(HasTextRange))
        {
            var known = marks.Where(mark => mark.Kind == FeelKind.String).Select(mark => mark.Text).Distinct().ToList();
            texts = known.Select((text, at) => KeyValuePair.Create(text, built.Count + at)).ToFrozenDictionary(StringComparer.Ordinal);
            built.AddRange(known.Select(text => (FeelValue?)FeelValue.Of(text)));
            otherText = built.Count;
            built.Add(FeelValue.Of(string.Concat(known) + "?"));
        }
        masks = new ulong[built.Count * words];
        for (var piece = 0; piece < built.Count; piece++) Mark(piece, built[piece]);
    }

    /// <summary>Whether every cell is closed, so that what is left of the rules has matched.</summary>
    public bool IsWhole => Array.TrueForAll(cells, Cells.IsClosed);

    /// <summary>How many pieces there are.</summary>
    public int Pieces => masks.Length / Math.Max(1, words);

    /// <summary>The rules that a piece leaves.</summary>
    public ReadOnlySpan<ulong> Rules(int piece) => masks.AsSpan(piece * words, words);

    /// <summary>The rules that each piece leaves, of at most 64.</summary>
    public ReadOnlySpan<ulong> FirstWords => masks;

    public ulong FirstWord(int piece) => masks.Length == 0 ? 0 : masks[piece * words];

    public int PieceOf(long number) => numbers.PieceOf(number);

    public int PieceOfDay(long day) => days.PieceOf(day);

    /// <summary>The piece in which the value lies; -1 where each cell must be asked.</summary>
    public int PieceOf(in FeelValue value) => value.Kind switch
    {
        FeelKind.Number => value.IsWide ? -1 : numbers.PieceOf(value.Raw),
        FeelKind.String => PieceOf(value.Text),
        FeelKind.Boolean => value.IsTrue ? 1 : 2,
        FeelKind.Null => 0,
        FeelKind.Date => days.PieceOf(value.Date.DayNumber),
        _ => -1,
    };

    public int PieceOf(string text) => texts is null ? -1 : texts.TryGetValue(text, out var piece) ? piece : otherText;

    /// <summary>The rules that the value leaves, of at most 64.</summary>
    public ulong RulesFor(in FeelValue value)
    {
        var piece = PieceOf(value);
        return piece >= 0 ? masks[piece] : Asked(value)[0];
    }

    /// <summary>Leaves in the set the rules that the value passes, or that are still to be tested.</summary>
    public void Keep(in FeelValue value, Span<ulong> set)
    {
        var piece = PieceOf(value);
        if (piece >= 0) RuleSet.Keep(set, Rules(piece));
        else RuleSet.Keep(set, Asked(value));
    }

    /// <summary>The rules that the value leaves, by asking every cell.</summary>
    private ulong[] Asked(in FeelValue value)
    {
        var set = new ulong[words];
        for (var rule = 0; rule < cells.Length; rule++)
            if (!Cells.IsClosed(cells[rule]) || Cells.Passes(cells[rule], value)) RuleSet.Add(set, rule);
        return set;
    }

    private void Mark(int piece, FeelValue? sample)
    {
        if (sample is { } value) Asked(value).CopyTo(masks, piece * words);
    }

    private static bool HasTextRange(TestsNode cell) => Cells.IsClosed(cell)
        && Array.Exists(cell.Tests, test => test is LiteralNode { Value.Kind: FeelKind.Range } range
            && (range.Value.Range.Start.Kind == FeelKind.String || range.Value.Range.End.Kind == FeelKind.String));
}
