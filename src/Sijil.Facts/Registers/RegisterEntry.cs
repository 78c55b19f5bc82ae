using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Sijil.Record;

namespace Sijil.Facts.Registers;

/// <summary>One change of an entry: which fact, who, in which case and step, and what it said.</summary>
/// <param name="Case">The case whose step said it; empty where a file of models/ did.</param>
/// <param name="Content">What was said: members laid over the entry, or the whole of a file.</param>
public sealed record EntryChange(string Address, DateTimeOffset At, Actor By, string Case, string Step, string Origin, JsonElement Content)
{
    [JsonIgnore]
    public bool IsFile => Case.Length is 0;

    [JsonIgnore]
    public bool IsSimulated => Origin.StartsWith("simulated", StringComparison.Ordinal);

    /// <summary>Said by a file of models/, not by a sheet that an operator took in.</summary>
    [JsonIgnore]
    public bool IsModel => IsFile && By.Channel is "files";
}

/// <summary>An entry of a register as it stands, and all that was ever said of it.</summary>
/// <param name="Hash">Of the file that states it; empty where only cases do.</param>
public sealed record RegisterEntry(string Id, string Hash, JsonElement Content, IReadOnlyList<EntryChange> History)
{
    /// <summary>Why it was withdrawn; null while it stands. What is withdrawn is in no list, and is found with its history.</summary>
    [JsonIgnore]
    public string? Withdrawn => ReasonIn(Content);

    /// <summary>The reason for which some content of an entry is withdrawn, if it is.</summary>
    public static string? ReasonIn(JsonElement content) =>
        content.ValueKind is JsonValueKind.Object && content.TryGetProperty("withdrawn", out var reason) && reason.ValueKind is JsonValueKind.String && reason.GetString() is { Length: > 0 } said ? said : null;

    /// <summary>Whether anything that it said at a moment came of a simulation or a played act.</summary>
    public bool IsSimulatedAt(DateTimeOffset at) => History.Any(change => change.At <= at && change.IsSimulated);

    /// <summary>The entry as it stood after one of its changes.</summary>
    public JsonElement After(int change) => Replayed(History.Take(change + 1));

    internal RegisterEntry With(EntryChange change, string? hash = null) =>
        new(Id, hash ?? Hash, Taken(Content, History, change), [.. History, change]);

    private static JsonElement Replayed(IEnumerable<EntryChange> changes)
    {
        List<EntryChange> before = [];
        var stands = default(JsonElement);
        foreach (var change in changes)
        {
            stands = Taken(stands, before, change);
            before.Add(change);
        }
        return stands;
    }

    /// <summary>A file that changes says only what changed in it since it was last read: what was said since, by cases or an operator's sheet, is not undone by a file that says nothing new of it.</summary>
    private static JsonElement Taken(JsonElement stands, IReadOnlyList<EntryChange> before, EntryChange change)
    {
        if (!change.IsFile) return MergePatch.Lay(stands, change.Content);
        var last = before.LastOrDefault(one => one.IsModel);
        if (!change.IsModel || last is null || ReferenceEquals(last, before[^1])) return change.Content.Clone();
        return MergePatch.Lay(stands, JsonSerializer.SerializeToElement(MergePatch.Between(JsonObject.Create(last.Content) ?? [], JsonObject.Create(change.Content) ?? [])));
    }
}
