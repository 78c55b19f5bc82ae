using System.CommandLine;
using System.Globalization;
using System.Text;
using Sijil.Bpmn;
using Sijil.Mining.Discovery;
using Sijil.Mining.Files;
using Sijil.Mining.Flow;
using Sijil.Mining.Logs;
using Sijil.Mining.Replay;
using Sijil.Mining.Trees;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Mines an event log from the command line: variants, map, tree, model, deviations and a comparison, each as a file.</summary>
internal static class Mine
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "سجل أحداث: XES أو OCEL أو جدول CSV · an event log: XES, OCEL or a CSV table, packed or not" };
        var directory = new Option<string>("--out") { Description = "مجلد النتائج · the folder of the results", DefaultValueFactory = _ => "mined" };
        var noise = new Option<double>("--noise") { Description = "نسبة التشويش من 0 إلى 1 · share of noise, 0 to 1", DefaultValueFactory = _ => 0.2 };
        var model = new Option<FileInfo?>("--model") { Description = "نموذج BPMN للمطابقة · a BPMN model to compare the log with" };
        var compare = new Option<string?>("--compare") { Description = "مقارنة قناتين: channel=Internet,Desk · compare two values of what a case says" };
        var before = new Option<DateTime?>("--compare-before") { Description = "مقارنة ما قبل تاريخ وما بعده · compare cases begun before a day with the others" };
        var view = new Option<string?>("--object") { Description = "نوع الكائن في سجل OCEL · the type of object whose view is taken of an OCEL log" };
        var command = new System.CommandLine.Command("mine", "اكتشاف الإجراء من سجل أحداث · discover the process from an event log") { file, directory, noise, model, compare, before, view };
        command.SetAction(parsed => Run(new(parsed.GetValue(file)!, parsed.GetValue(directory)!, parsed.GetValue(noise))
        {
            Model = parsed.GetValue(model), Compare = parsed.GetValue(compare), Before = parsed.GetValue(before), ObjectType = parsed.GetValue(view),
        }));
        return command;
    }

    private static int Run(MineRequest request)
    {
        if (!request.File.Exists) return Tools.NoFile(request.File);
        if (request.Model is { Exists: false } lacking) return Tools.NoFile(lacking);
        if (request.Noise is not (>= 0 and <= 1)) return Wrong("mine.bad-noise", request.Noise);
        var loaded = Load(request);
        foreach (var problem in loaded.Problems) Tell(problem);
        if (loaded.Log.CaseCount is 0) return Wrong("mine.no-case", request.File.Name);

        Directory.CreateDirectory(request.Out);
        var variants = Variants.Of(loaded.Log);
        var tree = InductiveMiner.Discover(variants, request.Noise);
        var drawn = TreeModel.Write(tree, request.File.Name);
        if (Plan(request, drawn) is not { } plan) return Wrong("mine.no-model", request.Model?.Name ?? "");
        if (!request.TryCompare(loaded.Log, out var comparison)) return Wrong("mine.bad-compare", request.Compare ?? "");

        var mined = new Mined(loaded, variants, FlowGraph.Of(loaded.Log), tree, drawn, TokenReplay.Of(variants, plan), comparison);
        new MineOutput(request, mined).Write();
        Console.WriteLine($"MINED: {loaded.Log.CaseCount} cases, {loaded.Log.EventCount} events, {mined.Activities} activities, {variants.All.Count} variants");
        return 0;
    }

    private static LoadedLog Load(MineRequest request)
    {
        using var file = request.File.OpenRead();
        var loaded = LogFile.Load(file, request.File.Name, request.ObjectType, count => Progress.Show($"mine: {count}"));
        Progress.End();
        return loaded;
    }

    /// <summary>The model that the log is held against: the one that was named, or else the one that was discovered.</summary>
    private static ProcessPlan? Plan(MineRequest request, string drawn)
    {
        using Stream xml = request.Model is { } given ? given.OpenRead() : new MemoryStream(Encoding.UTF8.GetBytes(drawn));
        var reading = BpmnReader.ReadDrawn(xml, request.Model?.Name ?? "model.bpmn");
        if (reading.Plans is [var plan, ..]) return plan;
        foreach (var problem in reading.Problems)
            foreach (var line in ProblemText.Lines(problem)) Console.Error.WriteLine(line);
        return null;
    }

    private static void Tell(XesProblem problem)
    {
        var times = problem.Times > 1 ? $" ×{problem.Times}" : "";
        foreach (var line in ProblemText.Lines($"{problem.File}:{problem.Line}{times}", problem.Code, problem.Arguments)) Console.Error.WriteLine(line);
    }

    private static int Wrong(string key, object what)
    {
        foreach (var language in Language.All) Console.Error.WriteLine(string.Format(CultureInfo.InvariantCulture, TextCatalogue.Get(language, key), what));
        return 2;
    }
}

/// <summary>What somebody asked to be mined.</summary>
internal sealed record MineRequest(FileInfo File, string Out, double Noise)
{
    public FileInfo? Model { get; init; }
    public string? Compare { get; init; }
    public DateTime? Before { get; init; }
    public string? ObjectType { get; init; }

    /// <returns>False when what is to be compared cannot be understood, or is not in the log.</returns>
    public bool TryCompare(EventLog log, out Comparison? comparison)
    {
        comparison = Before is { } day ? Comparison.ByTime(log, new(DateTime.SpecifyKind(day, DateTimeKind.Unspecified), TimeSpan.FromHours(4))) : null;
        if (Compare is not { } asked) return true;
        if (asked.Split('=', 2) is not [var key, var values] || values.Split(',') is not [var one, var other]) return false;
        comparison = Comparison.ByValue(log, key.Trim(), one.Trim(), other.Trim());
        return comparison is { One.Cases: > 0, Other.Cases: > 0 };
    }
}

/// <summary>All that was found in a log.</summary>
internal sealed record Mined(LoadedLog Loaded, Variants Variants, FlowGraph Graph, ProcessTree Tree, string Bpmn, Conformance Conformance, Comparison? Comparison)
{
    public int Activities => Graph.Nodes.Count(node => node.Count > 0);
}
