using System.Globalization;
using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Kit;

/// <summary>Values as the kit writes them.</summary>
internal static class TckValue
{
    private static readonly XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static FeelValue Read(XElement holder)
    {
        var list = holder.Elements().FirstOrDefault(child => child.Name.LocalName == "list");
        if (list is not null) return list.Attribute(xsi + "nil")?.Value == "true" ? FeelValue.Null
            : FeelValue.List([.. list.Elements().Where(child => child.Name.LocalName == "item").Select(Read)]);
        var components = holder.Elements().Where(child => child.Name.LocalName == "component").ToList();
        if (components.Count > 0)
            return FeelValue.Of(FeelContext.Of(components.Select(part => KeyValuePair.Create(part.Attribute("name")!.Value, Read(part)))));
        var value = holder.Elements().FirstOrDefault(child => child.Name.LocalName == "value");
        return value is null || value.Attribute(xsi + "nil")?.Value == "true" ? FeelValue.Null : Scalar(value);
    }

    private static FeelValue Scalar(XElement value)
    {
        var type = value.Attribute(xsi + "type")?.Value.Split(':').Last() ?? Guess(value.Value);
        var text = value.Value;
        return type switch
        {
            "boolean" => FeelValue.Of(text.Trim() is "true" or "1"),
            "decimal" or "double" or "integer" or "int" => FeelValue.Of(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
            "date" => Call("date", text),
            "time" => Call("time", text),
            "dateTime" => Call("date and time", text),
            "duration" or "dayTimeDuration" or "yearMonthDuration" => Call("duration", text),
            _ => FeelValue.Of(text),
        };
    }

    /// <summary>Old cases leave the type out where the text shows it.</summary>
    private static string Guess(string text) =>
        text is "true" or "false" ? "boolean" : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "decimal" : "string";

    private static FeelValue Call(string function, string text) =>
        FeelExpression.Parse($"{function}(\"{text.Trim()}\")").Expression!.Evaluate(FeelContext.Empty);

    /// <summary>Whether the two agree; the kit writes its numbers with fewer digits than are calculated.</summary>
    public static bool Agrees(FeelValue expected, FeelValue actual)
    {
        if (expected.AsNumber is { } wanted && actual.AsNumber is { } given)
            return Math.Abs(wanted - given) <= 0.00000001m * Math.Max(1, Math.Abs(wanted));
        if (expected.Kind == FeelKind.List && actual.Kind == FeelKind.List)
            return expected.Items.Count == actual.Items.Count && expected.Items.Zip(actual.Items).All(pair => Agrees(pair.First, pair.Second));
        if (expected.AsContext is { } left && actual.AsContext is { } right)
            return left.Count == right.Count && left.All(entry => right.TryGet(entry.Key, out var other) && Agrees(entry.Value, other));
        return expected == actual;
    }
}
