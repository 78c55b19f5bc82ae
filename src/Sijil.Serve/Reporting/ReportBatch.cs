using System.Text;
using System.Text.Json;
using Sijil.Facts;

namespace Sijil.Serve.Reporting;

/// <summary>Takes a file of signed envelopes, one a line or as one JSON array; each envelope keeps its body as text, exactly as it was signed.</summary>
internal sealed class ReportBatch(ReportDesk desk, RefusedReports refused)
{
    private static readonly JsonDocumentOptions OneLine = new() { AllowTrailingCommas = true };

    /// <param name="tell">Told of each refusal: the line in the file, the report and why.</param>
    public async ValueTask<BatchCount> Run(Stream file, Action<int, string, Refusal>? tell, CancellationToken cancel)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var count = new BatchCount(0, 0, 0);
        await foreach (var (line, text) in Envelopes(reader, cancel))
        {
            foreach (var answer in await Take(text, line, cancel))
            {
                count = count.With(answer);
                if (answer.Refusal is { } refusal) tell?.Invoke(line, answer.Id ?? "", refusal);
            }
        }
        return count;
    }

    private async ValueTask<IReadOnlyList<ReportAnswer>> Take(string text, int line, CancellationToken cancel)
    {
        if (Open(text) is not var (signature, body)) return [Refused(await refused.CountUnsigned(ReportRefusals.Malformed.With(line), cancel))];
        var received = await desk.Receive(signature, Encoding.UTF8.GetBytes(body), cancel);
        return received.IsRefused ? [Refused(received.Refusal)] : received.Value;
    }

    private static ReportAnswer Refused(Refusal refusal) => new(null, "refused", null, refusal);

    private static (string Signature, string Body)? Open(string text)
    {
        try
        {
            using var envelope = JsonDocument.Parse(text, OneLine);
            return envelope.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("signature", out var signature) && signature.ValueKind is JsonValueKind.String
                && root.TryGetProperty("body", out var body) && body.ValueKind is JsonValueKind.String
                ? (signature.GetString()!, body.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Each envelope with the line that it begins on.</summary>
    private static async IAsyncEnumerable<(int Line, string Text)> Envelopes(StreamReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var line = 1;
        while (char.IsWhiteSpace((char)Math.Max(0, reader.Peek())))
            if (reader.Read() is '\n') line++;
        if (reader.Peek() is not '[')
        {
            for (; await reader.ReadLineAsync(cancel) is { } text; line++)
                if (!string.IsNullOrWhiteSpace(text)) yield return (line, text);
            yield break;
        }
        var all = await reader.ReadToEndAsync(cancel);
        foreach (var each in Members(Encoding.UTF8.GetBytes(all), line)) yield return each;
    }

    private static List<(int Line, string Text)> Members(byte[] array, int line)
    {
        List<(int, string)> members = [];
        var reader = new Utf8JsonReader(array);
        var (seen, first) = (0, line);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += array.AsSpan(seen, start - seen).Count((byte)'\n');
                seen = start;
                reader.Skip();
                members.Add((line, Encoding.UTF8.GetString(array, start, (int)reader.BytesConsumed - start)));
            }
            return members;
        }
        catch (JsonException broken)
        {
            return [(first + (int)(broken.LineNumber ?? 0), "")];    // an array that is not whole is not taken in part
        }
    }
}

/// <summary>What became of a batch; what stood in the record already is accepted again.</summary>
internal sealed record BatchCount(int Accepted, int Known, int Refused)
{
    public BatchCount With(ReportAnswer answer) => answer.Outcome switch
    {
        "accepted" => this with { Accepted = Accepted + 1 },
        "known" => this with { Accepted = Accepted + 1, Known = Known + 1 },
        _ => this with { Refused = Refused + 1 },
    };
}
