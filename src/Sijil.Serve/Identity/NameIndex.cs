using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Serve.Identity;

/// <summary>People by the words of their names and by their numbers: every question is a look-up.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, FoundPerson> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly SortedSet<(string Word, string Id)> words = new(Comparer<(string Word, string Id)>.Create((left, right) =>
        string.CompareOrdinal(left.Word, right.Word) is var order and not 0 ? order : string.CompareOrdinal(left.Id, right.Id)));

    public FoundPerson? Find(string id) => people.GetValueOrDefault(id);

    public void Put(FoundPerson person, params IEnumerable<string?> numbersOf)
    {
        if (people.TryGetValue(person.Id, out var before)) foreach (var word in WordsOf(before.Name)) words.Remove((word, person.Id));
        people[person.Id] = person;
        foreach (var word in WordsOf(person.Name)) words.Add((word, person.Id));
        foreach (var number in numbersOf)
            if (Digits(number) is { Length: > 0 } digits) numbers[digits] = person.Id;
    }

    public FoundPerson? ByNumber(string digits) => numbers.TryGetValue(digits, out var id) ? people[id] : null;

    /// <summary>Everybody of whose name each part is the beginning of a word.</summary>
    public IEnumerable<FoundPerson> ByName(IReadOnlyList<string> parts)
    {
        HashSet<string>? ids = null;
        foreach (var part in parts)
        {
            var these = words.GetViewBetween((part, ""), (part + '\uFFFF', "")).Select(pair => pair.Id);
            if (ids is null) ids = [.. these];
            else ids.IntersectWith(these);
        }
        return (ids ?? []).Select(id => people[id]);
    }

    /// <summary>The digits of a number as people write it, with the country's own for a telephone that begins with nought.</summary>
    public static string Digits(string? number)
    {
        if (number is null || number.Any(letter => !char.IsAsciiDigit(letter) && letter is not ('-' or '+' or ' ' or '(' or ')'))) return "";
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.StartsWith("00971", StringComparison.Ordinal) ? digits[2..] : digits.StartsWith("05", StringComparison.Ordinal) ? $"971{digits[1..]}" : digits;
    }

    private static IEnumerable<string> WordsOf(Bilingual name) => Names.Folded($"{name.Ar} {name.En}").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
}
