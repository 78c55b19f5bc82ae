using System.Text.Json;
using Sijil.Schema.Compile;

namespace Sijil.Schema.Checks;

/// <summary>Schemas for the items of a list: prefixItems, items, contains.</summary>
internal static class Items
{
    public static IEnumerable<Check> Of(Words words)
    {
        var (first, rest) = (words.Schemas("prefixItems") ?? [], words.Schema("items"));
        if (first.Count > 0 || rest is not null) yield return new InOrder(first, rest);
        if (words.Schema("contains") is not { } sought) yield break;
        var counts = words.Node.Resource.Dialect.Validates;
        yield return new Contains(sought, counts ? words.Count("minContains") ?? 1 : 1, counts ? words.Count("maxContains") : null);
    }

    private sealed class InOrder(IReadOnlyList<Node> first, Node? rest) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            if (at.Value.ValueKind is not JsonValueKind.Array) return true;
            var (index, holds) = (0, true);
            foreach (var item in at.Value.EnumerateArray())
            {
                if (index >= first.Count && rest is null) break;
                var under = index < first.Count ? at.Under("prefixItems").Under($"{index}") : at.Under("items");
                holds &= (index < first.Count ? first[index] : rest!).Holds(under.Into(item, $"{index}"), run, marks is null ? null : new());
                if (!holds && (run.IsBrief || run.StoppedBy is not null)) return false;
                index++;
            }
            if (rest is null) marks?.AddFirst(first.Count);
            else marks?.AddAllItems();
            return holds;
        }
    }

    private sealed class Contains(Node sought, int least, int? most) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            if (at.Value.ValueKind is not JsonValueKind.Array) return true;
            var (index, found) = (0, 0);
            foreach (var item in at.Value.EnumerateArray())
            {
                if (sought.Tries(at.Under("contains").Into(item, $"{index}"), run, marks is null ? null : new()))
                {
                    found++;
                    marks?.Add(index);
                }
                if (run.StoppedBy is not null) return false;
                index++;
            }
            if (found < least) return run.Fail(at, schema, least is 1 ? "contains" : "minContains");
            return found <= (most ?? int.MaxValue) || run.Fail(at, schema, "maxContains");
        }
    }
}
