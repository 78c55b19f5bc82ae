using Sijil.Decisions.Dmn.Read;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Kit;

/// <summary>Runs a folder laid out as those of DMN's compatibility kit: models, and files of cases with the results that they expect.</summary>
public static class KitFolder
{
    private static readonly FeelSettings clock = new() { Now = new DateTimeOffset(2024, 5, 17, 10, 30, 0, TimeSpan.Zero) };

    /// <summary>The outcome of each case. Files that hold no cases are passed over; one that cannot be read is a case that fails.</summary>
    public static IEnumerable<KitOutcome> Run(IEnumerable<(string File, Stream Xml)> models, IEnumerable<(string File, Stream Xml)> cases) =>
        Run(models, cases, (model, decision, inputs) => model.Decide(decision, inputs, clock));

    /// <summary>The outcome of each case where another way of deciding is tried.</summary>
    internal static IEnumerable<KitOutcome> Run(IEnumerable<(string File, Stream Xml)> models, IEnumerable<(string File, Stream Xml)> cases, Decider decide)
    {
        var read = new Dictionary<string, DmnModel>(StringComparer.Ordinal);
        var given = models.ToList();
        foreach (var (file, reading) in given.Select(model => Path.GetFileName(model.File)).Zip(DmnReader.ReadAll(given)))
            if (reading.Model is { } model) read[file] = model;
        return cases.SelectMany(file => Cases(file.File, file.Xml, read, decide));
    }

    private static IEnumerable<KitOutcome> Cases(string file, Stream xml, Dictionary<string, DmnModel> models, Decider decide)
    {
        var problems = new List<DmnProblem>();
        var root = XmlParts.Read(xml, file, problems)?.Root;
        if (root is null) yield return new KitOutcome(Path.GetFileNameWithoutExtension(file), [.. problems.Select(problem => problem.ToString())]);
        if (root is not { Name: "testCases" }) yield break;
        var model = models.GetValueOrDefault(root.TextOf("modelName")?.Trim() ?? "");
        foreach (var test in root.All("testCase"))
            yield return new KitOutcome($"{Path.GetFileNameWithoutExtension(file)}#{test.Id}", [.. test.All("resultNode").Select(result => Failure(model, test, result, decide)).OfType<string>()]);
    }

    private static string? Failure(DmnModel? model, XmlPart test, XmlPart result, Decider decide)
    {
        var name = result["name"] ?? "";
        var expected = result.Child("expected") is { } given ? KitValue.Read(given) : FeelValue.Null;
        if (model is null) return $"{name}: expected {expected}, got no model";
        var inputs = FeelContext.Of(test.All("inputNode").Select(input => KeyValuePair.Create(input["name"] ?? "", KitValue.Read(input))));
        var target = test["type"] is "decisionService" or "bkm" ? test["invocableName"] ?? name : name;
        var answer = decide(model, target, inputs);
        var output = target != name && answer.Output.AsContext is { } several && several.TryGet(name, out var one) ? one : answer.Output;
        return KitValue.Agrees(expected, output) ? null : $"{name}: expected {expected}, got {output} {string.Join("; ", answer.Problems.Take(3))}".TrimEnd();
    }
}

/// <summary>How a decision of a model is answered.</summary>
internal delegate DecisionResult Decider(DmnModel model, string decision, FeelContext inputs);

/// <summary>A case of the kit with what went wrong: for each result that differs what was expected and what came.</summary>
public sealed record KitOutcome(string Name, IReadOnlyList<string> Failures)
{
    /// <summary>Whether every result was as expected.</summary>
    public bool Passed => Failures.Count == 0;
}
