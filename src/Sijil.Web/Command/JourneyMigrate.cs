using System.CommandLine;
using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Web.Command;

/// <summary>Carries the open cases of one version of a journey over to another by a plan: checks it, tries it, carries it out, or takes it back.</summary>
internal static class JourneyMigrate
{
    private static readonly Actor Hand = new("sijil", "system", "system");

    public static System.CommandLine.Command Command()
    {
        var file = new Option<FileInfo>("--plan") { Description = "ملف خطة الترحيل (JSON) · the migration plan", Required = true };
        var tries = new Option<bool>("--try") { Description = "تجربة على نسخة من كل معاملة مفتوحة · try on a copy of every open case" };
        var runs = new Option<bool>("--run") { Description = "تنفيذ الخطة · carry it out" };
        var backs = new Option<bool>("--back") { Description = "التراجع عنها · take it back" };
        var data = Tools.Data();
        var command = new System.CommandLine.Command("migrate", "ترحيل المعاملات المفتوحة إلى نسخة أخرى من رحلتها · carry open cases over to another version of their journey") { file, tries, runs, backs, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(data)!, parsed.GetValue(runs), parsed.GetValue(backs), cancel));
        command.Validators.Add(result =>
        {
            if (new[] { tries, runs, backs }.Count(result.GetValue) > 1) result.AddError("--try, --run and --back exclude one another.");
        });
        return command;
    }

    private static async Task<int> Run(FileInfo file, string data, bool runs, bool backs, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        var plan = MigrationPlan.Parse(await File.ReadAllTextAsync(file.FullName, cancel));
        if (plan.IsRefused) return Tools.Refuse(plan.Refusal);
        await using var record = await Tools.Open(data, cancel);
        var registers = await StandingRegisters.Of(record, cancel);
        var library = await ModelFiles.Open(ModelFiles.Read(ModelFiles.Folder), isHeld: false, registers, record, TimeProvider.System, cancel);
        var desk = await JourneysModule.Migrations(record.Journal, record.Keyring, library, TimeProvider.System, cancel);
        var check = desk.Check(plan.Value);
        if (check.IsRefused) return Tools.Refuse(check.Refusal);
        foreach (var remark in check.Value.Remarks)
            Console.WriteLine($"{file.Name}: {(remark.IsError ? "error" : "warning")} {remark.Code}\n  {remark.Text.Ar}\n  {remark.Text.En}");
        return runs || backs ? await Carry(desk, plan.Value, backs, cancel) : await Try(desk, plan.Value, cancel);
    }

    private static async Task<int> Try(MigrationDesk desk, MigrationPlan plan, CancellationToken cancel)
    {
        var tried = await desk.Try(plan, Show, cancel);
        return tried.IsRefused ? Tools.Refuse(tried.Refusal) : Say(tried.Value, "TRIED");
    }

    private static async Task<int> Carry(MigrationDesk desk, MigrationPlan plan, bool back, CancellationToken cancel)
    {
        if (!back && await desk.Keep(plan, Hand, cancel) is { Refusal: { } unsound }) return Tools.Refuse(unsound);
        if (await desk.Begin(plan.Id, back, Hand, cancel) is { Refusal: { } refusal }) return Tools.Refuse(refusal);
        var carried = await desk.Carry(plan.Id, Show, cancel);
        return carried.IsRefused ? Tools.Refuse(carried.Refusal) : Say(carried.Value, back ? "TAKEN BACK" : "MIGRATED");
    }

    private static void Show(int done, int all) => Progress.Show($"migrate: {done} / {all}");

    private static int Say(MigrationCount count, string what)
    {
        Progress.End();
        foreach (var verdict in count.Verdicts.Where(verdict => !verdict.Moves))
        {
            Console.WriteLine(verdict.Fault.Length > 0 ? $"{verdict.Case}: failed: {verdict.Fault}" : $"{verdict.Case}: {string.Join(", ", verdict.Reasons.Select(reason => reason.Code))}");
            foreach (var reason in verdict.Reasons) Console.WriteLine($"  {reason.Text.Ar}\n  {reason.Text.En}");
        }
        Console.WriteLine($"{what}: {count.Moved} moved, {count.Stay} stay, {count.Failed} failed");
        return count.Failed == 0 ? 0 : 1;
    }
}
