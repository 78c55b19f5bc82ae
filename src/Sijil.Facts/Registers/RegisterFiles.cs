using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Record;

namespace Sijil.Facts.Registers;

/// <summary>A file of models/ that is not what it should be: named, with what to do.</summary>
public sealed record RegisterProblem(string File, long Line, string Message);

/// <summary>Puts the registers' files into the record: only what changed is registered anew. A file that is wrong is reported and stops nothing else.</summary>
public static class RegisterFiles
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };
    private static readonly string[] First = ["entities", "systems", "data-elements", "services", "life-events", "indicators", "announced", "routes", "people",
        "calendars", "words", "forms", "certificates", "messages"];

    /// <summary>Schemas of what others report, and no entries.</summary>
    private const string NoRegister = "reporting";

    /// <param name="shapes">What an entry of a folder must be; a file that does not fit is named with its line and not registered.</param>
    /// <returns>What was wrong with files; empty when all stand in the record.</returns>
    public static async Task<IReadOnlyList<RegisterProblem>> Register(string models, RegisterFold fold, IJournal journal, Keyring keyring, TimeProvider clock,
        CancellationToken cancel, IReadOnlyDictionary<string, Type>? shapes = null)
    {
        List<RegisterProblem> problems = [];
        foreach (var folder in Folders(models))
        {
            List<EntryRegistered> changed = [];
            foreach (var (id, content) in Entries(models, folder, shapes?.GetValueOrDefault(folder), problems))
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(content);
                var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
                if (!fold.Stands(folder, id, hash)) changed.Add(new EntryRegistered(folder, id, hash, JsonSerializer.SerializeToElement(content)));
            }
            if (changed.Count > 0) await Write($"register/{folder}", changed, journal, keyring, clock, cancel);
        }
        return problems;
    }

    /// <summary>Writes entries to a register's stream, after whatever stands there.</summary>
    public static async Task Write(string stream, IReadOnlyList<Fact> facts, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        while (true)
        {
            var version = await journal.VersionOf(stream, cancel);
            var turn = new Turn
            {
                Stream = stream, ExpectedVersion = version, Origin = Origin.Live,
                Facts = FactCodec.Write(facts, now, stream, version + 1, keyring),
            };
            if (await journal.Append(turn, cancel) is AppendOutcome.Committed) return;
        }
    }

    /// <summary>Every folder that holds entries is a register: those that others speak of first.</summary>
    private static IEnumerable<string> Folders(string models) =>
        First.Union(Directory.EnumerateDirectories(models).Select(folder => Path.GetFileName(folder)).Where(folder => folder != NoRegister).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Id, JsonNode Content)> Entries(string models, string folder, Type? shape, List<RegisterProblem> problems)
    {
        var path = Path.Combine(models, folder);
        if (!Directory.Exists(path)) yield break;
        foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(models, file);
            if (Parse(file, name, shape, problems) is not { } content) continue;
            if (content is JsonArray many)
            {
                foreach (var one in many)
                {
                    if (IdOf(one) is { } each) yield return (each, one!);
                    else problems.Add(new(name, 1, "an entry has no id"));
                }
            }
            else
            {
                yield return (IdOf(content) ?? Path.GetFileNameWithoutExtension(file), content);
            }
        }
    }

    private static JsonNode? Parse(string file, string name, Type? shape, List<RegisterProblem> problems)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var content = JsonNode.Parse(bytes);
            if (shape is not null) JsonSerializer.Deserialize(bytes, content is JsonArray ? shape.MakeArrayType() : shape, Strict);
            return content;
        }
        catch (JsonException broken)
        {
            problems.Add(new(name, (broken.LineNumber ?? 0) + 1, broken.Message));
            return null;
        }
    }

    private static string? IdOf(JsonNode? entry) => (entry as JsonObject)?["id"]?.ToString() ?? (entry as JsonObject)?["code"]?.ToString();
}
