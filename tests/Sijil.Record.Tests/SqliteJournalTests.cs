namespace Sijil.Record.Tests;

public sealed class SqliteJournalTests : JournalContract
{
    private readonly Folder _folder = new();

    private protected override ValueTask<IJournal> Open(TimeProvider clock) => new(SqliteJournal.Open(_folder["journal.db"], clock, new SeededRandomness(1)));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class SqliteBulkJournalTests : JournalContract
{
    private readonly Folder _folder = new();

    private protected override ValueTask<IJournal> Open(TimeProvider clock) => new(SqliteJournal.Open(_folder["journal.db"], clock, new SeededRandomness(1), bulk: true));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}
