using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Facts.Registers;

/// <summary>A text of an entry whose field says what it may be: a word of a few, or a code of another register.</summary>
internal sealed record MarkedText(string Path, string Text, AllowedValuesAttribute? Allowed, CodeOfAttribute? CodeOf);

/// <summary>Goes through an entry beside its shape and finds the texts that the shape says something of.</summary>
internal static class ShapeMarks
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Field>> Known = new();

    public static IEnumerable<MarkedText> In(JsonNode? node, Type shape, string path = "$") => In(node, shape, path, new("", shape, null, null));

    private static IEnumerable<MarkedText> In(JsonNode? node, Type shape, string path, Field field) => node switch
    {
        JsonArray list when Inner(shape) is { } item => list.SelectMany((one, index) => In(one, item, JsonPlaces.Item(path, index), field)),
        JsonObject map when Inner(shape) is { } value => map.SelectMany(one => In(one.Value, value, JsonPlaces.Field(path, one.Key), field)),
        JsonObject entry => Known.GetOrAdd(shape, FieldsOf).SelectMany(part => In(entry[part.Name], part.Type, JsonPlaces.Field(path, part.Name), part)),
        JsonValue value when (field.Allowed is not null || field.CodeOf is not null) && value.GetValueKind() is JsonValueKind.String =>
            [new(path, value.GetValue<string>(), field.Allowed, field.CodeOf)],
        _ => [],
    };

    /// <summary>What a list or a map holds.</summary>
    private static Type? Inner(Type shape) =>
        shape.IsGenericType && shape.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? shape.GetGenericArguments()[^1] : shape.GetElementType();

    private static IReadOnlyList<Field> FieldsOf(Type shape)
    {
        if (shape == typeof(string) || shape.IsPrimitive || shape.GetConstructors() is not [.., var constructor]) return [];
        return [.. constructor.GetParameters().Select(parameter => new Field(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), parameter.ParameterType,
            parameter.GetCustomAttribute<AllowedValuesAttribute>(), parameter.GetCustomAttribute<CodeOfAttribute>()))];
    }

    private sealed record Field(string Name, Type Type, AllowedValuesAttribute? Allowed, CodeOfAttribute? CodeOf);
}
