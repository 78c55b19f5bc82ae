using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>What was left to be written, as far as it can be asked for before it is: which cases, who holds a name, what a message's stream says.</summary>
internal sealed class LeftStreams(IJournal journal)
{
    private readonly HashSet<string> cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> streams = new(StringComparer.Ordinal);
    private readonly bool wasWithoutCases = IsWithoutCases(journal);

    public static bool IsOfCase(string stream) => stream.StartsWith("case/", StringComparison.Ordinal);

    /// <summary>Whether the record can hold the case; where it held none, only what was left since.</summary>
    public bool MayHave(string caseId) => !wasWithoutCases || cases.Contains(caseId);

    public void Note(TurnToMake turn)
    {
        cases.Add(turn.Case);
        foreach (var stream in turn.Releases) claims[stream] = false;
        foreach (var stream in turn.Claims) claims[stream] = true;
    }

    public void Note(Turn turn, DateTimeOffset at) => streams[turn.Stream].Add(new(0, turn.Stream, turn.ExpectedVersion + 1, at, turn.Origin,
        [.. turn.Facts.Select((fact, index) => new RecordedFact(new(0, index), fact.Type, fact.HappenedAt, fact.Json))]));

    /// <summary>The first claim of the turn that somebody holds already.</summary>
    public async ValueTask<AppendOutcome.Taken?> Holder(TurnToMake turn, CancellationToken cancel)
    {
        foreach (var claim in turn.Claims)
        {
            if (turn.Releases.Contains(claim)) continue;
            if (claims.TryGetValue(claim, out var isHeld) ? isHeld : await journal.VersionOf(claim, cancel) > 0) return new(claim);
        }
        return null;
    }

    /// <summary>The turns of a stream that is no case's, written or left.</summary>
    public async ValueTask<IReadOnlyList<Entry>> Read(string stream, CancellationToken cancel)
    {
        if (!streams.TryGetValue(stream, out var entries)) streams[stream] = entries = [.. await journal.ReadStream(stream, 0, cancel)];
        return entries;
    }

    private static bool IsWithoutCases(IJournal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var any = journal.Cases.All("", 1, CancellationToken.None);
        return (any.IsCompletedSuccessfully ? any.Result : any.AsTask().GetAwaiter().GetResult()).Count == 0;
    }
}
