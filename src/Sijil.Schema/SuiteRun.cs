using System.Text.Json;

namespace Sijil.Schema;

/// <summary>One test of a suite, and what came of it.</summary>
public sealed record SuiteOutcome(string Part, string Name, bool Passed, string Said);

/// <summary>Runs the public test suite of JSON Schema, or a folder laid out like it: its remote documents are read beforehand and stand for the network.</summary>
public static class SuiteRun
{
    private const string Host = "http://localhost:1234/";

    public static IEnumerable<SuiteOutcome> Of(string folder)
    {
        var remotes = Directory.Exists(Path.Combine(folder, "remotes")) ? Remotes(Path.Combine(folder, "remotes")) : [];
        var tests = Path.Combine(folder, "tests", "draft2020-12");
        if (!Directory.Exists(tests)) yield break;
        foreach (var file in Directory.EnumerateFiles(tests, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(tests, file).Replace(Path.DirectorySeparatorChar, '/');
            var part = path.StartsWith("optional/format/", StringComparison.Ordinal) ? "format" : path.StartsWith("optional/", StringComparison.Ordinal) ? "optional" : "required";
            var settings = new SchemaSettings { AssertsFormat = part is "format", Resolve = uri => remotes.TryGetValue(uri, out var found) ? found : null };
            foreach (var group in Read(file).EnumerateArray())
                foreach (var outcome in Group(part, path, group, settings)) yield return outcome;
        }
    }

    private static IEnumerable<SuiteOutcome> Group(string part, string file, JsonElement group, SchemaSettings settings)
    {
        var reading = JsonSchema.Compile(group.GetProperty("schema"), settings);
        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            var name = $"{file}: {group.GetProperty("description").GetString()}: {test.GetProperty("description").GetString()}";
            if (reading.Schema is not { } schema)
            {
                yield return new(part, name, false, $"{reading.Refusals[0].Place}: {reading.Refusals[0].En}");
                continue;
            }
            var (wanted, value) = (test.GetProperty("valid").GetBoolean(), test.GetProperty("data"));
            var (brief, whole) = (schema.IsValid(value), schema.Validate(value));
            var agrees = brief == whole.IsValid && whole.IsValid == (whole.Errors.Count is 0);
            yield return new(part, name, agrees && whole.IsValid == wanted && whole.StoppedBy is null,
                agrees ? $"valid is {whole.IsValid}, wanted {wanted}" : "the brief answer and the whole one differ");
        }
    }

    private static Dictionary<string, JsonElement> Remotes(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(file => Host + Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), Read, StringComparer.Ordinal);

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
}
