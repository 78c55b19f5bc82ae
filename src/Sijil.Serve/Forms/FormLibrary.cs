using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Forms;

/// <summary>The forms of the register, and those that follow from what a register's entry says; also as they read before.</summary>
internal sealed class FormLibrary(RegisterFold registers)
{
    private readonly ConditionalWeakTable<RegisterEntry, Form> made = [];
    private readonly ConditionalWeakTable<RegisterEntry, Dictionary<string, Form>> earlier = [];

    public Form? Find(string id)
    {
        if (id.StartsWith(EntryForms.Family, StringComparison.Ordinal))
            return registers.All<RegisterCard>("registers").GetValueOrDefault(id[EntryForms.Family.Length..]) is { } card ? EntryForms.Of(card, registers) : null;
        if (registers.Find("forms", id) is not { Withdrawn: null } entry) return null;
        if (made.TryGetValue(entry, out var known)) return known;
        return registers.All<Form>("forms").GetValueOrDefault(id) is { } form ? made.GetValue(entry, _ => form with { Version = VersionOf(entry.Content) }) : null;
    }

    /// <summary>The form as somebody began to fill it in, whatever was changed in it since; as it stands where that text is not kept.</summary>
    public Form? Find(string id, string version)
    {
        var current = Find(id);
        if (version.Length is 0 || current?.Version == version || registers.Find("forms", id) is not { } entry) return current;
        return earlier.GetValue(entry, Earlier).GetValueOrDefault(version) ?? current;
    }

    private static Dictionary<string, Form> Earlier(RegisterEntry entry)
    {
        Dictionary<string, Form> found = new(StringComparer.Ordinal);
        for (var change = 0; change < entry.History.Count; change++)
        {
            var content = entry.After(change);
            if (Read(content) is { } form) found[VersionOf(content)] = form with { Version = VersionOf(content) };
        }
        return found;
    }

    private static Form? Read(JsonElement content)
    {
        try
        {
            return content.Deserialize<Form>(JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string VersionOf(JsonElement content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)).AsSpan(0, 6));
}
