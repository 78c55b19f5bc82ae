using System.Text.Json;
using Sijil.Facts;

namespace Sijil.Serve.Reporting;

/// <summary>Where reports come in: proves the sender, takes each event by itself, and answers for each.</summary>
internal sealed class ReportDesk(ReportingKeys keys, TakeReport take, RefusedReports refused, TimeProvider clock)
{
    public const int MostEvents = 1000, MostBytes = 1 << 20;

    /// <summary>One signed body: a single event, or an array of them.</summary>
    public async ValueTask<Outcome<IReadOnlyList<ReportAnswer>>> Receive(string? signature, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var sender = await Prove(signature, body, cancel);
        if (sender.IsRefused) return await refused.CountUnsigned(sender.Refusal, cancel);
        if (Parse(body) is not { } json) return await refused.Count(sender.Value, null, ReportRefusals.Malformed.With(1), cancel);
        using (json)
        {
            List<JsonElement> events = json.RootElement.ValueKind is JsonValueKind.Array ? [.. json.RootElement.EnumerateArray()] : [json.RootElement];
            if (events.Count > MostEvents) return await refused.Count(sender.Value, null, ReportRefusals.TooLarge, cancel);
            return await Task.WhenAll(events.Select(each => Answer(each, sender.Value, cancel).AsTask()));
        }
    }

    private async ValueTask<Outcome<string>> Prove(string? header, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        if (body.Length > MostBytes) return ReportRefusals.TooLarge;
        if (ReportSignature.Read(header) is not { } signature) return ReportRefusals.NoSignature;
        // How old a signature is does not matter: a report may come late, and coming twice changes nothing.
        if (signature.At > clock.GetUtcNow() + TakeReport.Ahead) return ReportRefusals.FromTheFuture.With(ReportSignature.Header);
        if (await keys.Find(signature.KeyId, cancel) is not { } key) return ReportRefusals.UnknownKey.With(signature.KeyId);
        using var opened = key.Open();
        return signature.Fits(opened, body.Span) ? key.Entity : ReportRefusals.WrongSignature;
    }

    private async ValueTask<ReportAnswer> Answer(JsonElement json, string entity, CancellationToken cancel)
    {
        var id = CloudEvent.IdOf(json);
        var outcome = await take.Run(json, entity, cancel);
        if (outcome.IsRefused) return new(id, "refused", null, await refused.Count(entity, id, outcome.Refusal, cancel));
        return new(id, outcome.Value.IsKnown ? "known" : "accepted", outcome.Value.Address.ToString(), null);
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What became of one event.</summary>
/// <param name="Outcome">accepted, known (it stood in the record already) or refused.</param>
/// <param name="Address">Where its fact stands in the journal.</param>
internal sealed record ReportAnswer(string? Id, string Outcome, string? Address, Refusal? Refusal);
