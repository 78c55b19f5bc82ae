using System.CommandLine;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Decisions.Feel;

namespace Sijil.Web.Command;

/// <summary>Asks a decision of a model and prints the answer, with the trace where it is asked for.</summary>
internal static class DecideRun
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "ملف القرار (DMN) · the decision model" };
        var decision = new Option<string?>("--decision") { Description = "اسم القرار · the decision's name; may be left out where there is one only" };
        var input = new Option<FileInfo?>("--input") { Description = "ملف المدخلات (JSON) · the inputs" };
        var explain = new Option<bool>("--explain") { Description = "مع بيان كيف اتُّخذ القرار · tell how" };
        var command = new System.CommandLine.Command("run", "تشغيل قرار · ask a decision") { file, decision, input, explain };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(decision), parsed.GetValue(input), parsed.GetValue(explain)));
        return command;
    }

    private static int Run(FileInfo file, string? decision, FileInfo? input, bool explain)
    {
        if (!file.Exists) return Tools.NoFile(file);
        if (input is { Exists: false }) return Tools.NoFile(input);
        var reading = DmnFiles.Read(file);
        foreach (var line in reading.Problems.SelectMany(DmnFiles.Lines)) Console.Error.WriteLine(line);
        if (reading.Model is not { } model || JsonFile.Object(input) is not { } json) return 2;
        decision ??= model.Decisions is [var only] ? only : null;
        if (decision is null || !model.Asked.Contains(decision)) return NoDecision(model, decision);
        var settings = new FeelSettings { Now = TimeProvider.System.GetLocalNow() };
        var explanation = explain ? DmnExplain.Run(model, decision, DmnInputs.Read(model, json), settings) : null;
        var result = explanation?.Result ?? model.Decide(decision, DmnInputs.Read(model, json), settings);
        JsonFile.Print(writer => AnswerJson.Write(writer, model, decision, result, explanation));
        return result.Output.IsNull && result.Problems.Count > 0 ? 1 : 0;
    }

    private static int NoDecision(DmnModel model, string? decision)
    {
        Console.Error.WriteLine($"{model.File}: {(decision is null ? "اختر قراراً" : $"لا يوجد قرار باسم «{decision}»")}؛ القرارات: {string.Join("، ", model.Decisions)}");
        Console.Error.WriteLine($"{model.File}: {(decision is null ? "name a decision with --decision" : $"there is no decision “{decision}”")}; the decisions are: {string.Join(", ", model.Decisions)}");
        return 2;
    }
}
