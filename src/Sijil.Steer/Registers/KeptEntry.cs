using System.Globalization;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Registers;

/// <summary>An entry as its register describes it. What was not agreed to is in no register: it stays in its case.</summary>
internal sealed record KeptEntry(RegisterCard Card, RegisterEntry Entry)
{
    public string Id => Entry.Id;

    public Bilingual Title => RegisterChoices.Title(Entry.Content) ?? new(Id, Id);

    /// <summary>The body that proposed it; empty where a file states it and names none.</summary>
    public string Entity => this["entity"] ?? "";

    /// <summary>Whether what it says is invented for the sample emirate.</summary>
    public bool IsSample => this["sample"] == "true";

    public DateTimeOffset ChangedAt => Entry.History[^1].At;

    /// <summary>Why it stands no more; null while it stands.</summary>
    public string? Withdrawn => Entry.Withdrawn;

    /// <summary>When it is to be looked at again.</summary>
    public DateTimeOffset? LookAgain => Card.Renewal is { } every && Withdrawn is null ? ChangedAt + System.Xml.XmlConvert.ToTimeSpan(every) : null;

    /// <summary>What it says under a name, as text; null where it says nothing.</summary>
    public string? this[string name] => Text(Entry.Content, name);

    /// <summary>The value of a field of some content, numbers and truths as they are written.</summary>
    public static string? Text(JsonElement content, string name)
    {
        if (content.ValueKind is not JsonValueKind.Object || !content.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.GetRawText(),
        };
    }
}
