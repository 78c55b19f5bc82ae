using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>Looks through one decision table by its hit policy.</summary>
internal sealed class TableCheck(DmnModel model, DrgElement element, DecisionTable table, IReadOnlyList<FeelType> types, List<DmnProblem> found)
{
    private const int Budget = 100_000;
    private const int MostGaps = 20;
    private const int MostPairs = 50;
    private readonly TableSpace space = new(model, element, table, types);

    public void Run()
    {
        if (table.Rules.Length == 0) return;
        var unknown = space.Dimensions.SelectMany(dimension => dimension.Unknown).Order().Distinct().ToList();
        if (unknown.Count > 0) Report(DmnProblem.TableUnclear, false, [string.Join(", ", unknown.Select(column => column + 1))]);
        FindNever();
        FindGaps();
        if (table.Policy is HitPolicy.Unique or HitPolicy.Any) FindPairs();
        if (table.Policy is HitPolicy.First or HitPolicy.Priority) FindUnreachable();
    }

    /// <summary>A list of results may be empty and a default answers for the rest: there nothing is missing.</summary>
    private bool MayMatchNothing => table.Outputs.Any(output => output.Default is not null)
        || (table.Policy == HitPolicy.Collect && table.Aggregation is Aggregation.None or Aggregation.Count);

    private void FindNever()
    {
        for (var rule = 0; rule < table.Rules.Length; rule++)
            if (Array.Exists(space.Maybe[rule], atoms => atoms.IsEmpty))
                Report(DmnProblem.RuleNever, false, [$"{table.Rules[rule].Index}"], [rule]);
    }

    private void FindGaps()
    {
        if (MayMatchNothing) return;
        var cover = new Cover(space.Maybe, Budget);
        foreach (var gap in Regions.Merged(cover.Uncovered(space.Whole, MostGaps)))
        {
            var example = space.Example(gap);
            Report(DmnProblem.TableGap, false, [Said(example.Region), Said(example)], [], example);
        }
        if (cover.GaveUp) Report(DmnProblem.TableTooLarge, false, []);
    }

    private void FindPairs()
    {
        var pairs = 0;
        for (var first = 0; first < table.Rules.Length; first++)
        {
            for (var second = first + 1; second < table.Rules.Length && pairs < MostPairs; second++)
            {
                var shared = Regions.Shared(space.Sure[first], space.Sure[second]);
                if (shared is not null && ReportPair(first, second, space.Example(shared))) pairs++;
            }
        }
    }

    private bool ReportPair(int first, int second, TableExample example)
    {
        var outputs = space.Outputs(first, second, example);
        string[] rules = [$"{table.Rules[first].Index}", $"{table.Rules[second].Index}"];
        if (outputs is var (left, right) && left != right)
            Report(DmnProblem.TableConflict, true, [.. rules, Said(example), RegionText.Of(left), RegionText.Of(right)], [first, second], example);
        else if (table.Policy == HitPolicy.Unique)
            Report(DmnProblem.TableOverlap, true, [.. rules, Said(example)], [first, second], example);
        else return false;
        return true;
    }

    private void FindUnreachable()
    {
        var ranks = table.Policy == HitPolicy.Priority ? space.Ranks() : [.. Enumerable.Range(0, table.Rules.Length)];
        if (ranks is null) return;
        for (var rule = 0; rule < ranks.Length; rule++)
        {
            if (Array.Exists(space.Maybe[rule], atoms => atoms.IsEmpty)) continue;
            var before = Enumerable.Range(0, ranks.Length).Where(other => ranks[other] < ranks[rule] && Regions.Shared(space.Sure[other], space.Maybe[rule]) is not null).ToList();
            var cover = new Cover([.. before.Select(other => space.Sure[other])], Budget / 10);
            if (before.Count == 0 || cover.Uncovered(space.Maybe[rule], 1).Count > 0 || cover.GaveUp) continue;
            var example = space.Example(space.Maybe[rule]);
            Report(DmnProblem.RuleUnreachable, false,
                [$"{table.Rules[rule].Index}", string.Join(", ", before.Select(other => table.Rules[other].Index)), Said(example)], [rule], example);
        }
    }

    private string Said(IEnumerable<string> region) => Joined(region.Zip(table.Sheet.Inputs, (tests, column) => tests == "-" ? "" : $"{column.Text}: {tests}"));

    private string Said(TableExample example) => Joined(example.Values.Zip(table.Sheet.Inputs, (value, column) => $"{column.Text} = {RegionText.Of(value)}"));

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts.Where(part => part.Length > 0).Distinct());

    private void Report(string code, bool isError, string[] arguments, int[]? rules = null, TableExample? example = null)
    {
        var first = rules is [var one, ..] ? table.Rules[one] : null;
        var row = first is null ? null : table.Sheet.Rows.FirstOrDefault(candidate => candidate.Index == first.Index);
        found.Add(new DmnProblem(code, model.File, row?.Line ?? table.Sheet.Line, element.Id, element.Name, arguments)
        {
            IsError = isError, Rules = [.. (rules ?? []).Select(rule => table.Rules[rule].Index)], Example = example, Row = first?.Index ?? 0,
        });
    }
}
