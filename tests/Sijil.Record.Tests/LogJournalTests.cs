namespace Sijil.Record.Tests;

public sealed class LogJournalTests : JournalContract
{
    private readonly SimulatedDisk _disk = new(new SeededRandomness(1));

    private protected override ValueTask<IJournal> Open(TimeProvider clock) => new(LogJournal.Open(_disk, clock, new SeededRandomness(1)));
}

public sealed class LogJournalOnFilesTests : JournalContract
{
    private readonly Folder _folder = new();
    private RealDisk? _disk;

    private protected override ValueTask<IJournal> Open(TimeProvider clock)
    {
        _disk?.Dispose();
        _disk = new(_folder.Path);
        return new(LogJournal.Open(_disk, clock, new SeededRandomness(1)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _disk?.Dispose();
        _folder.Dispose();
    }
}
