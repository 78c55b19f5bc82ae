using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Bench;

/// <summary>A models folder for workload J behind HTTP: the journey, its table, five bodies with a system and an element each, one service.</summary>
internal static class ApiModels
{
    public const string Message = "journey-asked";
    public const int People = 3_000;

    public static string Write(string folder)
    {
        string Place(string kind, string file) => Path.Combine(Directory.CreateDirectory(Path.Combine(folder, kind)).FullName, file);
        File.Copy(Path.Combine(Machine.Root, "bench", "models", "journey-by-message.bpmn"), Place("journeys", "journey-by-message.bpmn"));
        File.WriteAllText(Place("decisions", "table.dmn"), DecisionTableD.Xml(0));
        void Keep(string kind, string id, JsonObject entry) => File.WriteAllText(Place(kind, $"{id}.json"), entry.ToJsonString(JsonSerializerOptions.Web));
        for (var number = 1; number <= 5; number++)
        {
            var (body, system) = ($"e{number}", $"s{number}");
            Keep("entities", body, new() { ["id"] = body, ["number"] = number, ["name"] = Text($"جهة {number}", $"Body {number}"), ["level"] = "dubai", ["sector"] = "social" });
            Keep("systems", system, System(system, body));
            Keep("data-elements", $"{body}.record", Element(system, body));
        }
        Keep("certificates", "entitlement", new() { ["type"] = "entitlement", ["title"] = Text("شهادة استحقاق", "Certificate of entitlement"), ["issuer"] = "e1", ["fields"] = new JsonArray() });
        Keep("services", "J-01", Service());
        return folder;
    }

    /// <summary>What a body's program posts to begin a journey; the people are few enough to have been here before, for whoever comes for the first time also needs a key.</summary>
    public static JsonObject Post(int journey)
    {
        var payload = JourneyWorld.DataOf(journey % People);
        payload["customer"] = $"p-{JourneyWorld.PersonOf(journey % People)}";
        return new() { ["name"] = Message, ["id"] = $"j{journey}", ["payload"] = payload };
    }

    private static JsonObject System(string id, string body) => new()
    {
        ["id"] = id, ["entity"] = body, ["name"] = Text($"سجل {body}", $"Register of {body}"), ["latency"] = new JsonObject { ["p50ms"] = 1, ["p99ms"] = 1 },
        ["faults"] = new JsonObject { ["timeout"] = 0, ["error"] = 0, ["slow"] = 0 }, ["elements"] = new JsonArray($"{body}.record"), ["operations"] = new JsonArray(),
    };

    private static JsonObject Element(string system, string body) => new()
    {
        ["id"] = $"{body}.record", ["name"] = Text("قيد", "Record"), ["source"] = body, ["system"] = system, ["basis"] = Text("سند القياس", "The basis of the measurement"),
        ["consent"] = false, ["personal"] = true, ["of"] = "person", ["fields"] = new JsonObject { ["value"] = "number" },
    };

    private static JsonObject Service() => new()
    {
        ["code"] = "J-01", ["entity"] = "e1", ["name"] = Text("خدمة القياس", "The service of the measurements"), ["description"] = Text("خدمة القياس", "The service of the measurements"), ["type"] = "T",
        ["audience"] = new JsonArray("citizen"), ["channels"] = new JsonArray("portal"), ["journey"] = "journey-by-message",
        ["subServices"] = new JsonArray(new JsonObject { ["code"] = "J-01.1", ["name"] = Text("خدمة القياس", "The service of the measurements"), ["suitableForProactive"] = false }),
    };

    private static JsonObject Text(string ar, string en) => new() { ["ar"] = ar, ["en"] = en };
}
