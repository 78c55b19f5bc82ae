using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Driving;

namespace Sijil.Web.Command;

/// <summary>Tries a process model and prints what happened, as JSON.</summary>
internal static class JourneyRun
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "ملف نموذج سير العمل (BPMN) · the process model" };
        var start = new Option<string?>("--start") { Description = "معرّف الإجراء أو حدث البدء · the id of the process or of its start event; may be left out where there is one only" };
        var input = new Option<FileInfo?>("--input") { Description = "ملف البيانات والإجابات (JSON) · the data, and answers of people (\"answers\") and systems (\"systems\")" };
        var virtualClock = new Option<string?>("--clock") { Description = "virtual: يمرّ الزمن كله حالاً · virtual: all of time passes at once" };
        virtualClock.AcceptOnlyFromAmong("virtual");
        var command = new System.CommandLine.Command("run", "تجربة نموذج سير عمل · try a process model") { file, start, input, virtualClock };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(start), parsed.GetValue(input), parsed.GetValue(virtualClock) is not null, cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo file, string? start, FileInfo? input, bool isVirtual, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        if (input is { Exists: false }) return Tools.NoFile(input);
        await using var xml = file.OpenRead();
        var reading = BpmnReader.Read(xml, file.Name);
        foreach (var problem in reading.Problems.Where(problem => problem.IsError)) Console.Error.WriteLine(problem);
        if (!reading.Ok || JsonFile.Object(input) is not { } json) return 2;
        if (Begin(reading.Plans, start) is not var (model, at)) return NoStart(file, reading.Plans, start);

        var given = JsonObject.Create(json) ?? [];
        var answers = Taken(given, "answers");
        await using var trial = new Trial(reading.Plans, new GivenSystems(Taken(given, "systems")), new GivenPeople(answers), TimeProvider.System.GetUtcNow(), Decisions(file));
        trial.Open(model, given, at);
        await Pass(trial, isVirtual, cancel);
        var cases = await trial.Cases(cancel);
        JsonFile.Print(writer => TrialJson.Write(writer, trial, cases));
        return cases[0].View.Outcome == "completed" ? 0 : 1;
    }

    /// <summary>The decisions beside the model, and those in the folder of decisions beside its own; one that is broken is not there.</summary>
    private static IEnumerable<KeyValuePair<string, DmnModel>> Decisions(FileInfo file)
    {
        DirectoryInfo[] folders = [file.Directory!, new(Path.Combine(file.Directory!.FullName, "..", "decisions"))];
        foreach (var dmn in folders.Where(folder => folder.Exists).SelectMany(folder => folder.EnumerateFiles("*.dmn")))
            if (DmnFiles.Read(dmn).Model is { } model) yield return new(Path.GetFileNameWithoutExtension(dmn.Name), model);
    }

    private static JsonObject Taken(JsonObject given, string name)
    {
        var taken = given[name] as JsonObject ?? [];
        given.Remove(name);
        return taken;
    }

    private static (string Model, string? At)? Begin(IReadOnlyList<ProcessPlan> plans, string? start)
    {
        if (start is null) return plans is [var only] ? (only.Id, null) : null;
        if (plans.FirstOrDefault(plan => plan.Id == start) is { } process) return (process.Id, null);
        return plans.FirstOrDefault(plan => plan.TryFind(start) is { } node && (node.Kind.IsStart() || plan.Begins(node))) is { } owner ? (owner.Id, start) : null;
    }

    /// <summary>Virtual time runs until nothing more is known to happen; otherwise every timer takes its time.</summary>
    private static async Task Pass(Trial trial, bool isVirtual, CancellationToken cancel)
    {
        const int Patience = 100_000;    // a timer without end rings for ever
        for (var step = 0; trial.Next is { } next && step < Patience; step++)
        {
            if (!isVirtual && next - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } rest) await Task.Delay(rest, cancel);
            await trial.Run(next, cancel);
        }
    }

    private static int NoStart(FileInfo file, IReadOnlyList<ProcessPlan> plans, string? start)
    {
        var processes = plans.Select(plan => plan.Id).ToList();
        Console.Error.WriteLine($"{file.Name}: {(start is null ? "حدّد إجراء بالخيار --start" : $"لا يوجد إجراء ولا حدث بدء بالمعرّف «{start}»")}؛ الإجراءات: {string.Join("، ", processes)}");
        Console.Error.WriteLine($"{file.Name}: {(start is null ? "name a process with --start" : $"no process or start event is called “{start}”")}; the processes are: {string.Join(", ", processes)}");
        return 2;
    }
}

/// <summary>People who answer a step with what the input holds under its id, at once; a step that it does not name waits.</summary>
internal sealed class GivenPeople(JsonObject answers) : IHands
{
    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step)
    {
        if (answers[step.Step] is not { } given) return null;
        var next = given is JsonArray many ? many.Count > 1 ? Shift(many) : many.Count == 1 ? many[0] : null : given;
        return next is JsonObject answer ? (TimeSpan.Zero, new StepAnswer(step.Token, new Actor(step.Holder, step.Role, "trial"), (JsonObject)answer.DeepClone())) : null;
    }

    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => null;

    private static JsonNode? Shift(JsonArray many)
    {
        var first = many[0];
        many.RemoveAt(0);
        return first;
    }
}

/// <summary>Systems that answer with what the input holds under an operation's or a data element's name; of anything else they know nothing.</summary>
internal sealed class GivenSystems(JsonObject systems) : IExchange
{
    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
    {
        var entity = request.Name.Split('.')[0];
        return new(systems[request.Name] is { } given
            ? new Answered(JsonSerializer.SerializeToElement(given), entity, entity, Bilingual.Empty, 0)
            : new Refused("not-found", new("لا جواب له في ملف التجربة", "The trial's file has no answer for it"), entity, entity));
    }
}
