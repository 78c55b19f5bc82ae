namespace Sijil.Record;

/// <summary>Ids that repeat with their seed, on whatever clock the simulation runs.</summary>
public sealed class SeededIds(TimeProvider clock, long seed) : IIds
{
    private readonly SeededRandomness _chance = new(seed);

    /// <inheritdoc/>
    public string Next() => SortableId.Make(clock.GetUtcNow(), _chance);
}
