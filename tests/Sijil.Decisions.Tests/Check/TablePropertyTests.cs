using FsCheck;
using FsCheck.Fluent;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Check;

/// <summary>What the check says of tables made by chance is held against what the evaluator does with them.</summary>
public sealed class TablePropertyTests
{
    private const int Tables = 300;
    private const int Inputs = 100;

    [Fact]
    public void No_rule_matches_in_a_gap() => Holds((table, problem, rules) => problem.Code != DmnProblem.TableGap || rules.Count == 0);

    [Fact]
    public void Both_rules_match_in_an_overlap() =>
        Holds((table, problem, rules) => problem.Code is not (DmnProblem.TableOverlap or DmnProblem.TableConflict) || problem.Rules.All(rules.Contains));

    [Fact]
    public void Rules_in_conflict_answer_differently() =>
        Holds((table, problem, rules) => problem.Code != DmnProblem.TableConflict || table.Outputs[problem.Rules[0] - 1] != table.Outputs[problem.Rules[1] - 1]);

    [Fact]
    public void A_hit_policy_that_forbids_it_refuses_what_is_reported() =>
        Holds((table, problem, _) => problem.Code is not (DmnProblem.TableOverlap or DmnProblem.TableConflict)
            || table.Model.Decide("D", problem.Example!.Inputs!).Problems.Any(told => told.Reason == FeelReason.RulesConflict));

    [Fact]
    public void The_example_of_an_unreachable_rule_is_taken_by_others() =>
        Holds((table, problem, rules) => problem.Code != DmnProblem.RuleUnreachable || (rules.Contains(problem.Rules[0]) && rules.Count > 1));

    [Fact]
    public void No_input_matches_an_unreachable_rule_alone() => ForTables(table =>
    {
        var lost = Found(table).Where(problem => problem.Code is DmnProblem.RuleUnreachable or DmnProblem.RuleNever).SelectMany(problem => problem.Rules).ToList();
        var model = table.AllMatches;
        return lost.Count == 0 || Enumerable.Range(0, Inputs).All(seed => Matching(model, table.Input(seed)) is not [var alone] || !lost.Contains(alone));
    });

    [Fact]
    public void A_table_without_gaps_answers_every_input() => ForTables(table =>
    {
        if (table.Policy == "COLLECT" || Found(table).Any(problem => problem.Code == DmnProblem.TableGap)) return true;
        var model = table.AllMatches;
        return Enumerable.Range(0, Inputs).All(seed => Matching(model, table.Input(seed)).Count > 0);
    });

    [Fact]
    public void A_table_without_conflicts_has_one_answer_for_every_input() => ForTables(table =>
    {
        if (table.Policy is not ("UNIQUE" or "ANY") || Found(table).Any(problem => problem.Code is DmnProblem.TableOverlap or DmnProblem.TableConflict)) return true;
        var model = table.Model;
        return Enumerable.Range(0, Inputs).All(seed => model.Decide("D", table.Input(seed)).Problems.All(told => told.Reason != FeelReason.RulesConflict));
    });

    /// <summary>Tables made by chance must be interesting: each finding occurs, and tables without any.</summary>
    [Fact]
    public void Every_finding_occurs_among_the_tables()
    {
        var codes = RandomTable.Any.Generator.Sample(500, 400).SelectMany(Found).Select(problem => problem.Code).ToHashSet();
        Assert.Superset(new HashSet<string> { DmnProblem.TableGap, DmnProblem.TableOverlap, DmnProblem.TableConflict, DmnProblem.RuleUnreachable, DmnProblem.RuleNever }, codes);
        Assert.DoesNotContain(DmnProblem.TableUnclear, codes);
    }

    private static void Holds(Func<RandomTable, DmnProblem, IReadOnlyList<int>, bool> rule) => ForTables(table =>
    {
        var model = table.AllMatches;
        return Found(table).All(problem => problem.Example is not { } example || rule(table, problem, Matching(model, example.Inputs!)));
    });

    private static void ForTables(Func<RandomTable, bool> rule) =>
        Prop.ForAll(RandomTable.Any, rule).Check(Config.QuickThrowOnFailure.WithMaxTest(Tables));

    private static IReadOnlyList<DmnProblem> Found(RandomTable table) => DmnCheck.Run(table.Model).Problems;

    private static List<int> Matching(DmnModel model, FeelContext inputs) => [.. model.Decide("D", inputs).Rules.Select(rule => rule.Index)];
}
