using System.Text.Json;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;

namespace Sijil.Journeys.Library;

/// <summary>Reads journeys/*.bpmn, decisions/*.dmn and the certificates' issuers of a models folder. A file that is wrong is reported and stops nothing else.</summary>
public static class LibraryFiles
{
    private static readonly string PilotFolder = Path.Combine("journeys", "pilots");

    public static JourneyLibrary Read(string models)
    {
        var library = new JourneyLibrary();
        foreach (var file in Files(models, "decisions", "*.dmn")) ReadDecision(library, models, file);
        foreach (var file in Files(models, "journeys", "*.bpmn")) ReadJourney(library, models, file, library.Add);
        foreach (var file in Files(models, PilotFolder, "*.bpmn")) ReadJourney(library, models, file, plan => library.AddPilot(Path.GetFileNameWithoutExtension(file), plan));
        library.Issue(Files(models, "certificates", "*.json").Select(IssuerOf));
        return library;
    }

    /// <summary>The files of journeys, pilots after those in force.</summary>
    internal static IEnumerable<string> Journeys(string models) => [.. Files(models, "journeys", "*.bpmn"), .. Files(models, PilotFolder, "*.bpmn")];

    private static void ReadJourney(JourneyLibrary library, string models, string file, Action<ProcessPlan> add)
    {
        using var stream = File.OpenRead(file);
        var reading = BpmnReader.Read(stream, Path.GetRelativePath(models, file));
        library.Report([.. reading.Problems]);
        if (!reading.Ok) return;
        foreach (var plan in reading.Plans) add(plan);
    }

    private static void ReadDecision(JourneyLibrary library, string models, string file)
    {
        using var stream = File.OpenRead(file);
        var name = Path.GetRelativePath(models, file);
        var reading = DmnReader.Read(stream, name);
        library.Report([.. reading.Problems.Select(problem =>
            new ModelProblem(problem.Code, problem.File, problem.Line, problem.ElementId, problem.ElementName, [.. problem.Arguments], true))]);
        if (reading.Model is { } model) library.Add(Path.GetFileNameWithoutExtension(file), model);
    }

    private static KeyValuePair<string, string> IssuerOf(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return new(document.RootElement.GetProperty("type").GetString()!, document.RootElement.GetProperty("issuer").GetString()!);
    }

    private static IEnumerable<string> Files(string models, string folder, string pattern)
    {
        var path = Path.Combine(models, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }
}
