using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sijil.Facts.Registers;

/// <summary>One entry of a register, as a file of models/ gives it.</summary>
/// <param name="At">Where it stands in its file: <c>$</c>, or <c>$[3]</c> in a list.</param>
public sealed record RegisterFileEntry(string Register, string Id, string File, JsonNode Content, string At, ReadOnlyMemory<byte> Text)
{
    /// <summary>The line of something in the entry, by its path there.</summary>
    public int LineOf(string path) => JsonPlaces.LineOf(Text.Span, At + path[1..]);
}

/// <summary>The registers' files as they were read: what stands in them, and what is wrong with the rest.</summary>
/// <param name="Files">The files of each register by name; one that could not be read is named itself, and what speaks of it is not.</param>
public sealed record RegisterReading(IReadOnlyList<RegisterFileEntry> Entries, IReadOnlyList<RegisterProblem> Problems, ILookup<string, string> Files)
{
    public static RegisterReading Of(string models, IReadOnlyDictionary<string, Type>? shapes) => new RegisterReader(models, shapes).Read();
}

/// <summary>Reads the registers' files; one that does not fit is named with its line and left out.</summary>
internal sealed partial class RegisterReader(string models, IReadOnlyDictionary<string, Type>? shapes)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };
    private readonly Dictionary<(string Register, string Id), string> met = [];
    private readonly List<RegisterFileEntry> entries = [];
    private readonly List<RegisterProblem> problems = [];
    private readonly List<(string Register, string Name)> files = [];

    public RegisterReading Read()
    {
        foreach (var register in RegisterFiles.Folders(models))
        {
            var path = Path.Combine(models, register);
            if (!Directory.Exists(path)) continue;
            foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)) Read(register, file);
        }
        return new(entries, problems, files.ToLookup(file => file.Register, file => file.Name));
    }

    private void Read(string register, string file)
    {
        var name = Path.GetRelativePath(models, file);
        var text = File.ReadAllBytes(file);
        files.Add((register, Path.GetFileNameWithoutExtension(file)));
        JsonNode? content;
        try
        {
            content = JsonNode.Parse(text);
        }
        catch (JsonException broken)
        {
            problems.Add(new(name, (int)(broken.LineNumber ?? 0) + 1, "", RegisterProblems.Malformed, $"{(broken.BytePositionInLine ?? 0) + 1}"));
            return;
        }
        if (content is JsonArray many)
        {
            for (var index = 0; index < many.Count; index++) Take(register, name, IdOf(many[index]), many[index], JsonPlaces.Item("$", index), text);
        }
        else
        {
            Take(register, name, IdOf(content) ?? Path.GetFileNameWithoutExtension(file), content, "$", text);
        }
    }

    private void Take(string register, string file, string? id, JsonNode? content, string at, byte[] text)
    {
        var line = JsonPlaces.LineOf(text, at);
        if (content is not JsonObject) problems.Add(new(file, line, "", RegisterProblems.NoEntry));
        else if (id is null) problems.Add(new(file, line, "", RegisterProblems.NoId));
        else if (!met.TryAdd((register, id), file)) problems.Add(new(file, line, id, RegisterProblems.Twice, id, met[(register, id)]));
        else if (Fits(new(register, id, file, content, at, text)) is { } entry) entries.Add(entry);
    }

    /// <returns>The entry, or nothing when it is not what its register holds.</returns>
    private RegisterFileEntry? Fits(RegisterFileEntry entry)
    {
        if (shapes?.GetValueOrDefault(entry.Register) is not { } shape) return entry;
        var before = problems.Count;
        try
        {
            entry.Content.Deserialize(shape, Strict);
            foreach (var said in ShapeMarks.In(entry.Content, shape))
                if (said.Allowed is { } allowed && !allowed.Values.Contains(said.Text)) Note(entry, said.Path, RegisterProblems.NotAllowed, said.Text, string.Join(", ", allowed.Values));
        }
        catch (JsonException misfit)
        {
            var path = misfit.Path is ['$', ..] known ? known : "$";
            var missing = string.Join(", ", Quoted().Matches(misfit.Message[Math.Max(0, misfit.Message.LastIndexOf(':'))..]).Select(name => name.Groups[1].Value));
            if (misfit.Message.Contains("missing required", StringComparison.Ordinal) && missing.Length > 0)
                problems.Add(new(entry.File, entry.LineOf(path), entry.Id, RegisterProblems.MissingField, missing));
            else Note(entry, path, RegisterProblems.WrongValue);
        }
        return problems.Count == before ? entry : null;
    }

    private void Note(RegisterFileEntry entry, string path, string code, params string[] more) =>
        problems.Add(new(entry.File, entry.LineOf(path), entry.Id, code, [path.Length > 2 ? path[2..] : path, .. more]));

    private static string? IdOf(JsonNode? entry) => ((entry as JsonObject)?["id"] ?? (entry as JsonObject)?["code"])?.ToString() is { Length: > 0 } id ? id : null;

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
