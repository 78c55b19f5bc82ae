using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Sandbox.Tests;

/// <summary>The registers of models/, read from the files without a record.</summary>
internal static class Models
{
    public static readonly string Folder = Find();
    private static readonly Lazy<RegisterFold> Read = new(Load);

    public static RegisterFold Registers => Read.Value;

    private static RegisterFold Load()
    {
        var fold = new RegisterFold();
        var position = 0L;
        foreach (var folder in (string[])["entities", "systems", "data-elements", "services", "people", "forms"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json").Order(StringComparer.Ordinal))
                foreach (var entry in JsonNode.Parse(File.ReadAllBytes(file)) is JsonArray many ? many : [JsonNode.Parse(File.ReadAllBytes(file))])
                    fold.Apply(Stating(++position, folder, entry!));
        return fold;
    }

    private static Entry Stating(long position, string folder, JsonNode entry)
    {
        var fact = new EntryRegistered(folder, $"{entry["id"] ?? entry["code"]}", "h", JsonSerializer.SerializeToElement(entry));
        return new(position, $"register/{folder}", position, DateTimeOffset.UnixEpoch, Origin.Live,
            [new RecordedFact(new(position, 0), FactCodec.NameOf(fact.GetType()), DateTimeOffset.UnixEpoch, JsonSerializer.SerializeToUtf8Bytes(fact, JsonSerializerOptions.Web))]);
    }

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at!.FullName, "models"))) at = at.Parent;
        return Path.Combine(at.FullName, "models");
    }
}
