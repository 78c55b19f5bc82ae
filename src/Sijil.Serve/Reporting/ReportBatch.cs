using System.Text;
using System.Text.Json;
using Sijil.Facts;

namespace Sijil.Serve.Reporting;

/// <summary>Takes a file of signed envelopes, one a line or as one JSON array; each envelope keeps its body as text, exactly as it was signed.</summary>
internal sealed class ReportBatch(ReportDesk desk, RefusedReports refused)
{
    private static readonly JsonDocumentOptions OneLine = new() { AllowTrailingCommas = true };

    /// <param name="tell">Told of each refusal: the place in the file and why.</param>
    public async ValueTask<BatchCount> Run(Stream file, Action<string>? tell, CancellationToken cancel)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var count = new BatchCount(0, 0, 0);
        var place = 0;
        await foreach (var text in Envelopes(reader, cancel))
        {
            place++;
            foreach (var answer in await Take(text, place, cancel))
            {
                count = count.With(answer);
                if (answer.Refusal is { } refusal) tell?.Invoke($"{place}: {answer.Id ?? "–"} {refusal.Code}: {refusal.Text.En}");
            }
        }
        return count;
    }

    private async ValueTask<IReadOnlyList<ReportAnswer>> Take(string text, int place, CancellationToken cancel)
    {
        if (Open(text) is not var (signature, body)) return [Refused(await refused.CountUnsigned(ReportRefusals.Malformed.With(place), cancel))];
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

    private static async IAsyncEnumerable<string> Envelopes(StreamReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        while (char.IsWhiteSpace((char)Math.Max(0, reader.Peek()))) reader.Read();
        if (reader.Peek() is not '[')
        {
            while (await reader.ReadLineAsync(cancel) is { } line)
                if (!string.IsNullOrWhiteSpace(line)) yield return line;
            yield break;
        }
        var all = await reader.ReadToEndAsync(cancel);
        foreach (var each in Members(all)) yield return each;
    }

    private static List<string> Members(string array)
    {
        try
        {
            using var parsed = JsonDocument.Parse(array);
            return [.. parsed.RootElement.EnumerateArray().Select(each => each.GetRawText())];
        }
        catch (JsonException)
        {
            return [array];
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
