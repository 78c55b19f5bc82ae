namespace Sijil.Record;

/// <summary>A fact as its writer gives it: the type, when it happened, and its JSON.</summary>
public readonly record struct FactBody(string Type, DateTimeOffset HappenedAt, ReadOnlyMemory<byte> Json)
{
    internal int Start { get; init; }

    internal int Length { get; init; }

    internal bool IsAlone { get; init; }

    internal bool IsJson { get; init; }
}

/// <summary>One atomic write: the facts of one step of one stream, and the rows that change with them.</summary>
public sealed record Turn
{
    /// <summary>The stream that the facts belong to, such as <c>case/0198f…</c> or <c>entity/dha</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>How many turns the stream has before this one; 0 when it must not exist yet.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>Where the facts come from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The facts, at least one, in order; as <see cref="PackedFacts"/> they are kept closely.</summary>
    public required IReadOnlyList<FactBody> Facts { get; init; }

    /// <summary>The case's row after this turn, written with it.</summary>
    public CaseRow? Case { get; init; }

    /// <summary>Further streams that must not exist yet and are taken by this turn: uniqueness and idempotency.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Claimed streams that this turn gives back.</summary>
    public IReadOnlyList<string> Releases { get; init; } = [];

    /// <summary>Who may act by what this stream says after this turn; null leaves it as it is.</summary>
    public ActingSheet? Acting { get; init; }
}

/// <summary>What became of a turn.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>Written and on disk.</summary>
    public sealed record Committed(long Position, long Version, DateTimeOffset RecordedAt) : AppendOutcome;

    /// <summary>Not written: the stream is at another version.</summary>
    public sealed record Stale(long Current) : AppendOutcome;

    /// <summary>Not written: somebody holds this claim.</summary>
    public sealed record Taken(string Claim) : AppendOutcome;
}
