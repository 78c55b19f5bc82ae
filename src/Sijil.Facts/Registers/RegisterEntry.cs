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
}

/// <summary>An entry of a register as it stands, and all that was ever said of it.</summary>
/// <param name="Hash">Of the file that states it; empty where only cases do.</param>
public sealed record RegisterEntry(string Id, string Hash, JsonElement Content, IReadOnlyList<EntryChange> History)
{
    /// <summary>The entry as it stood after one of its changes.</summary>
    public JsonElement After(int change) => Replayed(History.Take(change + 1));

    internal RegisterEntry With(EntryChange change, string? hash = null) =>
        new(Id, hash ?? Hash, change.IsFile ? change.Content.Clone() : Laid(Content, change.Content), [.. History, change]);

    private static JsonElement Replayed(IEnumerable<EntryChange> changes) =>
        changes.Aggregate(default(JsonElement), (stands, change) => change.IsFile ? change.Content : Laid(stands, change.Content));

    private static JsonElement Laid(JsonElement stands, JsonElement said)
    {
        var whole = stands.ValueKind is JsonValueKind.Object ? JsonObject.Create(stands) : null;
        return JsonSerializer.SerializeToElement(Merge(whole, said));
    }

    /// <summary>RFC 7396: members replace members, null takes one away, and what is no object replaces the whole.</summary>
    private static JsonNode? Merge(JsonNode? stands, JsonElement said)
    {
        if (said.ValueKind is not JsonValueKind.Object) return said.ValueKind is JsonValueKind.Null ? null : JsonNode.Parse(said.GetRawText());
        var merged = stands is JsonObject known ? known : [];
        foreach (var member in said.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Null) merged.Remove(member.Name);
            else merged[member.Name] = Merge(merged[member.Name]?.DeepClone(), member.Value);
        }
        return merged;
    }
}
