using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Compile;

/// <summary>What the rules of a table answer, as code; an answer that is the same each time is made once.</summary>
internal sealed class CompiledRules
{
    private readonly DecisionTable table;
    private readonly Code[][] cells;
    private readonly Code?[] standard;
    private readonly TestCode[][] priorities;
    private readonly FeelValue?[] known;
    private readonly MatchedRule[][] notes;
    private readonly Dictionary<Rule, int> places;

    public CompiledRules(DecisionTable table, Code[][] cells, Code?[] standard, TestCode[][] priorities)
    {
        this.table = table;
        this.cells = cells;
        this.standard = standard;
        this.priorities = priorities;
        known = Array.ConvertAll(cells, Known);
        notes = Array.ConvertAll(table.Rules, table.Note);
        places = new(ReferenceEqualityComparer.Instance);
        for (var at = 0; at < table.Rules.Length; at++) places[table.Rules[at]] = at;
    }

    public int PlaceOf(Rule rule) => places[rule];

    public MatchedRule[] Note(int rule) => notes[rule];

    /// <summary>The result of a rule where it is the same each time.</summary>
    public FeelValue? Known(int rule) => known[rule];

    /// <summary>The result without a rule, where it is the same each time.</summary>
    public FeelValue? KnownStandard => Array.Exists(standard, code => code is null) ? null : Known(standard!);

    public FeelValue Output(Frame frame, int rule) => known[rule] ?? Value(frame, cells[rule]);

    public FeelValue Standard(Frame frame) => Value(frame, standard);

    public int Rank(Frame frame, int column, in FeelValue value)
    {
        var tests = priorities[column];
        for (var at = 0; at < tests.Length; at++)
            if (tests[at].Passes(frame, value) == true) return at;
        return tests.Length;
    }

    private FeelValue Value(Frame frame, Code?[] codes)
    {
        var values = new FeelValue[codes.Length];
        for (var at = 0; at < values.Length; at++)
            if (codes[at] is { } code) values[at] = table.Fit(frame.Run, at, code.Run(frame));
        return table.Output(values);
    }

    private FeelValue? Known(Code[] codes)
    {
        var values = new FeelValue[codes.Length];
        var run = new Evaluation(FeelSettings.Default, null) { Keeps = true };
        for (var at = 0; at < values.Length; at++)
        {
            if (codes[at] is not ConstantCode constant) return null;
            values[at] = table.Fit(run, at, constant.Value);
        }
        return run.Problems.Count > 0 ? null : table.Output(values);
    }
}

/// <summary>Compiled rules in one evaluation.</summary>
internal sealed class FramedRules(CompiledRules rules, Frame frame) : TableRules
{
    public override FeelValue Output(Evaluation run, Rule rule) => rules.Output(frame, rules.PlaceOf(rule));

    public override FeelValue Standard(Evaluation run) => rules.Standard(frame);

    public override int Rank(Evaluation run, int column, in FeelValue value) => rules.Rank(frame, column, value);

    public override MatchedRule[] Note(Rule rule) => rules.Note(rules.PlaceOf(rule));
}
