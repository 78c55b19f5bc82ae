namespace Sijil.Record;

/// <summary>Opens a record: the journal with its keys, its checkpoint and the store of folds.</summary>
public static class RecordModule
{
    /// <summary>Opens what the options name; refuses in one sentence (<see cref="RecordRefusal"/>) when it must.</summary>
    public static async ValueTask<OpenRecord> Open(
        RecordOptions options, TimeProvider clock, IIds ids, IRandomness chance, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var held = new OpenRecord(options, clock, ids, chance);
        try
        {
            await held.Open(cancel);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }
}
