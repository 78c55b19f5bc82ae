using System.Text.Json;
using Sijil.Schema.Numbers;
using Sijil.Schema.Patterns;

namespace Sijil.Schema.Compile;

/// <summary>The words of one schema as they are asked for; a value of the wrong shape is refused where it stands.</summary>
internal sealed class Words(Node node, Shelf shelf, SchemaSettings settings, List<SchemaRefusal> refusals)
{
    public Node Node => node;

    public SchemaSettings Settings => settings;

    public JsonElement? Any(string word) => node.Schema.TryGetProperty(word, out var value) ? value : null;

    public string? Text(string word) => Shaped(word, value => value.ValueKind is JsonValueKind.String, "نصاً", "a text")?.GetString();

    public bool Flag(string word) => Shaped(word, value => value.ValueKind is JsonValueKind.True or JsonValueKind.False, "قيمة منطقية", "true or false")?.GetBoolean() ?? false;

    public ExactNumber? Number(string word) => Shaped(word, IsNumber, "رقماً", "a number") is { } number ? ExactNumber.Of(number) : null;

    /// <summary>A count; one beyond what can be counted is as good as none that large.</summary>
    public int? Count(string word) =>
        Shaped(word, value => IsNumber(value) && ExactNumber.Of(value) is { IsWhole: true, Digits.Sign: >= 0 }, "عدداً صحيحاً غير سالب", "a whole number, not negative") is { } count
            ? count.TryGetDecimal(out var number) && number <= int.MaxValue ? (int)number : int.MaxValue : null;

    public IReadOnlyList<string>? Names(string word) => Any(word) is { } value ? Names(word, value) : null;

    public IReadOnlyList<string>? Names(string word, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String)) return [.. value.EnumerateArray().Select(one => one.GetString()!)];
        RefuseShape(word, "قائمة من الأسماء", "a list of names");
        return null;
    }

    public IReadOnlyList<JsonElement>? List(string word) =>
        Shaped(word, value => value.ValueKind is JsonValueKind.Array, "قائمة", "a list") is { } list ? [.. list.EnumerateArray()] : null;

    public Node? Schema(string word) => Shaped(word, Inner.IsSchema, "مخططاً", "a schema") is { } schema ? shelf.NodeAt(node.Place.Into(word), schema, node.Resource) : null;

    public IReadOnlyList<Node>? Schemas(string word) =>
        Shaped(word, value => value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(Inner.IsSchema), "قائمة مخططات", "a list of schemas") is { } list
            ? [.. list.EnumerateArray().Select((schema, index) => shelf.NodeAt(node.Place.Into(word).Into($"{index}"), schema, node.Resource))] : null;

    public IReadOnlyList<(string Name, Node Schema)>? Named(string word) =>
        Shaped(word, value => value.ValueKind is JsonValueKind.Object && value.EnumerateObject().All(member => Inner.IsSchema(member.Value)), "مخططات بأسمائها", "schemas by name") is { } named
            ? [.. named.EnumerateObject().Select(member => (member.Name, Schema(word, member.Name, member.Value)))] : null;

    public Node Schema(string word, string name, JsonElement schema) => shelf.NodeAt(node.Place.Into(word).Into(name), schema, node.Resource);

    public Node? Reference(string word) => Text(word) is { } reference ? shelf.Find(node, word, reference) : null;

    public Pattern? Pattern(string word) => Text(word) is { } pattern ? Pattern(word, pattern) : null;

    public Pattern? Pattern(string word, string pattern)
    {
        var (made, wrong) = Patterns.Pattern.Of(pattern, settings.PatternTime);
        if (made is null) refusals.Add(SchemaRefusal.Pattern(node.PlaceOf(word), pattern, wrong!));
        return made;
    }

    public void RefuseShape(string word, string ar, string en) => refusals.Add(SchemaRefusal.Shape(node.PlaceOf(word), ar, en));

    private JsonElement? Shaped(string word, Func<JsonElement, bool> fits, string ar, string en)
    {
        if (Any(word) is not { } value) return null;
        if (fits(value)) return value;
        RefuseShape(word, ar, en);
        return null;
    }

    private static bool IsNumber(JsonElement value) => value.ValueKind is JsonValueKind.Number && ExactNumber.Of(value) is not null;
}
