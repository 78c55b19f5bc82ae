using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;
using Sijil.Facts.Registers;

namespace Sijil.Journeys.Library;

/// <summary>Reads journeys/*.bpmn, decisions/*.dmn and the certificates' issuers of a models folder. A file that is wrong is reported and stops nothing else.</summary>
public static class LibraryFiles
{
    private static readonly string PilotFolder = Path.Combine("journeys", "pilots");

    public static JourneyLibrary Read(string models)
    {
        var library = new JourneyLibrary();
        ReadDecisions(library, models, [.. Decisions(models)]);
        foreach (var file in Files(models, "journeys", "*.bpmn")) ReadJourney(library, models, file, (plan, name) => Put(library, plan, name));
        foreach (var file in Files(models, PilotFolder, "*.bpmn")) ReadJourney(library, models, file, (plan, name) => library.AddPilot(Path.GetFileNameWithoutExtension(file), plan, name));
        library.Issue(Files(models, "certificates", "*.json").SelectMany(IssuersOf));
        return library;
    }

    internal static IEnumerable<string> Decisions(string models) => Files(models, "decisions", "*.dmn");

    /// <summary>The files of journeys, pilots after those in force.</summary>
    internal static IEnumerable<string> Journeys(string models) => [.. Files(models, "journeys", "*.bpmn"), .. Files(models, PilotFolder, "*.bpmn")];

    private static void ReadJourney(JourneyLibrary library, string models, string file, Action<ProcessPlan, string> add)
    {
        using var stream = File.OpenRead(file);
        var name = Path.GetRelativePath(models, file);
        var reading = BpmnReader.Read(stream, name);
        library.Report([.. reading.Problems]);
        if (!reading.Ok) library.AddUnread(name);
        if (!reading.Ok) return;
        foreach (var plan in reading.Plans) add(plan, name);
    }

    private static void Put(JourneyLibrary library, ProcessPlan plan, string file)
    {
        if (!library.Has(plan.Id)) library.Add(plan, file);
        else library.Report([new(RegisterProblems.Twice, file, 1, plan.Id, plan.NameAr, [plan.Id, library.FileOf(library.Current(plan.Id))], IsError: true)]);
    }

    /// <summary>Read together, because one may import another, and checked before anything runs by them.</summary>
    private static void ReadDecisions(JourneyLibrary library, string models, IReadOnlyList<string> files)
    {
        var readings = DmnReader.ReadAll([.. files.Select(file => (Path.GetRelativePath(models, file), (Stream)new MemoryStream(File.ReadAllBytes(file))))]);
        foreach (var (file, reading) in files.Zip(readings))
        {
            library.Report([.. DmnCheck.Run(reading).Problems.Select(problem =>
                new ModelProblem($"dmn.{problem.Code}", problem.File, problem.Line, problem.ElementId, problem.ElementName, [.. problem.Arguments], problem.IsError) { Row = problem.Row, Column = problem.Column })]);
            if (reading.Model is { } model) library.Add(Path.GetFileNameWithoutExtension(file), model);
        }
    }

    /// <summary>Who issues which certificate; a file that says neither is named where the registers are read.</summary>
    private static IEnumerable<KeyValuePair<string, string>> IssuersOf(string file)
    {
        JsonNode? content;
        try
        {
            content = JsonNode.Parse(File.ReadAllBytes(file));
        }
        catch (System.Text.Json.JsonException)
        {
            yield break;
        }
        foreach (var one in content is JsonArray many ? [.. many] : (JsonNode?[])[content])
            if (one is JsonObject kind && kind["type"]?.ToString() is { } type && kind["issuer"]?.ToString() is { } issuer) yield return new(type, issuer);
    }

    private static IEnumerable<string> Files(string models, string folder, string pattern)
    {
        var path = Path.Combine(models, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }
}
