using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Web.Command;

/// <summary>One execution case: a model, what it is given, and the words that its run must leave behind.</summary>
internal sealed class PeblCase
{
    private static readonly DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public required string Model { get; init; }
    public required JsonObject Data { get; init; }
    public required TimeSpan Delay { get; init; }
    public required bool IsParallel { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> Expected { get; init; }

    /// <summary>Why the model was not taken, after a run.</summary>
    public IReadOnlyList<string> Refused { get; private set; } = [];

    public static IEnumerable<PeblCase> All(DirectoryInfo root)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root.FullName, "cases.json")));
        var number = 0;
        foreach (var model in cases.RootElement.EnumerateArray())
            foreach (var one in model.GetProperty("cases").EnumerateArray())
                yield return new()
                {
                    Model = Path.Combine(root.FullName, "models", model.GetProperty("model").GetString()!),
                    Name = $"{model.GetProperty("feature").GetString()}/{one.GetProperty("input")}/{one.GetProperty("integerVariable")}",
                    Data = new() { ["test"] = JsonNode.Parse(one.GetProperty("input").GetRawText()), ["integerVariable"] = one.GetProperty("integerVariable").GetInt32(), ["testCaseNumber"] = ++number, ["log"] = new JsonArray() },
                    Delay = TimeSpan.FromMilliseconds(one.GetProperty("delayMs").GetInt32()),
                    IsParallel = one.GetProperty("parallelProcess").GetBoolean(),
                    Expected = [.. one.GetProperty("expect").EnumerateArray().Select(word => word.GetString()!)],
                };
    }

    /// <summary>What came is what was expected, in whatever order; ERROR_GENERIC is any of the errors.</summary>
    public bool Accepts(IReadOnlyList<string> came) =>
        Sorted(Expected).SequenceEqual(Sorted(Expected.Contains("ERROR_GENERIC") ? [.. came.Select(word => word.StartsWith("ERROR_", StringComparison.Ordinal) ? "ERROR_GENERIC" : word)] : came));

    public async Task<IReadOnlyList<string>> Run(CancellationToken cancel)
    {
        var reading = BpmnReader.Read(PeblModel.Adapted(Model), Path.GetFileName(Model));
        Refused = [.. reading.Problems.Where(problem => problem.IsError).Select(problem => problem.ToString())];
        if (!reading.Ok) return ["ERROR_DEPLOYMENT"];

        var systems = new PeblSystems(start);
        await using var trial = new Trial(reading.Plans, systems, new GivenPeople([]), start);
        systems.Now = () => trial.Now;
        if (IsParallel) trial.Open("ParallelProcess", Data);
        trial.Open(Path.GetFileNameWithoutExtension(Model), Data);
        await trial.Run(start + (Delay > TimeSpan.FromSeconds(1) ? Delay : TimeSpan.FromSeconds(1)), cancel);
        return [.. (await trial.Cases(cancel)).SelectMany(Words), .. systems.Words()];
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> words) => words.Order(StringComparer.Ordinal);

    private static IEnumerable<string> Words(TriedCase tried)
    {
        foreach (var word in tried.View.Data["log"] as JsonArray ?? []) yield return word!.ToString();
        if (tried.View.Data["marker"] is not null) yield return "MARKER_EXISTS";
        if (tried.View.Outcome == "refused") yield return "ERROR_THROWN_ERROR_EVENT";
        else if (tried.Story.Any(told => told.Fact is IncidentOpened { Code: "no-way-on" or "never-rests" or "no-count" or "broke" })) yield return "ERROR_RUNTIME";
    }
}

/// <summary>What the suite's scripts do that takes time or fails: a system that is slow, or refuses.</summary>
internal sealed class PeblSystems(DateTimeOffset start) : IExchange
{
    private readonly List<(string Name, DateTimeOffset From, DateTimeOffset To)> intervals = [];

    public Func<DateTimeOffset> Now { get; set; } = () => start;

    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
    {
        if (request.Name == PeblModel.Throw) return new(new Refused("ERR_CODE", new("خطأ مقصود", "An error on purpose"), "suite", "suite"));
        var takes = request.Name == PeblModel.Wait ? TimeSpan.FromSeconds(10) : TimeSpan.FromMilliseconds(100);
        if (request.Name.StartsWith(PeblModel.Interval, StringComparison.Ordinal)) intervals.Add((request.Name, Now(), Now() + takes));
        return new(new Answered(JsonElement.Parse("{}"), "suite", "suite", Bilingual.Empty, 0) { Took = takes });
    }

    /// <summary>Two intervals of different tasks that overlap were parallel.</summary>
    public IEnumerable<string> Words() => intervals.Exists(one => intervals.Exists(other => other.Name != one.Name && other.From < one.To && one.From < other.To)) ? ["EXECUTION_PARALLEL"] : [];
}
