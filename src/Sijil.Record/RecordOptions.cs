namespace Sijil.Record;

/// <summary>Where the record is kept.</summary>
public sealed record RecordOptions
{
    /// <summary>The folder of the journal (SQLite), of folds, keys and the lock.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>PostgreSQL, when given; then the folder keeps only keys and the checkpoint.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The second place of the signed checkpoint; a folder of its own beside the data unless given.</summary>
    public string? CheckpointDirectory { get; init; }

    /// <summary>The time between two checkpoints while facts flow.</summary>
    public TimeSpan CheckpointEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the verifier: looks at a record as it stands now, even while another process writes it and even when its checkpoint speaks against it; nothing can be written.</summary>
    public bool Inspect { get; init; }

    /// <summary>Derives the persons' keys from a seed, for simulations that must repeat; never for live data.</summary>
    public long? KeySeed { get; init; }

    /// <summary>For simulations and imports: turns are answered at once and committed thousands at a time and at <see cref="SqliteJournal.Flush"/>.</summary>
    public bool Bulk { get; init; }
}
