using System.Text.Json;

namespace Sijil.Schema;

/// <summary>Whether a value can be held against a schema at all: not nested too deep, and of text that is text.</summary>
internal static class Depth
{
    /// <returns>The bound that it breaks, or null.</returns>
    public static string? Broken(JsonElement value, int limit)
    {
        if (limit < 0) return "instance-too-deep";
        return value.ValueKind switch
        {
            JsonValueKind.Undefined => "no-value",
            JsonValueKind.String => IsText(value.GetRawText(), value.GetString) ? null : "not-text",
            JsonValueKind.Array => value.EnumerateArray().Select(item => Broken(item, limit - 1)).FirstOrDefault(broken => broken is not null),
            JsonValueKind.Object => value.EnumerateObject()
                .Select(member => IsText(member.ToString(), () => member.Name) ? Broken(member.Value, limit - 1) : "not-text").FirstOrDefault(broken => broken is not null),
            _ => null,
        };
    }

    /// <summary>JSON can write half of a character; such a text can be neither measured nor matched.</summary>
    private static bool IsText(string raw, Func<string?> read)
    {
        if (!raw.Contains("\\u", StringComparison.Ordinal)) return true;
        try
        {
            read();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
