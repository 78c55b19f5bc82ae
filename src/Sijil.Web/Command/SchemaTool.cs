using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Schema;

namespace Sijil.Web.Command;

/// <summary>The tools for JSON Schema: check a schema or a value, run the public suite.</summary>
internal static class SchemaTool
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static System.CommandLine.Command Command() => new("schema", "مخططات JSON · JSON Schema") { Check(), Suite() };

    private static System.CommandLine.Command Check()
    {
        var schema = new Argument<FileInfo>("schema") { Description = "ملف المخطط · the schema’s file" };
        var instance = new Argument<FileInfo?>("instance") { Description = "ملف القيمة · the value’s file", Arity = ArgumentArity.ZeroOrOne };
        var command = new System.CommandLine.Command("check", "فحص مخطط، أو قيمة وفق مخطط · check a schema, or a value against it") { schema, instance };
        command.SetAction(parsed => CheckFiles(parsed.GetValue(schema)!, parsed.GetValue(instance)));
        return command;
    }

    private static System.CommandLine.Command Suite()
    {
        var folder = new Argument<DirectoryInfo>("dir") { Description = "مجلد الحالات · the folder of cases" };
        var command = new System.CommandLine.Command("suite", "تشغيل حالات التوافق مع JSON Schema 2020-12 · run the public suite of JSON Schema 2020-12") { folder };
        command.SetAction(parsed => RunSuite(parsed.GetValue(folder)!));
        return command;
    }

    private static int CheckFiles(FileInfo schema, FileInfo? instance)
    {
        if (!schema.Exists) return Tools.NoFile(schema);
        if (instance is { Exists: false }) return Tools.NoFile(instance);
        var reading = JsonSchema.Compile(File.ReadAllBytes(schema.FullName), new() { AssertsFormat = true });
        foreach (var refusal in reading.Refusals)
        {
            Console.Error.WriteLine($"{schema.Name}{refusal.Place}: {refusal.Ar}");
            Console.Error.WriteLine($"{schema.Name}{refusal.Place}: {refusal.En}");
        }
        if (reading.Schema is not { } compiled) return 2;
        return instance is null ? Say("المخطط صحيح.", "It is a schema.") : CheckValue(compiled, instance);
    }

    private static int CheckValue(JsonSchema schema, FileInfo instance)
    {
        try
        {
            var told = schema.Validate(JsonElement.Parse(File.ReadAllBytes(instance.FullName)));
            foreach (var error in told.Errors)
                Console.WriteLine(JsonSerializer.Serialize(new { instance = error.Instance, keyword = error.Keyword, at = error.Absolute, through = error.Keywords, property = error.Property, wanted = error.Wanted }, Readable));
            return told.IsValid ? Say("القيمة صحيحة.", "The value is valid.") : 1;
        }
        catch (JsonException broken)
        {
            Console.Error.WriteLine($"{instance.Name}:{broken.LineNumber + 1}: ليس JSON صحيحاً · not valid JSON");
            return 2;
        }
    }

    private static int RunSuite(DirectoryInfo folder)
    {
        if (!folder.Exists) return Tools.NoFile(new FileInfo(folder.FullName));
        var outcomes = SuiteRun.Of(folder.FullName).ToList();
        foreach (var failed in outcomes.Where(outcome => !outcome.Passed)) Console.WriteLine($"FAILED {failed.Part} {failed.Name}: {failed.Said}");
        string Tally(string part) => $"{outcomes.Count(one => one.Part == part && one.Passed)}/{outcomes.Count(one => one.Part == part)} {part}";
        Console.WriteLine($"SCHEMA: {Tally("required")}, {Tally("optional")}, {Tally("format")}");
        return outcomes.Any(one => one.Part is "required") && outcomes.Where(one => one.Part is "required").All(one => one.Passed) ? 0 : 1;
    }

    private static int Say(string arabic, string english)
    {
        Console.WriteLine(arabic);
        Console.WriteLine(english);
        return 0;
    }
}
