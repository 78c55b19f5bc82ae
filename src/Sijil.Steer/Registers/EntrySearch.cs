using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Steer.Registers;

/// <summary>Finds entries by their words, Arabic letters folded, and by what they say in a field.</summary>
/// <param name="Words">All of them must stand in the entry; nothing asked where empty.</param>
/// <param name="Says">Field name to the value asked for.</param>
internal sealed record EntrySearch(string Words, IReadOnlyDictionary<string, string> Says)
{
    public IEnumerable<KeptEntry> In(IEnumerable<KeptEntry> entries, RegisterFold registers)
    {
        var asked = Names.Folded(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return entries.Where(entry => Says.All(said => entry[said.Key] == said.Value) && Holds(entry, asked, registers));
    }

    private static bool Holds(KeptEntry entry, string[] asked, RegisterFold registers)
    {
        if (asked.Length is 0) return true;
        var said = entry.Card.Fields.Select(field => entry[field.Name] is { } value ? RegisterChoices.NameOf(field, value, registers) : null);
        var whole = Names.Folded(string.Join(' ', [entry.Title.Ar, entry.Title.En, .. said.Select(text => text is null ? "" : $"{text.Ar} {text.En}")]));
        return asked.All(word => whole.Contains(word, StringComparison.Ordinal));
    }
}
