using Npgsql;

namespace Sijil.Record;

/// <summary>One transaction: lock the chain, decide, number and hash the winners, insert them by <c>unnest</c>, commit.</summary>
internal static class PostgresBatch
{
    public static async ValueTask<TreeHead> Write(NpgsqlConnection connection, List<Draft> drafts, TimeProvider clock, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var standing = await PostgresStanding.Read(connection, drafts, cancel);
        var rows = new PostgresRows();
        foreach (var draft in drafts) Decide(draft, standing, rows, clock);
        if (rows.Count > 0)
        {
            await using var batch = new NpgsqlBatch(connection, transaction);
            rows.AddTo(batch);
            batch.BatchCommands.Add(new("update record.chain set size = $1, recorded_at = $2, root = $3, frontier = $4")
            {
                Parameters =
                {
                    new() { Value = standing.Frontier.Size }, new() { Value = standing.RecordedAt },
                    new() { Value = standing.Frontier.Root() }, new() { Value = standing.Frontier.ToBytes() },
                },
            });
            batch.BatchCommands.Add(new("select pg_notify('sijil_record', '')"));
            await batch.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        return new(standing.Frontier.Size, standing.Frontier.Root());
    }

    private static void Decide(Draft draft, PostgresStanding standing, PostgresRows rows, TimeProvider clock)
    {
        var turn = draft.Turn;
        draft.Outcome = standing.Decide(turn);
        if (draft.Outcome is not null) return;
        var version = turn.ExpectedVersion + 1;
        standing.RecordedAt = Math.Max(standing.RecordedAt, clock.GetUtcNow().ToMicros());
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        Span<byte> completed = stackalloc byte[64 * MerkleHash.Size];
        draft.Hash(version, standing.RecordedAt, hash);
        var count = standing.Frontier.Add(hash, completed);
        standing.Note(turn);
        rows.Add(draft, standing.Frontier.Size, standing.RecordedAt, completed[..(count * MerkleHash.Size)].ToArray());
        if (turn.Case is { } row)
        {
            rows.Add(row, standing.Parties.GetValueOrDefault(row.Id));
            standing.Parties[row.Id] = PartyText.Join(row.Parties);
        }
        if (turn.Acting is { } acting) rows.Add(turn.Stream, acting);
        draft.Outcome = new AppendOutcome.Committed(standing.Frontier.Size, version, Micros.ToTime(standing.RecordedAt));
    }
}
