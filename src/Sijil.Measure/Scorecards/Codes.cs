using System.Runtime.InteropServices;
using System.Text.Json;

namespace Sijil.Measure.Scorecards;

/// <summary>Words as small numbers, in the order in which they were first met.</summary>
internal sealed class Codes
{
    private readonly List<string> words = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public int Count => words.Count;

    public string this[int code] => words[code];

    public ReadOnlySpan<string> Words => CollectionsMarshal.AsSpan(words);

    public ushort Of(string word)
    {
        if (numbers.TryGetValue(word, out var known)) return (ushort)known;
        numbers[word] = words.Count;
        words.Add(word);
        return (ushort)(words.Count - 1);
    }

    /// <returns>-1 for a word that was never met.</returns>
    public int Find(string word) => numbers.GetValueOrDefault(word, -1);

    public void Clear()
    {
        words.Clear();
        numbers.Clear();
    }

    public void Save(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartArray(name);
        foreach (var word in words) writer.WriteStringValue(word);
        writer.WriteEndArray();
    }

    public void Load(JsonElement saved)
    {
        Clear();
        foreach (var word in saved.EnumerateArray()) Of(word.GetString()!);
    }
}
