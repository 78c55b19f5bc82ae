using Sijil.Facts;

namespace Sijil.Measure.Inventories;

/// <summary>How an inventory of another government is read and counted, as models/inventories says it: files, columns, indicators, checks.</summary>
/// <param name="Period">The year that is counted; rows of another are shown and enter no figure.</param>
/// <param name="Editions">From the earliest to the latest; each restates the one before.</param>
internal sealed record InventoryCard(string Id, Bilingual Name, Bilingual Government, Bilingual Licence, string Period, IReadOnlyList<InventoryEdition> Editions,
    IReadOnlyList<TableCard> Tables, IReadOnlyList<VolumeCard> Channels, string Total, IReadOnlyList<InventoryIndicator> Indicators, IReadOnlyList<CheckCard> Checks,
    string? Rules = null, ProgrammeCard? Programmes = null)
{
    public const string Register = "inventories", Services = "services", Standards = "standards";

    public TableCard? Table(string id) => Tables.FirstOrDefault(table => table.Id == id);
}

/// <summary>An edition: the day on which it was published, and its folder below the inventory's.</summary>
internal sealed record InventoryEdition(string Id, string Folder, Bilingual Name);

/// <summary>One file of the inventory.</summary>
/// <param name="Key">The columns that name a row; the last of them names it within its service.</param>
/// <param name="Title">The column with the row's name.</param>
/// <param name="Numbers">Columns of numbers; <paramref name="Unknown"/> are the words that say that a number is not known.</param>
/// <param name="Lists">Columns of several values with commas between them.</param>
/// <param name="Derived">Columns that follow from the others, in order.</param>
internal sealed record TableCard(string Id, Bilingual Name, string File, IReadOnlyList<string> Key, string Title, string Year, string Organisation, string OrganisationTitle,
    IReadOnlyList<string> Numbers, IReadOnlyList<string> Unknown, IReadOnlyList<string> Lists, IReadOnlyList<DerivedColumn> Derived);

/// <summary>A column that is counted from the others by a FEEL expression.</summary>
internal sealed record DerivedColumn(string Name, string Formula);

/// <summary>A channel and the column of its volume.</summary>
internal sealed record VolumeCard(string Column, Bilingual Name);

/// <summary>The list of programmes that the government's data dictionary holds: which organisation may name which, and until when.</summary>
internal sealed record ProgrammeCard(string File, string Field);

/// <summary>One of the government's own indicators: FEEL over the rows of a table.</summary>
/// <param name="Measure">share: numerator over denominator; sum; distinct: how many different values.</param>
internal sealed record InventoryIndicator(string Id, Bilingual Name, string Table, string Measure, string Numerator, string? Denominator = null, string? Where = null, string? Definition = null);

/// <summary>One rule of the government's rule file, and the rows that break it.</summary>
/// <param name="Breaks">True for a row that breaks it.</param>
/// <param name="Unchecked">Why these files do not tell.</param>
internal sealed record CheckCard(string Code, string Table, string? Breaks = null, Bilingual? Unchecked = null);
