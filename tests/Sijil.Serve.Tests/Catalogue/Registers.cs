using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.Tests.Catalogue;

/// <summary>Registers without a record: those of models/, or what a test puts into them.</summary>
internal static class Registers
{
    private static readonly Lazy<RegisterFold> Read = new(() => OfFiles());
    private static readonly Lazy<List<(string Register, string? Id, JsonObject Content)>> Files = new(Parsed);
    private static long position;

    /// <summary>The sample emirate; shared, so a test that changes something takes its own.</summary>
    public static RegisterFold OfModels => Read.Value;

    /// <summary>The sample emirate again, for one test alone.</summary>
    public static RegisterFold OfFiles(bool services = true)
    {
        var fold = new RegisterFold();
        foreach (var (register, id, content) in Files.Value.Where(file => services || file.Register is not "services")) fold.State(register, id, content);
        return fold;
    }

    private static List<(string Register, string? Id, JsonObject Content)> Parsed()
    {
        List<(string Register, string? Id, JsonObject Content)> files = [];
        foreach (var folder in (string[])["entities", "systems", "data-elements", "services", "life-events", "words"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "models", folder), "*.json").Order(StringComparer.Ordinal))
                files.Add((folder, folder is "words" ? Path.GetFileNameWithoutExtension(file) : null, JsonNode.Parse(File.ReadAllBytes(file))!.AsObject()));
        return files;
    }

    public static string Root
    {
        get
        {
            var at = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(at, "Sijil.slnx"))) at = Path.GetDirectoryName(at)!;
            return at;
        }
    }

    /// <summary>A file states an entry.</summary>
    public static void State(this RegisterFold fold, string register, string? id, JsonObject content) => fold.Say($"register/{register}",
        new EntryRegistered(register, id ?? $"{content["id"] ?? content["code"]}", $"h{position}", JsonSerializer.SerializeToElement(content)));

    /// <summary>A step of a case says something of an entry.</summary>
    public static void Change(this RegisterFold fold, string register, string id, JsonObject said, string by = "s-0003") => fold.Say($"case/C{position}",
        new EntryRecorded(register, id, "write", JsonSerializer.SerializeToElement(said), new(by, "analyst", "desk")));

    private static void Say(this RegisterFold fold, string stream, Fact fact)
    {
        var at = DateTimeOffset.UnixEpoch.AddDays(20_000).AddMinutes(++position);
        fold.Apply(new(position, stream, 1, at, Origin.Live,
            [new RecordedFact(new(position, 0), FactCodec.NameOf(fact.GetType()), at, JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), JsonSerializerOptions.Web))]));
    }
}
