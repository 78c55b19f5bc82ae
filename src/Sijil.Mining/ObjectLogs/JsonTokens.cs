using System.Globalization;
using System.Text.Json;

namespace Sijil.Mining.ObjectLogs;

/// <summary>The tokens of a JSON stream one after the other, with the line of each; no more of the stream is held than one token needs.</summary>
internal sealed class JsonTokens(Stream stream)
{
    private const int MostBytes = 64 * 1024 * 1024;
    private byte[] buffer = new byte[64 * 1024];
    private int from, to;
    private bool isEnd;
    private JsonReaderState state = new(new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    public JsonTokenType Kind { get; private set; }

    /// <summary>The text of a name, a text, a number or a truth.</summary>
    public string Text { get; private set; } = "";

    public int Line { get; private set; } = 1;

    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="JsonException">It is no JSON from here on.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(from, to - from), isEnd, state);
            if (reader.Read())
            {
                Take(ref reader);
                return true;
            }
            if (isEnd) return false;
            Advance((int)reader.BytesConsumed);
            state = reader.CurrentState;
            Fill();
        }
    }

    /// <summary>Leaves out the value that begins at the next token.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            if (!Read()) return;
            if (Kind is JsonTokenType.StartArray or JsonTokenType.StartObject) depth++;
            else if (Kind is JsonTokenType.EndArray or JsonTokenType.EndObject) depth--;
        }
        while (depth > 0);
    }

    private void Take(ref Utf8JsonReader reader)
    {
        Kind = reader.TokenType;
        Text = Kind switch
        {
            JsonTokenType.PropertyName or JsonTokenType.String => Said(ref reader),
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "",
        };
        state = reader.CurrentState;
        Advance((int)reader.BytesConsumed);
    }

    // What is quoted may still be no text: bytes that are not UTF-8, or half of a pair.
    private static string Said(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException noText)
        {
            throw new JsonException(noText.Message, noText);
        }
    }

    private void Advance(int bytes)
    {
        Line += buffer.AsSpan(from, bytes).Count((byte)'\n');
        from += bytes;
    }

    private void Fill()
    {
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        if (to == buffer.Length)
        {
            if (buffer.Length >= MostBytes) throw new JsonException("A single value is too long.");
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = stream.Read(buffer, to, buffer.Length - to);
        to += read;
        isEnd = read is 0;
    }
}
