using System.Text.Json;
using Sijil.Schema.Checks;

namespace Sijil.Schema.Compile;

/// <summary>Makes the tree of checks: first where every schema stands, then what each asks for.</summary>
internal static class Compiler
{
    public static SchemaReading Compile(JsonElement schema, SchemaSettings settings)
    {
        List<SchemaRefusal> refusals = [];
        var shelf = new Shelf(settings, refusals);
        if (shelf.Add(settings.BaseUri, schema) is not { } root) return new(null, refusals);
        var (start, tracks) = (shelf.NodeAt(root.Place, root.Root, root), false);
        while (refusals.Count is 0 && shelf.Waiting.TryDequeue(out var node))
        {
            node.Checks = ChecksOf(new Words(node, shelf, settings, refusals));
            tracks |= node.Checks.Any(check => check is LeftProperties or LeftItems);
        }
        return refusals.Count > 0 ? new(null, refusals) : new(new(start, settings, tracks), []);
    }

    private static IReadOnlyList<Check> ChecksOf(Words words)
    {
        if (words.Node.Schema.ValueKind is JsonValueKind.True) return [];
        if (words.Node.Schema.ValueKind is JsonValueKind.False) return [new Nothing()];
        if (words.Node.Schema.ValueKind is not JsonValueKind.Object)
        {
            words.RefuseShape("", "مخططاً: كائناً أو قيمة منطقية", "a schema: an object or a boolean");
            return [];
        }
        var dialect = words.Node.Resource.Dialect;
        return
        [
            .. References.Of(words),
            .. dialect.Validates ? [.. Values.Of(words), .. Sizes.Of(words)] : Array.Empty<Check>(),
            .. Formatted.Of(words),
            .. dialect.Applies ? [.. Combined.Of(words), .. Members.Of(words), .. Items.Of(words)] : Array.Empty<Check>(),
            .. Described.Of(words),
            .. dialect.Leaves ? Left.Of(words) : [],
        ];
    }
}
