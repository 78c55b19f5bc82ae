using System.Text.Json;

namespace Sijil.Decisions.Tests.Kit;

/// <summary>The written reasons of feel-differences.json, each for one case of the other engine; docs/DECISIONS.md points there.</summary>
internal sealed class FeelDifferences
{
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);

    public static FeelDifferences Read()
    {
        var read = new FeelDifferences();
        using var stream = typeof(FeelDifferences).Assembly.GetManifestResourceStream("feel-differences.json")!;
        using var json = JsonDocument.Parse(stream);
        foreach (var group in json.RootElement.EnumerateArray())
        {
            var reason = $"{group.GetProperty("clause").GetString()}: {group.GetProperty("reason").GetString()}";
            foreach (var test in group.GetProperty("cases").EnumerateArray()) read.reasons.Add(KeyOf(test), reason);
        }
        return read;
    }

    /// <summary>The reason for a case, if there is one; a reason is taken once.</summary>
    public string? Take(JsonElement test) => reasons.Remove(KeyOf(test), out var reason) ? reason : null;

    public IEnumerable<string> Left => reasons.Keys;

    private static string KeyOf(JsonElement test)
    {
        var given = test.TryGetProperty("context", out var context) ? context : test.GetProperty("input");
        return test.GetProperty("kind").GetString() + " " + test.GetProperty("feel").GetString() + " <- " + JsonSerializer.Serialize(given);
    }
}
