using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Web.Command;

/// <summary>JSON that a tool is given, and JSON that it prints for people to read.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object of a file; an empty one without a file, nothing (and said why) where it is none.</summary>
    public static JsonElement? Object(FileInfo? file)
    {
        if (file is null) return JsonElement.Parse("{}");
        try
        {
            var json = JsonElement.Parse(File.ReadAllBytes(file.FullName));
            if (json.ValueKind == JsonValueKind.Object) return json;
            Say($"{file.Name}: المطلوب كائن JSON.", $"{file.Name}: a JSON object is wanted.");
        }
        catch (JsonException broken)
        {
            var (line, position) = (broken.LineNumber + 1, broken.BytePositionInLine + 1);
            Say($"{file.Name}:{line}: ليس JSON صحيحاً عند الموضع {position}.", $"{file.Name}:{line}: not valid JSON at position {position}.");
        }
        return null;
    }

    public static void Print(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, readable)) write(writer);
        Console.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Say(string arabic, string english)
    {
        Console.Error.WriteLine(arabic);
        Console.Error.WriteLine(english);
    }
}
