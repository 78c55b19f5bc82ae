using System.Text.Json;
using Sijil.Schema.Compile;

namespace Sijil.Schema.Checks;

/// <summary>Schemas over the same value: allOf, anyOf, oneOf, not, if, then, else, dependentSchemas.</summary>
internal static class Combined
{
    public static IEnumerable<Check> Of(Words words)
    {
        if (words.Schemas("allOf") is { } all) yield return new AllOf(all);
        if (words.Schemas("anyOf") is { } any) yield return new AnyOf(any);
        if (words.Schemas("oneOf") is { } one) yield return new OneOf(one);
        if (words.Schema("not") is { } not) yield return new Not(not);
        if (words.Schema("if") is { } condition) yield return new IfThenElse(condition, words.Schema("then"), words.Schema("else"));
        if (words.Named("dependentSchemas") is { } dependents) yield return new Dependent("dependentSchemas", dependents);
        if (words.Any("dependencies") is { ValueKind: JsonValueKind.Object } older)
            yield return new Dependent("dependencies", [.. older.EnumerateObject().Where(one => Inner.IsSchema(one.Value)).Select(one => (one.Name, words.Schema("dependencies", one.Name, one.Value)))]);
    }

    private static At Branch(At at, string keyword, int index) => at.Under(keyword).Under($"{index}");

    private sealed class AllOf(IReadOnlyList<Node> branches) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            var holds = true;
            for (var index = 0; index < branches.Count && (holds || !run.IsBrief); index++) holds &= branches[index].HoldsWithin(Branch(at, "allOf", index), run, marks);
            return holds;
        }
    }

    private sealed class AnyOf(IReadOnlyList<Node> branches) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            var (said, holds) = (run.Errors.Count, false);
            for (var index = 0; index < branches.Count && (!holds || marks is not null || !run.IsBrief); index++) holds |= branches[index].HoldsWithin(Branch(at, "anyOf", index), run, marks);
            if (!holds) return run.Fail(at, schema, "anyOf");
            run.Forget(said, int.MaxValue);
            return true;
        }
    }

    private sealed class OneOf(IReadOnlyList<Node> branches) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            var (said, noted, held) = (run.Errors.Count, run.Annotations.Count, 0);
            for (var index = 0; index < branches.Count && held < 2; index++) held += branches[index].HoldsWithin(Branch(at, "oneOf", index), run, marks) ? 1 : 0;
            if (held is not 0) run.Forget(said, held is 1 ? int.MaxValue : noted);
            return held is 1 || run.Fail(at, schema, "oneOf");
        }
    }

    private sealed class Not(Node refused) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            var noted = run.Annotations.Count;
            if (!refused.Tries(at.Under("not"), run, marks is null ? null : new())) return run.StoppedBy is null;
            run.Forget(int.MaxValue, noted);
            return run.Fail(at, schema, "not");
        }
    }

    private sealed class IfThenElse(Node condition, Node? then, Node? otherwise) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            if (condition.Tries(at.Under("if"), run, marks)) return then?.HoldsWithin(at.Under("then"), run, marks) ?? true;
            return run.StoppedBy is null && (otherwise?.HoldsWithin(at.Under("else"), run, marks) ?? true);
        }
    }

    private sealed class Dependent(string keyword, IReadOnlyList<(string Name, Node Schema)> dependents) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            if (at.Value.ValueKind is not JsonValueKind.Object) return true;
            var holds = true;
            foreach (var (name, dependent) in dependents)
                if (at.Value.TryGetProperty(name, out _)) holds &= dependent.HoldsWithin(at.Under(keyword).Under(name), run, marks);
            return holds;
        }
    }
}
