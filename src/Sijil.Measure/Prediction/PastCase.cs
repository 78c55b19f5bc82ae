using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Measure.Prediction;

/// <summary>A finished case as a simulation can learn from it: how it began, what people and systems answered and after how long, and what it knew. It stays in memory.</summary>
internal sealed record PastCase(CaseOpened Opened, DateTimeOffset At, JsonObject Data)
{
    public List<PastStep> Steps { get; } = [];

    public List<PastAnswer> Answers { get; } = [];

    /// <summary>What the case came to know, by dotted path.</summary>
    public Dictionary<string, JsonNode?> Known { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset? Ended { get; set; }

    public double Days => Ended is { } end ? (end - At).TotalDays : 0;

    /// <summary>What it knew at a path: the value itself, or the values below it put together.</summary>
    public JsonNode? Find(string path)
    {
        if (Known.TryGetValue(path, out var value)) return value?.DeepClone();
        var below = Known.Where(known => known.Key.StartsWith(path + ".", StringComparison.Ordinal)).ToList();
        if (below.Count is 0) return null;
        var whole = new JsonObject();
        foreach (var (name, node) in below) Put(whole, name[(path.Length + 1)..].Split('.'), node);
        return whole;
    }

    private static void Put(JsonObject into, string[] path, JsonNode? value)
    {
        foreach (var name in path.SkipLast(1)) into = into[name] as JsonObject ?? (JsonObject)(into[name] = new JsonObject());
        into[path[^1]] = value?.DeepClone();
    }
}

/// <summary>A step that a person did.</summary>
internal sealed record PastStep(string Step, string Holder, string Role, DateTimeOffset Offered, DateTimeOffset Done, Actor By, JsonObject Answers, int Minutes, int Asked, int Held);

/// <summary>What a system answered to a question or an order, or by which rule it refused.</summary>
internal sealed record PastAnswer(string Name, string Step, JsonElement Values, string Entity, string System, Bilingual Basis, int Fields, TimeSpan Took)
{
    public (string Code, Bilingual Text)? Refusal { get; init; }
}
