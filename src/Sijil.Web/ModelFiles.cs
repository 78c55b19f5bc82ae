using System.Text.Json;
using Sijil.Bpmn;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Serve.Documents;
using Sijil.Serve.Forms;
using Sijil.Serve.Identity;
using Sijil.Web.Pages.Portal;

namespace Sijil.Web;

/// <summary>The models folder: put into the record, and compiled to run. What is wrong is said with its file and line, and stops nothing else.</summary>
internal static class ModelFiles
{
    /// <summary>What an entry of each folder must be.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Shapes = new Dictionary<string, Type>
    {
        ["entities"] = typeof(Entity), ["systems"] = typeof(EntitySystem), ["data-elements"] = typeof(DataElement), ["services"] = typeof(ServiceCard),
        ["life-events"] = typeof(LifeEvent), ["forms"] = typeof(Form), ["certificates"] = typeof(CertificateKind), ["people"] = typeof(Persona),
        ["indicators"] = typeof(Indicator), ["announced"] = typeof(AnnouncedFigure), ["messages"] = typeof(NoticeTemplate), ["registers"] = typeof(RegisterCard),
    };

    /// <summary>The models beside the program's sources, or beside the program itself.</summary>
    public static string Folder
    {
        get
        {
            for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
                if (Directory.Exists(Path.Combine(at, "models", "journeys"))) return Path.Combine(at, "models");
            return Path.Combine(AppContext.BaseDirectory, "models");
        }
    }

    public static async Task Register(string models, RegisterFold registers, OpenRecord record, FoldHost folds, TimeProvider clock, TextWriter say, CancellationToken cancel)
    {
        await folds.CaughtUp(record.Journal.Head, cancel);
        foreach (var problem in await RegisterFiles.Register(models, registers, record.Journal, record.Keyring, clock, cancel, Shapes))
            await say.WriteLineAsync($"{problem.File}:{problem.Line}: {problem.Message}");
        await folds.CaughtUp(record.Journal.Head, cancel);
        foreach (var (id, form) in registers.All<Form>("forms"))
            foreach (var (place, problem) in AskedForm.Problems(form)) await say.WriteLineAsync($"forms/{id}.json: {place}: {problem}");
    }

    /// <summary>The models that run, each version kept in the record before any case runs by it.</summary>
    public static async Task<JourneyLibrary> Open(string models, RegisterFold registers, OpenRecord record, TimeProvider clock, TextWriter say, CancellationToken cancel)
    {
        var library = Compile(models, registers);
        await JourneyArchive.Keep(library, models, registers, record.Journal, record.Keyring, clock, cancel);
        foreach (var problem in library.Problems.Where(problem => problem.IsError)) await say.WriteLineAsync(Line(problem));
        return library;
    }

    /// <summary>The journeys and decisions of the files, and the past versions that open cases still run by.</summary>
    public static JourneyLibrary Compile(string models, RegisterFold registers)
    {
        var library = LibraryFiles.Read(models);
        library.Registers = registers;
        library.Staff(registers.All<JsonElement>("people").Values.Where(person => person.TryGetProperty("role", out var role) && role.GetString() == "advisor")
            .Select(person => person.GetProperty("id").GetString()!));
        JourneyArchive.Restore(library, registers);
        return library;
    }

    public static string Line(ModelProblem problem) =>
        $"{problem.File}:{problem.Line}: {problem.ElementName} ({problem.ElementId}): {problem.Code} {string.Join(", ", problem.Arguments)}".TrimEnd();
}
