using System.Text.Json;
using Sijil.Bpmn;
using Sijil.Facts.Registers;
using Sijil.Journeys.Calendars;
using Sijil.Journeys.Library;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Serve.Documents;
using Sijil.Serve.Forms;
using Sijil.Serve.Identity;
using Sijil.Steer.Bodies;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web;

/// <summary>The models folder: put into the record, and compiled to run. What is wrong is said with its file and line, and stops nothing else.</summary>
internal static class ModelFiles
{
    /// <summary>What an entry of each folder must be.</summary>
    private static readonly Dictionary<string, Type> Shapes = new()
    {
        ["entities"] = typeof(Entity), ["systems"] = typeof(EntitySystem), ["data-elements"] = typeof(DataElement), ["services"] = typeof(ServiceCard),
        ["life-events"] = typeof(LifeEvent), ["forms"] = typeof(Form), ["certificates"] = typeof(CertificateKind), ["people"] = typeof(Persona),
        ["councils"] = typeof(Council), ["submission-kinds"] = typeof(SubmissionKind), ["routes"] = typeof(Steer.Bodies.Route),
        ["indicators"] = typeof(Indicator), ["announced"] = typeof(AnnouncedFigure), ["messages"] = typeof(NoticeTemplate), ["registers"] = typeof(RegisterCard),
        ["surveys"] = typeof(Measure.Surveys.Survey), ["recognition"] = typeof(Steer.Recognition.Scheme), [WorkCalendar.Register] = typeof(WorkCalendar),
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

    /// <summary>Reads the registers' files and the models on threads of their own, while whoever starts does something else.</summary>
    public static ModelReading Read(string models) => new(models, Task.Run(() => RegisterReading.Of(models, Shapes)), Task.Run(() => LibraryFiles.Read(models)));

    /// <summary>The models that run, each version kept in the record before any case runs by it.</summary>
    /// <param name="isHeld">Whether the registers' files are held against the models; not where nothing of them is registered.</param>
    public static async Task<JourneyLibrary> Open(ModelReading reading, bool isHeld, RegisterFold registers, OpenRecord record, TimeProvider clock, CancellationToken cancel)
    {
        var library = Link(await reading.Library, registers, isHeld ? await reading.Registers : null);
        await JourneyArchive.Keep(library, reading.Folder, registers, record.Journal, record.Keyring, clock, cancel);
        await DecisionArchive.Keep(library, reading.Folder, registers, record.Journal, record.Keyring, clock, cancel);
        return library;
    }

    /// <summary>The journeys and decisions of the files, and the past versions that open cases still run by.</summary>
    public static JourneyLibrary Compile(string models, RegisterFold registers) => Link(LibraryFiles.Read(models), registers, null);

    private static JourneyLibrary Link(JourneyLibrary library, RegisterFold registers, RegisterReading? reading)
    {
        library.Registers = registers;
        library.Staff(registers.All<JsonElement>("people").Values.Where(person => person.TryGetProperty("role", out var role) && role.GetString() == "advisor" && !(person.TryGetProperty("named", out var named) && named.ValueKind is JsonValueKind.False))
            .Select(person => person.GetProperty("id").GetString()!));
        if (reading is not null)
        {
            library.Report([.. reading.Problems.Select(LibraryLinks.ToModelProblem), .. reading.Entries.SelectMany(ConditionsThatAreNotFeel)]);
            LibraryLinks.Check(library, registers, reading, Shapes);
        }
        JourneyArchive.Restore(library, registers);
        return library;
    }

    private static IEnumerable<ModelProblem> ConditionsThatAreNotFeel(RegisterFileEntry entry) => entry.Register != "forms" ? []
        : from problem in AskedForm.Problems(entry.Content.Deserialize<Form>(JsonSerializerOptions.Web)!)
          let error = problem.Error
          select new ModelProblem(ProblemCodes.BadFeel, entry.File, entry.LineOf(problem.Path), entry.Id, "", [problem.When, $"{error.Position}", error.Found, error.Expected], IsError: true);

    /// <summary>Says each mistake of the files with its place, what it is and what to do; what is only advice stands on the developers' page.</summary>
    public static async Task Say(JourneyLibrary library, TextWriter say)
    {
        foreach (var problem in library.Problems.Where(problem => problem.IsError))
            foreach (var line in ProblemText.Lines(problem)) await say.WriteLineAsync(line);
    }
}

/// <summary>The models folder being read.</summary>
internal sealed record ModelReading(string Folder, Task<RegisterReading> Registers, Task<JourneyLibrary> Library);
