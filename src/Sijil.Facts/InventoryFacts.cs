namespace Sijil.Facts;

/// <summary>The columns of a table of another government's inventory; the rows announced after it give their cells in this order.</summary>
[FactName("inventory-columns-stated")]
public sealed record InventoryColumnsStated(string Inventory, string Table, IReadOnlyList<string> Columns) : Fact;

/// <summary>Another government announced a row of its inventory; where it stood already with other cells, it was restated.</summary>
/// <param name="Edition">The day of the edition that says so.</param>
/// <param name="Line">Where the row begins in the edition's file.</param>
[FactName("inventory-row-announced")]
public sealed record InventoryRowAnnounced(string Inventory, string Edition, string Table, string Key, int Line, IReadOnlyList<string> Cells) : Fact;

/// <summary>A row that an earlier edition announced is in a later one no more.</summary>
[FactName("inventory-row-withdrawn")]
public sealed record InventoryRowWithdrawn(string Inventory, string Edition, string Table, string Key) : Fact;

/// <summary>One table of an edition was read to its end.</summary>
/// <param name="Hash">SHA-256 of the file, in hexadecimal.</param>
/// <param name="Misread">The rows that could not be read, each with its line: they are in no total.</param>
[FactName("inventory-table-read")]
public sealed record InventoryTableRead(string Inventory, string Edition, string Table, string File, string Hash, int Rows, IReadOnlyList<MisreadRow> Misread) : Fact;

/// <summary>A row that could not be read: its line, why, and what was found.</summary>
public sealed record MisreadRow(int Line, string Code, string Found);

/// <summary>The rules by which a government checks its own inventory, in its own words.</summary>
[FactName("inventory-rules-stated")]
public sealed record InventoryRulesStated(string Inventory, IReadOnlyList<InventoryRule> Rules) : Fact;

/// <summary>One rule: how grave a breach is, what it is, and what its owner is asked to do.</summary>
public sealed record InventoryRule(string Code, string Severity, string Description, string Action);
