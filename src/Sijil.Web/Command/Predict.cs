using System.CommandLine;
using Sijil.Bpmn;
using Sijil.Measure.Prediction;

namespace Sijil.Web.Command;

/// <summary>Predicts what a changed journey will do to the indicators of a service, and writes it into the record.</summary>
internal static class Predict
{
    public static System.CommandLine.Command Command()
    {
        var service = new Option<string>("--service") { Description = "رمز الخدمة · the service’s code", Required = true };
        var model = new Option<FileInfo>("--model") { Description = "النموذج المقترح (BPMN) · the changed model", Required = true };
        var runs = new Option<int>("--runs") { Description = "عدد مرات التشغيل · how many runs", DefaultValueFactory = _ => 40 };
        var cases = new Option<int?>("--cases") { Description = "عدد المعاملات في كل مرة · cases in each run" };
        var seed = new Option<long>("--seed") { Description = "البذرة · the seed", DefaultValueFactory = _ => 1 };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "لا يُنظر إلى ما بعد هذا اليوم · nothing after this day is looked at" };
        var data = Tools.Data();
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > 10_000) result.AddError("--runs: 2–10000");
        });
        cases.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 100_000) result.AddError("--cases: 1–100000");
        });
        var command = new System.CommandLine.Command("predict", "توقع أثر نموذج مقترح في مؤشرات خدمة · predict what a changed model does to the indicators of a service") { service, model, runs, cases, seed, asOf, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(service)!, parsed.GetValue(model)!, parsed.GetValue(runs), parsed.GetValue(cases), parsed.GetValue(seed), parsed.GetValue(asOf), parsed.GetValue(data)!, cancel));
        return command;
    }

    private static async Task<int> Run(string service, FileInfo file, int runs, int? cases, long seed, DateOnly? asOf, string data, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        await using var record = await Tools.Open(data, cancel);
        var registers = await StandingRegisters.Of(record, cancel);
        var library = await ModelFiles.Open(ModelFiles.Read(ModelFiles.Folder), isHeld: false, registers, record, TimeProvider.System, cancel);
        if (Plan(file) is not { } plan) return 2;
        var day = asOf is { } given ? new DateTimeOffset(given, TimeOnly.MinValue, TimeSpan.FromHours(4)) : (DateTimeOffset?)null;
        var told = await PredictionModule.Predict(record.Journal, record.Keyring, library, registers, TimeProvider.System, service, plan, file.Name, runs, cases, seed, day,
            (done, all) => Progress.Show($"predict: {done} / {all}"), cancel);
        Progress.End();
        if (told.IsRefused) return Tools.Refuse(told.Refusal);
        Console.WriteLine(told.Value);
        return 0;
    }

    private static ProcessPlan? Plan(FileInfo file)
    {
        using var xml = file.OpenRead();
        var reading = BpmnReader.Read(xml, file.Name);
        foreach (var problem in reading.Problems.Where(problem => problem.IsError)) Console.Error.WriteLine(problem);
        return reading.Ok && reading.Plans is [var plan, ..] ? plan : null;
    }
}
