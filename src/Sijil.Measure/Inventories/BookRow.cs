using Sijil.Decisions.Feel;

namespace Sijil.Measure.Inventories;

/// <summary>A row that stands, with its columns as FEEL reads them.</summary>
/// <param name="Values">In the order of its table's columns.</param>
/// <param name="Counts">Whether it is of the year that is counted.</param>
internal sealed record BookRow(InventoryRow Row, string Title, string Organisation, bool Counts, FeelValue[] Values)
{
    public FeelContext AsContext(string[] columns) => FeelContext.Of(columns, Values);
}
