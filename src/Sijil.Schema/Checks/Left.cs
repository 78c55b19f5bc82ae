using System.Text.Json;
using Sijil.Schema.Compile;

namespace Sijil.Schema.Checks;

/// <summary>Schemas for what no other word looked at: unevaluatedProperties and unevaluatedItems. They come last.</summary>
internal static class Left
{
    public static IEnumerable<Check> Of(Words words)
    {
        if (words.Schema("unevaluatedProperties") is { } properties) yield return new LeftProperties(properties);
        if (words.Schema("unevaluatedItems") is { } items) yield return new LeftItems(items);
    }
}

/// <summary>unevaluatedProperties.</summary>
internal sealed class LeftProperties(Node left) : Check
{
    public override bool Holds(At at, Node schema, Run run, Marks? marks)
    {
        if (at.Value.ValueKind is not JsonValueKind.Object) return true;
        var holds = true;
        foreach (var member in at.Value.EnumerateObject().Where(member => !marks!.Has(member.Name)))
            holds &= left.Holds(at.Under("unevaluatedProperties").Into(member.Value, member.Name), run, new());
        marks!.AddAllProperties();
        return holds;
    }
}

/// <summary>unevaluatedItems.</summary>
internal sealed class LeftItems(Node left) : Check
{
    public override bool Holds(At at, Node schema, Run run, Marks? marks)
    {
        if (at.Value.ValueKind is not JsonValueKind.Array) return true;
        var (index, holds) = (0, true);
        foreach (var item in at.Value.EnumerateArray())
        {
            if (!marks!.Has(index)) holds &= left.Holds(at.Under("unevaluatedItems").Into(item, $"{index}"), run, new());
            index++;
        }
        marks!.AddAllItems();
        return holds;
    }
}
