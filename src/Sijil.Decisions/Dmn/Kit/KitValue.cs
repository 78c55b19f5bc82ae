using System.Globalization;
using Sijil.Decisions.Dmn.Read;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Kit;

/// <summary>Values as the kit writes them.</summary>
internal static class KitValue
{
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static FeelValue Read(XmlPart holder)
    {
        if (holder.Child("list") is { } list) return IsNil(list) ? FeelValue.Null : FeelValue.List([.. list.All("item").Select(Read)]);
        var components = holder.All("component").ToList();
        if (components.Count > 0)
            return FeelValue.Of(FeelContext.Of(components.Select(part => KeyValuePair.Create(part["name"] ?? "", Read(part)))));
        return holder.Child("value") is { } value && !IsNil(value) ? Scalar(value) : FeelValue.Null;
    }

    private static bool IsNil(XmlPart part) => part.Foreign(Xsi, "nil") == "true";

    private static FeelValue Scalar(XmlPart value)
    {
        var text = value.Text;
        return (value.Foreign(Xsi, "type")?.Split(':').Last() ?? Guess(text)) switch
        {
            "boolean" => FeelValue.Of(text.Trim() is "true" or "1"),
            "decimal" or "double" or "integer" or "int" =>
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? FeelValue.Of(number) : FeelValue.Of(text),
            "date" => Called("date", text),
            "time" => Called("time", text),
            "dateTime" => Called("date and time", text),
            "duration" or "dayTimeDuration" or "yearMonthDuration" => Called("duration", text),
            _ => FeelValue.Of(text),
        };
    }

    /// <summary>Old cases leave the type out where the text shows it.</summary>
    private static string Guess(string text) =>
        text is "true" or "false" ? "boolean" : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "decimal" : "string";

    private static FeelValue Called(string function, string text) =>
        FeelExpression.Parse($"{function}({FeelValue.Of(text.Trim())})").Expression?.Evaluate(FeelContext.Empty) ?? FeelValue.Null;

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
