using System.Text.Json;
using Sijil.Decisions.Dmn.Check;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn;

/// <summary>Reads a model's inputs from JSON: a text becomes a date, a time or a duration where the model declares one.</summary>
public static class DmnInputs
{
    private const int MaxDepth = 60;

    /// <summary>The inputs of a JSON object; names that the model does not know are kept as they are.</summary>
    public static FeelContext Read(DmnModel model, JsonElement json)
    {
        ArgumentNullException.ThrowIfNull(model);
        var given = FeelContext.FromJson(json);
        var types = model.Elements.Where(element => element.Kind == DrgKind.Input).GroupBy(element => element.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Type, StringComparer.Ordinal);
        return FeelContext.Of(given.Select(entry => KeyValuePair.Create(entry.Key, types.TryGetValue(entry.Key, out var type) ? Fit(entry.Value, type, 0) : entry.Value)));
    }

    private static FeelValue Fit(FeelValue value, FeelType type, int depth)
    {
        if (depth > MaxDepth) return value;
        var shape = TypeShape.Of(type);
        if (value.AsString is { } text) return Temporal(text, TypeShape.Scalar(shape)) is { IsNull: false } read ? read : value;
        if (value.Kind == FeelKind.List && shape is ListType list) return FeelValue.List([.. value.Items.Select(item => Fit(item, list.Item, depth + 1))]);
        if (value.AsContext is { } context && shape is ContextType fields)
            return FeelValue.Of(FeelContext.Of(context.Select(entry => KeyValuePair.Create(entry.Key, Fit(entry.Value, FieldOf(fields, entry.Key), depth + 1)))));
        return value;
    }

    private static FeelType FieldOf(ContextType fields, string name) => fields.Fields.FirstOrDefault(field => field.Key == name).Value ?? FeelType.Any;

    private static FeelValue Temporal(string text, FeelKind? kind) => kind switch
    {
        FeelKind.Date => FeelTemporal.ReadDate(text) is { } date ? FeelValue.Of(date) : FeelValue.Null,
        FeelKind.Time => FeelTemporal.ReadTime(text) is { } time ? FeelValue.Of(time) : FeelValue.Null,
        FeelKind.DateTime => FeelTemporal.ReadDateTime(text) is { } moment ? FeelValue.Of(moment) : FeelValue.Null,
        FeelKind.DaysDuration or FeelKind.YearsDuration => FeelTemporal.ReadDuration(text),
        _ => FeelValue.Null,
    };
}
