using Sijil.Journeys;

namespace Sijil.Sandbox.Faults;

/// <summary>What a caller was told of a case: its version, between the moment of asking and that of hearing.</summary>
internal sealed record Heard(string Case, long Version, bool IsWrite, DateTimeOffset Asked, DateTimeOffset At);

/// <summary>All that callers were told, held against the order in which they were told it.</summary>
/// <remarks>Every answer carries the case's version, so the one order in which the calls can have happened is known, and a sweep through time decides what a search would.</remarks>
internal sealed class History
{
    private readonly List<Heard> all = [];

    public IReadOnlyList<Heard> All => all;

    public void Add(Heard heard) => all.Add(heard);

    /// <summary>Whoever asks after somebody else was answered is never told of an older case than they were.</summary>
    public IEnumerable<Breach> Breaches() => all.GroupBy(heard => heard.Case).SelectMany(OfCase);

    private static IEnumerable<Breach> OfCase(IGrouping<string, Heard> calls)
    {
        var ended = new Queue<Heard>(calls.OrderBy(heard => heard.At));
        var known = 0L;
        foreach (var call in calls.OrderBy(heard => heard.Asked))
        {
            while (ended.TryPeek(out var earlier) && earlier.At < call.Asked) known = Math.Max(known, ended.Dequeue().Version);
            if (call.Version < known) yield return new("history", call.Case, $"version {call.Version} was told after {known} was");
        }
    }
}
