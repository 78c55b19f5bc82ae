namespace Sijil.Record;

/// <summary>Ids by the clock and real chance.</summary>
public sealed class SystemIds(TimeProvider clock) : IIds
{
    private static readonly SystemRandomness Chance = new();

    /// <inheritdoc/>
    public string Next() => SortableId.Make(clock.GetUtcNow(), Chance);
}
