namespace Sijil.Record;

/// <summary>The index of acting held in memory beside the log.</summary>
internal sealed class LogActingRows(Lock gate, LogMemory memory) : IActingRows
{
    public ValueTask<IReadOnlyList<FoundActing>> Of(string actor, DateTimeOffset now, string afterParty, int max, CancellationToken cancel) =>
        Some(found => found.Row.Actor == actor && found.Row.Until > now && string.CompareOrdinal(found.Row.Party, afterParty) > 0, max);

    public ValueTask<IReadOnlyList<FoundActing>> Between(string actor, string party, DateTimeOffset now, CancellationToken cancel) =>
        Some(found => Holds(found.Row, actor, now) && Reaches(found.Row.Party, party), int.MaxValue);

    public ValueTask<IReadOnlyList<CaseRow>> CasesOf(string actor, DateTimeOffset now, int max, CancellationToken cancel)
    {
        lock (gate)
        {
            var held = Rows.Select(found => found.Row).Where(row => Holds(row, actor, now)).ToList();
            return new(memory.Cases.Values.Reverse().Where(one => held.Any(row => (row.Service.Length is 0 || row.Service == one.Service) && one.Parties.Any(party => Reaches(row.Party, party))))
                .Take(max).ToList());
        }
    }

    public ValueTask<IReadOnlyList<CaseRow>> CasesIn(string party, IReadOnlyList<string> services, int max, CancellationToken cancel)
    {
        lock (gate) return new(memory.Cases.Values.Reverse().Where(row => row.Parties.Contains(party) && services.Contains(row.Service)).Take(max).ToList());
    }

    public ValueTask<long> Count(string actor, DateTimeOffset now, CancellationToken cancel)
    {
        lock (gate)
        {
            var held = Rows.Select(found => found.Row).Where(row => Holds(row, actor, now)).Select(row => row.Party).ToHashSet();
            return new(held.Concat(memory.Acting.Values.SelectMany(sheet => sheet.Units).Where(unit => held.Contains(unit.Above)).Select(unit => unit.Unit)).Distinct().LongCount());
        }
    }

    private IEnumerable<FoundActing> Rows => memory.Acting.SelectMany(sheet => sheet.Value.Rows.Select(row => new FoundActing(sheet.Key, row)));

    private static bool Holds(ActingRow row, string actor, DateTimeOffset now) => row.Actor == actor && row.Stands && row.From <= now && row.Until > now;

    private bool Reaches(string above, string party) => above == party || memory.Acting.Values.Any(sheet => sheet.Units.Contains(new(above, party)));

    private ValueTask<IReadOnlyList<FoundActing>> Some(Func<FoundActing, bool> fits, int max)
    {
        lock (gate)
        {
            return new(Rows.Where(fits).OrderBy(found => found.Row.Party, StringComparer.Ordinal).ThenBy(found => found.Row.Ground, StringComparer.Ordinal)
                .ThenBy(found => found.Row.Service, StringComparer.Ordinal).Take(max).ToList());
        }
    }
}
