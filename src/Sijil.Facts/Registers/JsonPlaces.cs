using System.Globalization;
using System.Text.Json;

namespace Sijil.Facts.Registers;

/// <summary>Finds on which line of a JSON text a value stands, by its path as the reader writes it: <c>$.layout[0].fields[2].widget</c>.</summary>
internal static class JsonPlaces
{
    /// <returns>The line from 1; that of the nearest place above when the path leads to nothing.</returns>
    public static int LineOf(ReadOnlySpan<byte> text, string path)
    {
        for (var sought = path; sought.Length > 1; sought = Above(sought))
            if (Offset(text, sought) is >= 0 and var offset) return 1 + text[..offset].Count((byte)'\n');
        return 1;
    }

    public static string Field(string path, string name) => name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_') ? $"{path}.{name}" : $"{path}['{name}']";

    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static string Above(string path) => path[..Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['))];

    private static int Offset(ReadOnlySpan<byte> text, string sought)
    {
        var reader = new Utf8JsonReader(text);
        Stack<(string Path, int Next)> open = new();    // Next: the coming item of a list, or -1 in an object
        var at = "$";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }
            var isName = reader.TokenType is JsonTokenType.PropertyName;
            if (isName) at = Field(open.Peek().Path, reader.GetString()!);
            else if (open.TryPeek(out var list) && list.Next >= 0)
            {
                at = Item(list.Path, list.Next);
                open.Pop();
                open.Push((list.Path, list.Next + 1));
            }
            if (at == sought) return (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.StartObject) open.Push((at, -1));
            else if (reader.TokenType is JsonTokenType.StartArray) open.Push((at, 0));
        }
        return -1;
    }
}
