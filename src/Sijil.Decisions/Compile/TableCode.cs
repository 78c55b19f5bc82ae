using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Compile;

/// <summary>A column of conditions: its value, what it allows, where the value is kept, and what its cells say of it.</summary>
internal sealed record ColumnCode(Code Value, TestsCode? Allowed, int Slot, ColumnIndex Index, TestsCode?[] Open);

/// <summary>A decision table: the closed cells of a column are looked up all at once, the open ones are tested rule by rule, as the interpreter does.</summary>
internal sealed class TableCode(DecisionTable table, ColumnCode[] columns, CompiledRules rules) : Form(0)
{
    private const int OnStack = 16;
    private readonly int words = RuleSet.Words(table.Rules.Length);

    /// <summary>The first column with an open cell: rules that a column before it rules out are not looked at again.</summary>
    private readonly int firstOpen = FirstOpen(columns);

    private readonly int[] slots = Array.ConvertAll(columns, column => column.Value is SlotCode name ? name.Slot : -1);
    private readonly bool isSmall = table.Rules.Length is > 0 and <= 64 && Array.TrueForAll(columns, column => column is { Value: SlotCode, Allowed: null, Index.IsWhole: true });

    public DecisionTable Table => table;

    public ColumnCode[] Columns => columns;

    public CompiledRules Rules => rules;

    public bool IsWhole => firstOpen == columns.Length;

    protected override FeelValue Value(Frame frame)
    {
        var run = frame.Run;
        if (isSmall) return SmallValue(frame);
        Span<ulong> left = words <= OnStack ? stackalloc ulong[OnStack] : new ulong[words];
        left = left[..words];
        RuleSet.Fill(left, table.Rules.Length);
        for (var at = 0; at < columns.Length; at++)
        {
            var column = columns[at];
            var value = column.Value.Run(frame);
            if (column.Allowed is not null && !value.IsNull && column.Allowed.Pass(frame, value) != true)
                return run.Nothing(FeelReason.TypeMismatch, 0, table.Owner);
            if (at < firstOpen) column.Index.Keep(value, left);
            else frame.Slots[column.Slot] = value;
        }
        if (firstOpen < columns.Length) KeepTested(frame, left);
        else run.Spend(Looked(left), 0);
        return run.Stopped ? default : Answer(frame, left);
    }

    /// <summary>Closed cells over names of the frame, and one word of rules: the shape that most tables have.</summary>
    private FeelValue SmallValue(Frame frame)
    {
        var left = table.Rules.Length == 64 ? ulong.MaxValue : (1UL << table.Rules.Length) - 1;
        for (var at = 0; at < columns.Length; at++) left &= columns[at].Index.RulesFor(frame.Slots[slots[at]]);
        var set = new ReadOnlySpan<ulong>(ref left);
        return frame.Run.Spend(Looked(set), 0) ? Answer(frame, set) : default;
    }

    /// <summary>How many rules the interpreter looks at: of a first-hit table those up to the hit.</summary>
    private int Looked(ReadOnlySpan<ulong> left) =>
        table.Policy == HitPolicy.First && RuleSet.Next(left, 0) is var hit and >= 0 ? hit + 1 : table.Rules.Length;

    private void KeepTested(Frame frame, Span<ulong> left)
    {
        var spent = 0;
        for (var rule = RuleSet.Next(left, 0); rule >= 0; rule = RuleSet.Next(left, rule + 1))
        {
            if (!frame.Run.Spend(rule + 1 - spent, 0)) return;
            spent = rule + 1;
            if (!Passes(frame, rule)) left[rule >> 6] &= ~(1UL << rule);
            else if (table.Policy == HitPolicy.First) return;
        }
        frame.Run.Spend(table.Rules.Length - spent, 0);
    }

    private bool Passes(Frame frame, int rule)
    {
        for (var at = firstOpen; at < columns.Length; at++)
        {
            var column = columns[at];
            ref readonly var value = ref frame.Slots[column.Slot];
            if (column.Open[rule] is { } tests ? tests.Pass(frame, value) != true : !Cells.Passes(table.Rules[rule].Tests[at], value)) return false;
        }
        return true;
    }

    private FeelValue Answer(Frame frame, ReadOnlySpan<ulong> left)
    {
        var first = RuleSet.Next(left, 0);
        var isSingle = table.Policy == HitPolicy.First || (first >= 0 && RuleSet.Next(left, first + 1) < 0);
        if (first >= 0 && isSingle && table.Policy is HitPolicy.First or HitPolicy.Unique or HitPolicy.Any)
        {
            frame.Run.Keep(rules.Note(first));
            return rules.Output(frame, first);
        }
        List<Rule>? matching = null;
        for (var rule = first; rule >= 0; rule = RuleSet.Next(left, rule + 1)) (matching ??= []).Add(table.Rules[rule]);
        return HitPolicies.Apply(frame.Run, table, matching, new FramedRules(rules, frame));
    }

    private static int FirstOpen(ColumnCode[] columns)
    {
        var at = Array.FindIndex(columns, column => !column.Index.IsWhole);
        return at < 0 ? columns.Length : at;
    }
}
