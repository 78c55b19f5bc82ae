namespace Sijil.Record;

/// <summary>What every turn must be before the record looks at it; a breach is a mistake in the program.</summary>
internal static class TurnRules
{
    private const int LongestName = 512;

    public static void Check(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        CheckName(turn.Stream);
        ArgumentOutOfRangeException.ThrowIfNegative(turn.ExpectedVersion);
        if (turn.Facts.Count is 0) throw new ArgumentException($"A turn of {turn.Stream} has no fact.", nameof(turn));
        CheckNames(turn.Claims);
        CheckNames(turn.Releases);
        if (turn.Claims.Count > 0 && turn.Claims.Contains(turn.Stream)) throw new ArgumentException($"{turn.Stream} claims itself.", nameof(turn));
        if (turn.Claims.Count > 1 && turn.Claims.Distinct().Count() != turn.Claims.Count)
        {
            throw new ArgumentException($"A turn of {turn.Stream} claims a stream twice.", nameof(turn));
        }
        if (turn.Case is { } row) CheckCase(turn, row);
        if (turn.Acting is { } acting) CheckActing(acting);
    }

    private static void CheckActing(ActingSheet acting)
    {
        foreach (var row in acting.Rows)
        {
            CheckNames([row.Ground, row.Party, row.Actor]);
            if (row.Service.Length > 0) CheckName(row.Service);
        }
        foreach (var unit in acting.Units) CheckNames([unit.Above, unit.Unit]);
    }

    private static void CheckCase(Turn turn, CaseRow row)
    {
        if (turn.Stream.Length != 5 + row.Id.Length || !turn.Stream.StartsWith("case/", StringComparison.Ordinal) || !turn.Stream.EndsWith(row.Id, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The row of case {row.Id} comes with a turn of {turn.Stream}.", nameof(turn));
        }
        if (row.Version != turn.ExpectedVersion + 1)
        {
            throw new ArgumentException($"The row of case {row.Id} says version {row.Version}, its turn {turn.ExpectedVersion + 1}.", nameof(turn));
        }
        CheckNames(row.Parties);
        if (row.Work is { Count: > 0 } work && work.Any(task => task.Case != row.Id))
        {
            throw new ArgumentException($"Case {row.Id} offers a task of another case.", nameof(turn));
        }
    }

    private static void CheckNames(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++) CheckName(names[i]);
    }

    // Names may come from outside; one that a database refuses would fail the whole batch of its neighbours.
    private static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAnyInRange('\0', '\x1F')) throw new ArgumentException("A name has a control character.", nameof(name));
        if (name.Length > LongestName) throw new ArgumentException($"A name has {name.Length} letters.", nameof(name));
    }
}
