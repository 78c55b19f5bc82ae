using Npgsql;

namespace Sijil.Record;

/// <summary>What a batch needs to know, read after the chain row is locked: chain, versions, claims, and the parties of its cases.</summary>
internal sealed class PostgresStanding
{
    private readonly Dictionary<string, long> _versions = [];
    private readonly HashSet<string> _claimed = [];

    public Frontier Frontier { get; private set; } = new();

    public long RecordedAt { get; set; }

    public Dictionary<string, string> Parties { get; } = [];

    public static async ValueTask<PostgresStanding> Read(NpgsqlConnection connection, List<Draft> drafts, CancellationToken cancel)
    {
        string[] streams = [.. drafts.Select(draft => draft.Turn.Stream).Concat(drafts.SelectMany(draft => draft.Turn.Claims)).Distinct()];
        string[] cases = [.. drafts.Select(draft => draft.Turn.Case).Where(row => row is { Version: > 1 }).Select(row => row!.Id).Distinct()];
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                // Each later statement sees what was committed while the lock was waited for.
                new("select size, recorded_at, frontier from record.chain for update"),
                // One look into the index for each stream, whatever the planner thinks of the table's size.
                new("""
                    select stream, version from (
                      select wanted as stream, (select max(version) from record.journal where stream = wanted) as version from unnest($1) wanted) known
                    where version is not null
                    """) { Parameters = { new() { Value = streams } } },
                new("select stream from record.claim where stream = any($1)") { Parameters = { new() { Value = streams } } },
                new("select id, parties from record.case_row where id = any($1)") { Parameters = { new() { Value = cases } } },
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var standing = new PostgresStanding();
        await rows.ReadAsync(cancel);
        standing.Frontier = Frontier.From(rows.GetInt64(0), rows.GetFieldValue<byte[]>(2));
        standing.RecordedAt = rows.GetInt64(1);
        await rows.NextResultAsync(cancel);
        while (await rows.ReadAsync(cancel)) standing._versions[rows.GetString(0)] = rows.GetInt64(1);
        await rows.NextResultAsync(cancel);
        while (await rows.ReadAsync(cancel)) standing._claimed.Add(rows.GetString(0));
        await rows.NextResultAsync(cancel);
        while (await rows.ReadAsync(cancel)) standing.Parties[rows.GetString(0)] = rows.GetString(1);
        return standing;
    }

    /// <returns>Why the turn is refused; null when it may be written.</returns>
    public AppendOutcome? Decide(Turn turn)
    {
        var current = Current(turn.Stream);
        if (current != turn.ExpectedVersion) return new AppendOutcome.Stale(current);
        return turn.Claims.FirstOrDefault(claim => !turn.Releases.Contains(claim) && Current(claim) is not 0) is { } taken
            ? new AppendOutcome.Taken(taken)
            : null;
    }

    /// <summary>Notes a winner for the turns behind it in the same batch.</summary>
    public void Note(Turn turn)
    {
        _versions[turn.Stream] = turn.ExpectedVersion + 1;
        _claimed.ExceptWith(turn.Releases);
        _claimed.UnionWith(turn.Claims);
    }

    private long Current(string stream) => _versions.TryGetValue(stream, out var version) ? version : _claimed.Contains(stream) ? 1 : 0;
}
