using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Inventories;

/// <summary>An inventory read against its card: services with their standards, standards with their service, and every figure and finding over them.</summary>
internal sealed class InventoryBook
{
    private readonly Dictionary<string, CountedIndicator> counted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BookTable> tables = new(StringComparer.Ordinal);

    public InventoryBook(InventoryCard card, Inventory inventory)
    {
        (Card, Inventory) = (card, inventory);
        var services = Open(InventoryCard.Services, "standards", "programmes");
        var standards = Open(InventoryCard.Standards, "service");
        Link(services, standards);
    }

    public InventoryCard Card { get; }
    public Inventory Inventory { get; }
    public BookTable Services => tables[InventoryCard.Services];

    public BookTable? Table(string id) => tables.GetValueOrDefault(id);

    public BookRow? Find(string table, string key) => Table(table)?.Rows.FirstOrDefault(row => row.Row.Key == key);

    public int CountedServices => Services.Rows.Count(row => row.Counts);

    public int Organisations => Services.Rows.Where(row => row.Counts).Select(row => row.Organisation).Distinct().Count();

    /// <summary>The volume of a column over the rows that count, of one organisation or of all.</summary>
    public decimal Volume(string column, string organisation = "")
    {
        var place = Services.PlaceOf(column);
        return place < 0 ? 0 : Services.Rows.Where(row => row.Counts && (organisation.Length is 0 || row.Organisation == organisation)).Sum(row => row.Values[place].AsNumber ?? 0);
    }

    public CountedIndicator Count(InventoryIndicator indicator)
    {
        lock (counted)
        {
            if (!counted.TryGetValue(indicator.Id, out var known)) counted[indicator.Id] = known = new(indicator, tables[indicator.Table]);
            return known;
        }
    }

    /// <summary>The rows that break a rule, of any year; nothing where these files do not tell.</summary>
    public (IReadOnlyList<BookRow> Rows, FormulaTrouble? Trouble)? Broken(CheckCard check)
    {
        if (check.Breaks is null || Table(check.Table) is not { } table) return null;
        var formula = Formula.Of(check.Breaks, table.Columns);
        return ([.. table.Rows.Where(row => formula.Of(row.Values).IsTrue)], formula.Trouble);
    }

    public InventoryRule? RuleOf(string code) => Inventory.Rules.Find(rule => rule.Code == code);

    /// <summary>An organisation's name as its rows give it.</summary>
    public string NameOf(string organisation)
    {
        var place = Services.PlaceOf(Card.Table(InventoryCard.Services)!.OrganisationTitle);
        return Services.Rows.FirstOrDefault(row => row.Organisation == organisation)?.Values[place].AsString ?? organisation;
    }

    private BookTable Open(string id, params IReadOnlyList<string> joined) =>
        tables[id] = new(Card.Table(id)!, Inventory.Table(id), Card.Period, Inventory.Edition, joined);

    private void Link(BookTable services, BookTable standards)
    {
        var ofService = standards.Rows.GroupBy(row => ServiceOf(row)).ToDictionary(group => group.Key, group => FeelValue.List([.. group.Select(row => FeelValue.Of(row.AsContext(standards.Columns)))]), StringComparer.Ordinal);
        var programmes = Inventory.Table(ProgrammeList.Table).Standing.GroupBy(row => row.Cells[0]).ToDictionary(group => group.Key, group => group.Select(Programme).ToList(), StringComparer.Ordinal);
        var named = services.PlaceOf(ProgrammeList.Id);
        services.Derive(
            ("standards", row => ofService.GetValueOrDefault(row.Row.Key, FeelValue.EmptyList)),
            ("programmes", row => named < 0 ? FeelValue.EmptyList
                : FeelValue.List([.. row.Values[named].Items.SelectMany(programme => programmes.GetValueOrDefault(programme.AsString ?? "", []))])));
        var byKey = services.Rows.ToDictionary(row => row.Row.Key, row => FeelValue.Of(row.AsContext(services.Columns)), StringComparer.Ordinal);
        standards.Derive(("service", row => byKey.GetValueOrDefault(ServiceOf(row))));
    }

    /// <summary>A standard's key begins with its service's.</summary>
    public static string ServiceOf(BookRow standard) => standard.Row.Key[..Math.Max(0, standard.Row.Key.LastIndexOf('/'))];

    private static FeelValue Programme(InventoryRow row) => FeelValue.Of(FeelContext.Of(
        [ProgrammeList.Id, ProgrammeList.Organisation, ProgrammeList.Until],
        [FeelValue.Of(row.Cells[0]), FeelValue.Of(row.Cells[1]), int.TryParse(row.Cells[2], out var until) ? FeelValue.Of((decimal)until) : FeelValue.Null]));
}
