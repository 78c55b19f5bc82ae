using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts.Registers;

namespace Sijil.Sandbox.Tests;

/// <summary>The registers of models/, read from the files without a record.</summary>
internal static class Models
{
    public static readonly string Folder = Find();
    private static readonly Lazy<RegisterFold> Read = new(Load);

    public static RegisterFold Registers => Read.Value;

    private static RegisterFold Load()
    {
        var entries = new JsonArray();
        foreach (var folder in (string[])["entities", "systems", "data-elements", "services", "people", "forms"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json").Order(StringComparer.Ordinal))
                foreach (var entry in JsonNode.Parse(File.ReadAllBytes(file)) is JsonArray many ? many : [JsonNode.Parse(File.ReadAllBytes(file))])
                    entries.Add(new JsonArray(folder, $"{entry!["id"] ?? entry["code"]}", "h", entry.DeepClone()));
        var fold = new RegisterFold();
        fold.Load(JsonSerializer.SerializeToElement(entries));
        return fold;
    }

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at!.FullName, "models"))) at = at.Parent;
        return Path.Combine(at.FullName, "models");
    }
}
