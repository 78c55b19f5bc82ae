using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Faults;

/// <summary>People who fill in any form with anything that it lets them choose, soon, late or never, and press the button twice.</summary>
internal sealed class RandomPeople(SeededRandomness chance, VirtualClock clock) : IHands
{
    private static readonly Dictionary<string, List<JsonObject>> Forms = Directory.EnumerateFiles(Path.Combine(SmallCity.Models, "forms"), "*.json")
        .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
        .ToDictionary(form => form["id"]!.ToString(), form => form["layout"]!.AsArray().SelectMany(page => page!["fields"]!.AsArray()).OfType<JsonObject>().ToList());

    /// <summary>From here on nobody leaves a step undone.</summary>
    public bool AreWilling { get; set; }

    /// <summary>Presses the button once more, later.</summary>
    public Action<DateTimeOffset, string, Stimulus>? Repeat { get; set; }

    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step)
    {
        if (chance.Next(100) < 3 && !AreWilling) return null;
        var by = step.Holder == "customer" ? new Actor(step.Customer, "customer", "portal") : new Actor("s-1", step.Role, "desk");
        var answer = new StepAnswer(step.Token, by, Fill(step.Form));
        if (chance.Next(5) == 0) Repeat?.Invoke(clock.Now + TimeSpan.FromHours(chance.Next(50)), step.Case, answer);
        return (TimeSpan.FromMinutes(1 + chance.Next(chance.Next(10) == 0 ? 9_000 : 600)), answer);
    }

    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => (TimeSpan.FromHours(1), new Rating(1 + chance.Next(5), "portal"));

    private JsonObject Fill(string form)
    {
        var answers = new JsonObject { ["payment.method"] = "card" };
        foreach (var field in Forms.GetValueOrDefault(form) ?? []) answers[field["name"]!.ToString()] = Value(field);
        return answers;
    }

    private JsonNode Value(JsonObject field) => field["options"] is JsonArray { Count: > 0 } options
        ? options[chance.Next(options.Count)]!["value"]!.DeepClone()
        : field["widget"]?.ToString() switch
        {
            "checkbox" => chance.Next(10) > 0,
            "number" => 1 + chance.Next(40),
            "date" => "2026-12-01",
            _ => $"اسم {chance.Next(3)}",
        };
}
