using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>Remembers to whom due work was given: while a lease lives, and no turn of the case has ended it, nobody else may be given the same.</summary>
internal sealed class LeaseWitness(LoopClock clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, (string Holder, long Version, DateTimeOffset Until)> given = new(StringComparer.Ordinal);

    public List<Breach> Breaches { get; } = [];

    public void Given(IReadOnlyList<CaseRow> rows, string holder)
    {
        foreach (var row in rows)
        {
            if (given.TryGetValue(row.Id, out var lease) && lease.Version == row.Version && lease.Until > clock.GetUtcNow() && lease.Holder != holder)
                Breaches.Add(new("lease", row.Id, "given to a second node while the first had it"));
            given[row.Id] = (holder, row.Version, clock.GetUtcNow() + Length);
        }
    }

    /// <summary>A lease that is prolonged by whoever has it.</summary>
    public void Held(string id, string holder)
    {
        if (given.TryGetValue(id, out var lease) && lease.Holder == holder) given[id] = lease with { Until = clock.GetUtcNow() + Length };
    }

    /// <summary>A new start of the record knows of no lease.</summary>
    public void Forget() => given.Clear();
}
