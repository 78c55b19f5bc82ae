namespace Sijil.Record;

/// <summary>An open record; closing it closes its parts in the right order.</summary>
public sealed class OpenRecord : IAsyncDisposable
{
    private readonly RecordOptions _options;
    private readonly TimeProvider _clock;
    private readonly IRandomness _chance;
    private readonly Stack<object> _parts = new();

    internal OpenRecord(RecordOptions options, TimeProvider clock, IIds ids, IRandomness chance)
    {
        _options = options;
        _clock = clock;
        _chance = chance;
        Ids = ids;
    }

    /// <summary>The journal.</summary>
    public IJournal Journal { get; private set; } = null!;

    /// <summary>The persons' keys.</summary>
    public Keyring Keyring { get; private set; } = null!;

    /// <summary>The signed checkpoint in the second place.</summary>
    public CheckpointKeeper Checkpoints { get; private set; } = null!;

    /// <summary>Signs the papers that leave the house.</summary>
    public PaperKey Papers { get; private set; } = null!;

    /// <summary>Where folds keep their snapshots.</summary>
    public IFoldStore Folds { get; private set; } = null!;

    /// <summary>New ids.</summary>
    public IIds Ids { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            if (part is IAsyncDisposable waiting) await waiting.DisposeAsync();
            else ((IDisposable)part).Dispose();
        }
    }

    /// <summary>The proof of a fact for somebody who has nothing of the record.</summary>
    public ValueTask<Vouched> Vouch(FactAddress address, CancellationToken cancel) => Voucher.Vouch(Journal, Checkpoints, address, cancel);

    internal async ValueTask Open(CancellationToken cancel)
    {
        var directory = _options.DataDirectory;
        if (_options is { Inspect: true, ConnectionString: null })
        {
            Look(directory);
            return;
        }
        Directory.CreateDirectory(directory);
        if (_options.ConnectionString is null) Hold(DirectoryLock.Take(directory));
        Journal = Hold(await OpenJournal(directory, cancel));
        var second = _options.CheckpointDirectory ?? Path.Combine(directory, "checkpoint");
        var keys = Path.Combine(directory, "keys");
        Checkpoints = Hold(await CheckpointKeeper.Open(
            Journal, Path.Combine(keys, "checkpoint.pem"), second, _clock, _options.Inspect ? null : _options.CheckpointEvery, cancel));
        var keyring = Hold(OpenKeyring(directory, keys, second));
        if (Journal is SqliteJournal journal) journal.BeforeCommit = keyring.Flush;
        Keyring = keyring;
        Papers = Hold(new PaperKey(Path.Combine(keys, "papers.pem")));
        Folds = Hold(await OpenFolds(directory, cancel));
    }

    /// <summary>Beside whoever writes it: first what speaks of the journal, then the journal, so that neither fold nor checkpoint is ahead of what is looked at.</summary>
    private void Look(string directory)
    {
        var path = Path.Combine(directory, "journal.db");
        if (!File.Exists(path)) throw new NoRecord(directory);
        var second = _options.CheckpointDirectory ?? Path.Combine(directory, "checkpoint");
        var keys = Path.Combine(directory, "keys");
        Folds = Hold(SqliteFoldStore.Look(Path.Combine(directory, "folds.db")));
        var checkpoint = CheckpointKeeper.Look(second);
        Papers = Hold(new PaperKey(Path.Combine(keys, "papers.pem")));
        Journal = Hold(SqliteSnapshot.Open(path, _clock));
        Checkpoints = Hold(CheckpointKeeper.Of(Journal, Path.Combine(keys, "checkpoint.pem"), second, _clock, checkpoint));
        Keyring = Hold(new StoredKeyring(Path.Combine(directory, "keys.db"), KeyFiles.Master(Path.Combine(keys, "master.key")), new(Path.Combine(second, "forgotten")),
            _ => NewSecret(), mustLast: true, readOnly: true));
    }

    private async ValueTask<IJournal> OpenJournal(string directory, CancellationToken cancel) => _options.ConnectionString is { } connection
        ? await PostgresJournal.Open(connection, _clock, _chance, cancel)
        : SqliteJournal.Open(Path.Combine(directory, "journal.db"), _clock, _chance, _options.Bulk);

    private async ValueTask<IFoldStore> OpenFolds(string directory, CancellationToken cancel) => _options.ConnectionString is { } connection
        ? await PostgresFoldStore.Open(connection, cancel)
        : new SqliteFoldStore(Path.Combine(directory, "folds.db"));

    private StoredKeyring OpenKeyring(string directory, string keys, string second)
    {
        Func<string, byte[]> make = _options.KeySeed is { } seed ? person => SeededKeyring.Secret(seed, person) : _ => NewSecret();
        return new(
            Path.Combine(directory, "keys.db"), KeyFiles.Master(Path.Combine(keys, "master.key")), new(Path.Combine(second, "forgotten")), make,
            mustLast: _options.KeySeed is null, inGroups: Journal is SqliteJournal { Groups: null });
    }

    private byte[] NewSecret()
    {
        var secret = new byte[32];
        _chance.Fill(secret);
        return secret;
    }

    private T Hold<T>(T part) where T : notnull
    {
        _parts.Push(part);
        return part;
    }
}
