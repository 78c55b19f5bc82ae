using System.Globalization;
using System.Text;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>The plain part of Java's format: %s, %d, %f with a number of places, %n and %%.</summary>
internal static class JavaFormat
{
    public static FeelValue Write(string format, ReadOnlySpan<FeelValue> arguments)
    {
        var text = new StringBuilder();
        var next = 0;
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                text.Append(format[at]);
                continue;
            }
            var places = 6;
            if (++at + 1 < format.Length && format[at] == '.' && char.IsAsciiDigit(format[at + 1]))
            {
                places = format[at + 1] - '0';
                at += 2;
            }
            if (at >= format.Length) return FeelValue.Null;
            if (format[at] is '%' or 'n') text.Append(format[at] == '%' ? '%' : '\n');
            else if (next >= arguments.Length || One(format[at], places, arguments[next++]) is not { } written) return FeelValue.Null;
            else text.Append(written);
        }
        return FeelValue.Of(text.ToString());
    }

    private static string? One(char kind, int places, FeelValue value) => kind switch
    {
        's' => FeelText.Plain(value),
        'd' when value.AsNumber is { } number && decimal.Truncate(number) == number => FeelNumber.Write(number),
        'f' when value.AsNumber is { } number =>
            decimal.Round(number, places, MidpointRounding.AwayFromZero).ToString("F" + places, CultureInfo.InvariantCulture),
        _ => null,
    };
}
