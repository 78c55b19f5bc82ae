using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Driving;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Faults;

/// <summary>The bodies' systems, outside the record: they time out, fail, do and do not say so, answer twice and late; what they did, they remember.</summary>
internal sealed class FaultySystems(SeededRandomness chance, VirtualClock clock) : IExchange
{
    private readonly Dictionary<string, ExchangeReply> decided = [];

    public Dictionary<string, int> Performed { get; } = [];
    public Dictionary<string, decimal> Collected { get; } = [];

    /// <summary>Planted bug: an effect comes without its id, so a system cannot know that it did it before.</summary>
    public bool LosesIds { get; set; }

    /// <summary>From here on every system answers.</summary>
    public bool IsWell { get; set; }

    /// <summary>Says an answer once more, later.</summary>
    public Action<DateTimeOffset, string, Stimulus>? Repeat { get; set; }

    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
    {
        var entity = request.Name.Split('.')[0];
        var fault = IsWell ? 100 : chance.Next(100);
        if (fault < 12) return new(new Failed("time-out", entity) { Took = TimeSpan.FromSeconds(30) });
        if (fault < 18) return new(new Failed("status-500", entity) { Took = TimeSpan.FromSeconds(1) });
        if (request.Repeats == "ask-only" && !decided.ContainsKey(request.Id)) return new(new Refused("not-done", new("", ""), entity, entity));
        var reply = Do(request, entity);
        if (fault < 30) return new(new Failed("time-out", entity) { Took = TimeSpan.FromSeconds(30) });    // done, and the answer is lost
        if (fault < 36) Repeat?.Invoke(clock.Now + TimeSpan.FromMinutes(chance.Next(3_000)), request.Case, new EffectReply(request.Id, reply));
        return new(reply with { Took = fault < 42 ? TimeSpan.FromHours(chance.Next(200)) : TimeSpan.FromSeconds(1 + chance.Next(20)) });
    }

    private ExchangeReply Do(ExchangeRequest request, string entity)
    {
        if (!LosesIds && decided.TryGetValue(request.Id, out var before)) return before;
        if (!IsWell && chance.Next(100) < 6) return decided[request.Id] = new Refused(request.Name.Contains("payment", StringComparison.Ordinal) ? "payment-declined" : "refused", new("لا", "No"), entity, entity);
        if (request.Kind is ExchangeKind.Operate)
        {
            Performed[request.Id] = Performed.GetValueOrDefault(request.Id) + 1;
            if (request.Name.EndsWith(".collect-payment", StringComparison.Ordinal))
                Collected[request.Id] = request.Inputs.TryGetProperty("amount", out var amount) && amount.ValueKind is JsonValueKind.Number ? amount.GetDecimal() : 0;
        }
        return decided[request.Id] = new Answered(JsonSerializer.SerializeToElement(Values(request)), entity, entity, new("بموجب القانون", "By law"), 3);
    }

    private static JsonObject Values(ExchangeRequest request) => new()
    {
        ["number"] = $"N-{request.Id}", ["reference"] = $"R-{request.Id}", ["receipt"] = $"P-{request.Id}", ["idn"] = "784-0000-1", ["status"] = "active",
        ["nameAr"] = "ميثاء", ["nameEn"] = "Maitha", ["nationality"] = "ARE", ["alive"] = true, ["husband"] = "p-2", ["wife"] = "p-1",
        ["coversChildren"] = true, ["insurer"] = "insurer", ["policyNumber"] = "HI-1", ["on"] = request.Of.ToString(CultureInfo.InvariantCulture),
    };
}
