using System.Text.Json;
using Sijil.Schema.Compile;
using Sijil.Schema.Numbers;
using Sijil.Schema.Patterns;

namespace Sijil.Schema.Checks;

/// <summary>How long, how many, which must be there, and whether each is there once.</summary>
internal static class Sizes
{
    public static IEnumerable<Check> Of(Words words)
    {
        if (Sized(words, "minLength", JsonValueKind.String, Length, (size, least) => size >= least) is { } short_) yield return short_;
        if (Sized(words, "maxLength", JsonValueKind.String, Length, (size, most) => size <= most) is { } long_) yield return long_;
        if (Sized(words, "minItems", JsonValueKind.Array, value => value.GetArrayLength(), (size, least) => size >= least) is { } few) yield return few;
        if (Sized(words, "maxItems", JsonValueKind.Array, value => value.GetArrayLength(), (size, most) => size <= most) is { } many) yield return many;
        if (Sized(words, "minProperties", JsonValueKind.Object, value => value.GetPropertyCount(), (size, least) => size >= least) is { } poor) yield return poor;
        if (Sized(words, "maxProperties", JsonValueKind.Object, value => value.GetPropertyCount(), (size, most) => size <= most) is { } rich) yield return rich;
        if (words.Pattern("pattern") is { } pattern) yield return Patterned(pattern, words.Any("pattern"));
        if (words.Flag("uniqueItems")) yield return new Asks((at, schema, run) => at.Value.ValueKind is not JsonValueKind.Array || IsDistinct(at.Value) || run.Fail(at, schema, "uniqueItems"));
        if (words.Names("required") is { Count: > 0 } names) yield return new Asks((at, schema, run) => Requires(at, schema, run, "required", names));
        if (DependentNames(words, "dependentRequired") is { Count: > 0 } dependents) yield return new Asks((at, schema, run) => Depends(at, schema, run, "dependentRequired", dependents));
        if (DependentNames(words, "dependencies") is { Count: > 0 } older) yield return new Asks((at, schema, run) => Depends(at, schema, run, "dependencies", older));
    }

    /// <summary>A text's length in characters, however many code units they take.</summary>
    private static int Length(JsonElement text) => text.GetString()!.Count(unit => !char.IsLowSurrogate(unit));

    private static Asks? Sized(Words words, string keyword, JsonValueKind kind, Func<JsonElement, int> size, Func<int, int, bool> fits)
    {
        if (words.Count(keyword) is not { } bound) return null;
        var wanted = words.Any(keyword);
        return new((at, schema, run) => at.Value.ValueKind != kind || fits(size(at.Value), bound) || run.Fail(at, schema, keyword, wanted));
    }

    private static Asks Patterned(Pattern pattern, JsonElement? wanted) => new((at, schema, run) => at.Value.ValueKind is not JsonValueKind.String || pattern.Finds(at.Value.GetString()!) switch
    {
        true => true,
        false => run.Fail(at, schema, "pattern", wanted),
        null => run.Stop("pattern-time"),
    });

    private static bool IsDistinct(JsonElement list)
    {
        HashSet<JsonElement> seen = new(JsonSame.Values);
        return list.EnumerateArray().All(seen.Add);
    }

    private static bool Requires(At at, Node schema, Run run, string keyword, IReadOnlyList<string> names)
    {
        if (at.Value.ValueKind is not JsonValueKind.Object) return true;
        var holds = true;
        foreach (var name in names)
            if (!at.Value.TryGetProperty(name, out _)) holds = run.Fail(at, schema, keyword, property: name);
        return holds;
    }

    private static bool Depends(At at, Node schema, Run run, string keyword, Dictionary<string, IReadOnlyList<string>> dependents)
    {
        if (at.Value.ValueKind is not JsonValueKind.Object) return true;
        var holds = true;
        foreach (var (name, needed) in dependents)
            if (at.Value.TryGetProperty(name, out _)) holds &= Requires(at, schema, run, keyword, needed);
        return holds;
    }

    private static Dictionary<string, IReadOnlyList<string>> DependentNames(Words words, string keyword)
    {
        Dictionary<string, IReadOnlyList<string>> found = new(StringComparer.Ordinal);
        if (words.Any(keyword) is not { } dependents) return found;
        if (dependents.ValueKind is not JsonValueKind.Object)
        {
            words.RefuseShape(keyword, "كائناً", "an object");
            return found;
        }
        foreach (var one in dependents.EnumerateObject())
            if ((keyword is "dependentRequired" || one.Value.ValueKind is JsonValueKind.Array) && words.Names(keyword, one.Value) is { } names) found[one.Name] = names;
        return found;
    }
}
