using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>The outside systems' own books: what each did, under which id, and the money that it took. No crash of ours touches them.</summary>
internal sealed class Ledgers(SeededRandomness chance, FaultMix mix)
{
    private readonly Dictionary<string, ExchangeReply> decided = new(StringComparer.Ordinal);

    public Dictionary<string, int> Performed { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, decimal> Collected { get; } = new(StringComparer.Ordinal);

    /// <summary>From here on no system refuses anything new.</summary>
    public bool IsWell { get; set; }

    /// <summary>What the system would say if it were asked whether this was done.</summary>
    public ExchangeReply? Find(string id) => decided.GetValueOrDefault(id);

    /// <summary>What the system does when the request has reached it; only "by id" keeps it from doing the same again.</summary>
    /// <param name="knows">Whether the request carries the effect's id.</param>
    public ExchangeReply Do(ExchangeRequest request, bool knows = true)
    {
        var entity = request.Name.Split('.')[0];
        if (knows && (request.Repeats == "by-id" || request.Kind is ExchangeKind.Read) && decided.TryGetValue(request.Id, out var before)) return before;
        if (!IsWell && chance.Next(100) < mix.Refusals)
            return decided[request.Id] = new Refused(request.Name.Contains("payment", StringComparison.Ordinal) ? "payment-declined" : "refused", new("لا", "No"), entity, entity);
        if (request.Kind is ExchangeKind.Operate) Perform(request);
        return decided[request.Id] = Answer(request, entity);
    }

    public static ExchangeReply Answer(ExchangeRequest request, string entity) => new Answered(JsonSerializer.SerializeToElement(new JsonObject
    {
        ["number"] = $"N-{request.Id}", ["receipt"] = $"P-{request.Id}", ["value"] = request.Of,
    }), entity, entity, new("بموجب القانون", "By law"), 1);

    private void Perform(ExchangeRequest request)
    {
        Performed[request.Id] = Performed.GetValueOrDefault(request.Id) + 1;
        if (request.Name == "dof.collect-payment")
            Collected[request.Id] = Collected.GetValueOrDefault(request.Id) + (request.Inputs.TryGetProperty("amount", out var amount) && amount.ValueKind is JsonValueKind.Number ? amount.GetDecimal() : 0);
    }
}
