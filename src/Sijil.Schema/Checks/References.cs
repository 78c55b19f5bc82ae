using Sijil.Schema.Compile;

namespace Sijil.Schema.Checks;

/// <summary>$ref and $dynamicRef.</summary>
internal static class References
{
    public static IEnumerable<Check> Of(Words words)
    {
        if (words.Reference("$ref") is { } target) yield return new Refers("$ref", target);
        if (words.Reference("$dynamicRef") is not { } first) yield break;
        var anchor = Uri.UnescapeDataString(Address.Split(words.Text("$dynamicRef")!).Fragment ?? "");
        if (first.Resource.Dynamic.TryGetValue(anchor, out var named) && named == first) yield return new RefersOutward(anchor, first);
        else yield return new Refers("$dynamicRef", first);
    }

    private sealed class Refers(string keyword, Node target) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks) => target.HoldsWithin(at.Under(keyword), run, marks);
    }

    /// <summary>The outermost schema entered so far that gives this anchor anew is meant.</summary>
    private sealed class RefersOutward(string anchor, Node first) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            var target = first;
            for (var scope = at.Scope; scope is not null; scope = scope.Outer)
                if (scope.Resource.Dynamic.TryGetValue(anchor, out var found)) target = found;
            return target.HoldsWithin(at.Under("$dynamicRef"), run, marks);
        }
    }
}
