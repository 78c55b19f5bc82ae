using System.Globalization;
using System.Text;

namespace Sijil.Decisions.Feel;

/// <summary>Writes values as FEEL does.</summary>
internal static class FeelText
{
    private const int MaxDepth = 100;

    /// <summary>The value as an expression: strings in quotes.</summary>
    public static string Write(in FeelValue value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, in FeelValue value, int depth)
    {
        if (depth > MaxDepth)
        {
            text.Append("...");
            return;
        }
        switch (value.Kind)
        {
            case FeelKind.Null: text.Append("null"); break;
            case FeelKind.String: Quote(text, value.Text); break;
            case FeelKind.List: WriteList(text, value.Items, depth); break;
            case FeelKind.Context: WriteContext(text, value.Context, depth); break;
            case FeelKind.Range: WriteRange(text, value.Range, depth); break;
            default: text.Append(Plain(value)); break;
        }
    }

    /// <summary>A value without parts, without quotes.</summary>
    public static string Plain(in FeelValue value) => value.Kind switch
    {
        FeelKind.Boolean => value.IsTrue ? "true" : "false",
        FeelKind.Number => value.Wide?.ToString() ?? FeelNumber.Write(value.Raw),
        FeelKind.String => value.Text,
        FeelKind.Date => value.Date.ToString(),
        FeelKind.Time => value.Time.ToString(),
        FeelKind.DateTime => value.DateTime.ToString(),
        FeelKind.DaysDuration => WriteDays(value.Raw),
        FeelKind.YearsDuration => WriteYears(value.Raw),
        FeelKind.Function => "function" + "(" + string.Join(", ", value.Function.Parameters) + ")",
        _ => Write(value),
    };

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\') text.Append('\\');
            text.Append(character);
        }
        text.Append('"');
    }

    private static void WriteList(StringBuilder text, IReadOnlyList<FeelValue> items, int depth)
    {
        text.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0) text.Append(", ");
            Write(text, items[index], depth + 1);
        }
        text.Append(']');
    }

    private static void WriteContext(StringBuilder text, FeelContext context, int depth)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in context)
        {
            if (!first) text.Append(", ");
            first = false;
            if (IsPlainName(name)) text.Append(name);
            else Quote(text, name);
            text.Append(": ");
            Write(text, value, depth + 1);
        }
        text.Append('}');
    }

    private static bool IsPlainName(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) return false;
        foreach (var character in name)
            if (!char.IsLetterOrDigit(character) && character is not ('_' or ' ')) return false;
        return true;
    }

    private static void WriteRange(StringBuilder text, FeelRange range, int depth)
    {
        text.Append(range.StartIncluded ? '[' : '(');
        if (!range.Start.IsNull) Write(text, range.Start, depth + 1);
        text.Append("..");
        if (!range.End.IsNull) Write(text, range.End, depth + 1);
        text.Append(range.EndIncluded ? ']' : ')');
    }

    private static string WriteYears(decimal months)
    {
        if (months == 0) return "P0M";
        var size = Math.Abs(months);
        var text = new StringBuilder(months < 0 ? "-P" : "P");
        if (decimal.Truncate(size / 12) is var years and > 0) text.Append(FeelNumber.Write(years)).Append('Y');
        if (size % 12 is var rest and > 0) text.Append(FeelNumber.Write(rest)).Append('M');
        return text.ToString();
    }

    private static string WriteDays(decimal seconds)
    {
        if (seconds == 0) return "PT0S";
        var size = Math.Abs(seconds);
        var text = new StringBuilder(seconds < 0 ? "-P" : "P");
        var days = decimal.Truncate(size / 86_400);
        if (days > 0) text.Append(CultureInfo.InvariantCulture, $"{days}D");
        var rest = size - (days * 86_400);
        if (rest > 0) text.Append('T');
        if (decimal.Truncate(rest / 3600) is var hours and > 0) text.Append(CultureInfo.InvariantCulture, $"{hours}H");
        if (decimal.Truncate(rest % 3600 / 60) is var minutes and > 0) text.Append(CultureInfo.InvariantCulture, $"{minutes}M");
        if (rest % 60 is var second and > 0) text.Append(FeelNumber.Write(second)).Append('S');
        return text.ToString();
    }
}
