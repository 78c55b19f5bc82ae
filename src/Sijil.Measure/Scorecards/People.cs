namespace Sijil.Measure.Scorecards;

/// <summary>Tells people apart without naming them: enough to count whether a group has at least so many.</summary>
internal static class People
{
    /// <summary>No figure is shown of a group of fewer.</summary>
    public const int Fewest = 5;

    /// <summary>A number of the person's id, never 0; 0 where nobody is said.</summary>
    public static uint Mark(string person)
    {
        if (person.Length is 0) return 0;
        unchecked
        {
            var hash = 2166136261u;
            foreach (var letter in person) hash = (hash ^ letter) * 16777619u;
            return hash is 0 ? 1 : hash;
        }
    }

    /// <summary>Whether these rows are of at least so many people; who is not said counts as one of their own.</summary>
    public static bool AreEnough(CaseColumns rows, IEnumerable<int> some)
    {
        HashSet<uint> seen = [];
        var unsaid = 0;
        foreach (var row in some)
        {
            if (rows.Person[row] is 0) unsaid++;
            else seen.Add(rows.Person[row]);
            if (seen.Count + unsaid >= Fewest) return true;
        }
        return false;
    }
}
