using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Sijil.Bpmn;

/// <summary>What the value of an attribute may be, by its type in the standard.</summary>
internal static partial class ValueRules
{
    public static bool Fits(string type, string value)
    {
        var text = value.Trim();
        return type switch
        {
            "" => true,
            "bool" => text is "true" or "false" or "1" or "0",
            "int" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "natural" => Number(text) is >= 0,
            "positive" => Number(text) is > 0,
            "ncname" => text.Length > 0 && !text.Contains(':', StringComparison.Ordinal) && XmlReader.IsName(text),
            "mime" => Mime().IsMatch(text),
            "uri" => IsUri(text),
            "method" => text is "##Compensate" or "##Image" or "##Store" || IsUri(text),
            _ => type.Split('|').Contains(text),
        };
    }

    /// <summary>The type in a word or two, for whoever is to mend the value.</summary>
    public static string Wanted(string type) => type switch
    {
        "bool" => "true, false",
        "int" or "natural" or "positive" or "ncname" or "mime" or "uri" => type,
        "method" => "##Compensate, ##Image, ##Store, URI",
        _ => type.Replace("|", ", ", StringComparison.Ordinal),
    };

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsUri(string text) => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute);

    [GeneratedRegex(@"^[\w.+-]+/[\w.+-]+(\s*;.*)?$")]
    private static partial Regex Mime();
}
