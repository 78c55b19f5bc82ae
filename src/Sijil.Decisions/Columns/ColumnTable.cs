using System.Numerics;
using Sijil.Decisions.Compile;
using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Columns;

/// <summary>A decision table that is evaluated over columns: which rule hits, for many rows at once. It never changes and may be used by many threads at once.</summary>
public sealed class ColumnTable
{
    /// <summary>What <see cref="Evaluate"/> writes where no rule matches.</summary>
    public const int NoRule = -1;

    /// <summary>What <see cref="Evaluate"/> writes where rules match together that the hit policy forbids to; the answer is null.</summary>
    public const int Conflict = -2;

    private const int Block = 2_048;
    private readonly HitPolicy policy;
    private readonly FeelKind[] kinds;
    private readonly ColumnIndex[] indexes;
    private readonly FeelValue[] outputs;
    private readonly FeelValue standard;

    internal ColumnTable(HitPolicy policy, ColumnInput[] inputs, FeelValue[] outputs, FeelValue standard)
    {
        (this.policy, this.outputs, this.standard) = (policy, outputs, standard);
        kinds = Array.ConvertAll(inputs, input => input.Kind);
        indexes = Array.ConvertAll(inputs, input => input.Index);
        Inputs = Array.ConvertAll(inputs, input => input.Name);
    }

    /// <summary>The names of the inputs, one for each column of conditions, in the order of the table.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The answer by the number that <see cref="Evaluate"/> wrote.</summary>
    public FeelValue Output(int rule) => rule switch { >= 0 => outputs[rule], NoRule => standard, _ => FeelValue.Null };

    /// <summary>Writes for each row the place of the rule that hits, from 0 in the order of the table, or <see cref="NoRule"/> or <see cref="Conflict"/>.</summary>
    /// <param name="columns">A column for each of the <see cref="Inputs"/>, in their order.</param>
    /// <param name="rules">As many places as the columns have rows.</param>
    /// <exception cref="ArgumentException">The columns are not those that the table wants.</exception>
    public void Evaluate(IReadOnlyList<Column> columns, Span<int> rules)
    {
        Check(columns, rules.Length);
        var lookups = new ColumnLookup[columns.Count];
        for (var at = 0; at < lookups.Length; at++) lookups[at] = columns[at].Prepare(indexes[at]);
        if (outputs.Length is 0 or > 64 || Array.Exists(lookups, lookup => lookup.MustAsk))
        {
            for (var row = 0; row < rules.Length; row++) rules[row] = HitOf(columns, lookups, row);
            return;
        }
        Span<ulong> left = stackalloc ulong[Block];
        for (var start = 0; start < rules.Length; start += Block)
        {
            var block = left[..Math.Min(Block, rules.Length - start)];
            block.Fill(outputs.Length == 64 ? ulong.MaxValue : (1UL << outputs.Length) - 1);
            foreach (var lookup in lookups) lookup.Keep(start, block);
            Write(block, rules.Slice(start, block.Length));
        }
    }

    private void Write(ReadOnlySpan<ulong> left, Span<int> rules)
    {
        // Without a rule left the count of zeros is 64.
        for (var row = 0; row < left.Length; row++)
        {
            var first = BitOperations.TrailingZeroCount(left[row]);
            rules[row] = first == 64 ? NoRule : first;
        }
        if (policy == HitPolicy.First) return;
        for (var row = 0; row < left.Length; row++)
            if ((left[row] & (left[row] - (left[row] == 0 ? 0UL : 1UL))) != 0) rules[row] = HitOf(left.Slice(row, 1));
    }

    /// <summary>The hit among more rules than a word holds, and for values that each cell must be asked about.</summary>
    private int HitOf(IReadOnlyList<Column> columns, ColumnLookup[] lookups, int row)
    {
        var left = new ulong[RuleSet.Words(outputs.Length)];
        RuleSet.Fill(left, outputs.Length);
        for (var at = 0; at < lookups.Length; at++)
        {
            if (lookups[at].PieceOf(row) is var piece and >= 0) RuleSet.Keep(left, indexes[at].Rules(piece));
            else indexes[at].Keep(columns[at][row], left);
        }
        return HitOf(left);
    }

    private int HitOf(ReadOnlySpan<ulong> left)
    {
        var first = RuleSet.Next(left, 0);
        if (first < 0 || policy == HitPolicy.First) return first;
        for (var next = RuleSet.Next(left, first + 1); next >= 0; next = RuleSet.Next(left, next + 1))
            if (policy == HitPolicy.Unique || !FeelEquality.Same(outputs[next], outputs[first])) return Conflict;
        return first;
    }

    private void Check(IReadOnlyList<Column> columns, int rows)
    {
        if (columns.Count != indexes.Length) throw new ArgumentException($"{indexes.Length} columns are wanted.", nameof(columns));
        for (var at = 0; at < indexes.Length; at++)
        {
            if (columns[at].Count != rows) throw new ArgumentException($"Column {at} has {columns[at].Count} rows, {rows} are wanted.", nameof(columns));
            if (kinds[at] != FeelKind.Null && columns[at].Kind != kinds[at])
                throw new ArgumentException($"Column {at} holds {columns[at].Kind}, {kinds[at]} is declared.", nameof(columns));
        }
    }
}

/// <summary>An input of a table over columns: its name, the kind that is declared for it (Null for any), and its rules by value.</summary>
internal sealed record ColumnInput(string Name, FeelKind Kind, ColumnIndex Index);
