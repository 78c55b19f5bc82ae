using System.Globalization;

namespace Sijil.Sandbox.Residents;

/// <summary>The synthetic residents of the sample emirate, household by household; the same seed gives the same people.</summary>
internal sealed class Population
{
    private readonly Resident[] people;

    public Population(int count, long seed, DateOnly today)
    {
        people = new Resident[count];
        Seed = seed;
        Today = today;
        var chance = Chance.Of(unchecked((ulong)seed));
        for (var at = 0; at < count;) at += new Household(people, at, today).Settle(ref chance);
    }

    public long Seed { get; }
    public DateOnly Today { get; }
    public int Count => people.Length;
    public Resident this[int index] => people[index];

    /// <summary>By r-00001 or by identity number.</summary>
    public Resident? Find(string id)
    {
        if (id.StartsWith("r-", StringComparison.Ordinal) && int.TryParse(id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= people.Length && people[number - 1].Id == id ? people[number - 1] : null;
        if (id.StartsWith("784-0000-1", StringComparison.Ordinal) && id.Length >= 16
            && int.TryParse(id.AsSpan(9, id.Length - 11), NumberStyles.None, CultureInfo.InvariantCulture, out var card))
            return card - 1_000_000 < people.Length && people[card - 1_000_000].Idn == id ? people[card - 1_000_000] : null;
        return null;
    }
}
