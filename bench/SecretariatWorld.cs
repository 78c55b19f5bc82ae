using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Bench;

/// <summary>Years of a Secretariat's work in one record, run through the engine: what entities filed, and what was asked of them.</summary>
internal sealed class SecretariatWorld(int items, int followUps, int services, int redesigns) : IHands, IExchange
{
    private const int Days = 3_650;
    private static readonly string[] Entities = ["det", "dha", "rta", "dewa", "dld", "municipality", "khda", "police", "courts", "customs"];
    private static readonly string[] Kinds = ["strategy", "policy", "study", "initiative", "project"];

    public async Task Load(string folder, CancellationToken cancel)
    {
        var begins = TimeProvider.System.GetUtcNow().AddDays(-Days);
        var (clock, written) = (new VirtualClock(begins), new VirtualClock(begins));
        var models = Path.Combine(Machine.Root, "models");
        await using var record = await RecordModule.Open(new RecordOptions { DataDirectory = folder, Bulk = true, KeySeed = 1 }, written, new SystemIds(written), new SystemRandomness(), cancel);
        var registers = new RegisterFold();
        await RegisterFiles.Register(models, registers, record.Journal, record.Keyring, clock, cancel);
        await RegisterFiles.Write("register/services", [.. Cards(models)], record.Journal, record.Keyring, clock, cancel);
        await foreach (var entry in record.Journal.Read(0, record.Journal.Head, cancel)) registers.Apply(entry);
        var library = LibraryFiles.Read(models);
        library.Registers = registers;
        await using var behind = new BehindJournal(record.Journal, clock, written);
        var city = new VirtualCity(behind, record.Keyring, library, this, clock, this);
        for (var at = 0; at < items; at++) city.Schedule(begins.AddMinutes((long)at * Days * 1_440 / items), Item(at));
        for (var at = 0; at < followUps; at++) city.Schedule(begins.AddMinutes((long)at * Days * 1_440 / followUps), FollowUp(at));
        for (var at = 0; at < redesigns; at++) city.Schedule(begins.AddMinutes((long)at * Days * 1_440 / redesigns), Redesign(at));
        await city.Run(TimeProvider.System.GetUtcNow(), (done, now) => Sheet.Note("secretariat", $"{done} done, {now:yyyy-MM-dd}"), cancel);
    }

    /// <summary>Cards like those of the sample, under numbers of their own.</summary>
    private IEnumerable<EntryRegistered> Cards(string models)
    {
        var samples = Directory.EnumerateFiles(Path.Combine(models, "services"), "*.json").Order(StringComparer.Ordinal).Select(file => JsonNode.Parse(File.ReadAllBytes(file))!.AsObject()).ToList();
        for (var at = 0; at < services; at++)
        {
            var card = samples[at % samples.Count].DeepClone().AsObject();
            (card["code"], card["journey"]) = ($"B{at:0000}-01", null);
            yield return new EntryRegistered("services", $"B{at:0000}-01", $"{at:x24}", JsonSerializer.SerializeToElement(card));
        }
    }

    /// <summary>One of forty goes all the way to its first council; the others rest somewhere on the way, as they do.</summary>
    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step)
    {
        var number = Math.Abs(int.Parse(step.Case.AsSpan(step.Case.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture));
        if (step.Model is "redesign") return null;
        if (step.Step is "decide" or "escalate" || number % 40 > 0 && step.Step is "recommend" || number % 7 is 0 && step.Step is "check-completeness" && number % 40 > 0) return null;
        if (step.Step is "give-evidence" && number % 3 is 0 || step.Step is "judge-evidence" && number % 5 is 0) return null;
        var by = new Actor(step.Role is "secretary" ? "s-0004" : $"s-officer-{step.Holder}", step.Role, "desk");
        return (TimeSpan.FromMinutes(1), new StepAnswer(step.Token, by, Said(step.Step, number)));
    }

    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => null;

    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel) => new(new Failed("no-system", "gs"));

    private static JsonObject Said(string step, int number) => step switch
    {
        "file-item" => new()
        {
            ["item.title.ar"] = $"الموضوع رقم {number}", ["item.title.en"] = $"Matter number {number}", ["item.request"] = "approve", ["item.sector"] = "economic",
            ["item.confidentiality"] = number % 9 is 0 ? "confidential" : "open", ["item.what.ar"] = new string('س', 800), ["item.what.en"] = new string('w', 800), ["item.why.ar"] = new string('ل', 400),
            ["item.why.en"] = new string('y', 400), ["item.cost"] = number, ["item.risks.ar"] = new string('خ', 300), ["item.options.ar"] = new string('ب', 300),
        },
        "check-completeness" => new() { ["completeness.outcome"] = "complete" },
        "review-item" => new() { ["remark.outcome"] = "none" },
        "recommend" => new() { ["recommendation.outcome"] = "approve", ["recommendation.text"] = "توصي الأمانة العامة بالاعتماد.", ["recommendation.translation"] = "To approve." },
        "give-evidence" => new() { ["evidence.text"] = "أُنجز المطلوب", ["evidence.reference"] = $"و-{number}", ["evidence.work"] = number % 50 is 0 ? "newborn" : null },
        "judge-evidence" => new() { ["closure.outcome"] = "close" },
        _ => [],
    };

    private static Opening Item(int number) => new()
    {
        Case = $"bench-item-{number}", Model = "council-item", Service = "", Entity = Entities[number % Entities.Length], Customer = "", By = new Actor($"s-officer-{Entities[number % Entities.Length]}", "officer", "desk"),
        Origin = Origin.Live,
        Data = JsonNode.Parse($$"""
            { "item": { "entity": "{{Entities[number % Entities.Length]}}", "kind": "{{Kinds[number % Kinds.Length]}}", "contact": "s-0002", "holder": "الجهة" }, "form": "submission-{{Kinds[number % Kinds.Length]}}",
              "route": { "id": "policy", "steps": [ { "at": 3, "body": "strategic-affairs-council", "act": "endorse", "required": true, "entity": null, "form": "endorsement" } ] } }
            """)!.AsObject(),
    };

    private static Opening FollowUp(int number) => new()
    {
        Case = $"bench-follow-{number}", Model = "follow-up", Service = "", Entity = "gs", Customer = "", By = new Actor("s-0004", "secretary", "desk"), Origin = Origin.Live,
        Data = new JsonObject
        {
            ["owner"] = Entities[number % Entities.Length], ["what"] = $"المطلوب رقم {number}", ["due"] = TimeProvider.System.GetUtcNow().AddDays(number % 120 - 30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["source"] = $"bench-item-{number % 10_000}", ["kind"] = number % 4 is 0 ? "finding" : "assignment",
        },
    };

    private static Opening Redesign(int number) => new()
    {
        Case = $"bench-redesign-{number}", Model = "redesign", Service = "", Entity = Entities[number % Entities.Length], Customer = "", By = new Actor("s-0003", "analyst", "desk"), Origin = Origin.Live, Parties = ["s-0003"],
        Data = new JsonObject
        {
            ["title"] = new JsonObject { ["ar"] = $"مشروع تحسين رقم {number}", ["en"] = $"Improvement project {number}" },
            ["project"] = new JsonObject { ["service"] = "DHA-02", ["lead"] = Entities[number % Entities.Length], ["contact"] = "s-0003" },
        },
    };
}
