using Sijil.Measure.Inventories;
using Sijil.Measure.Scorecards;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Inventories;

/// <summary>An inventory's figures and addresses as its pages show them.</summary>
internal static class InventoryWords
{
    public static string Home(InventoryBook book, string organisation = "") => ListAddress.Of(Language.Current.Link($"/board/inventory/{book.Card.Id}"), ("organisation", organisation));

    public static string Row(InventoryBook book, string table, string key) =>
        Language.Current.Link($"/board/inventory/{book.Card.Id}/row/{table}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}");

    public static string Rows(InventoryBook book, params IEnumerable<(string Name, string? Value)> asked) => ListAddress.Of(Language.Current.Link($"/board/inventory/{book.Card.Id}/rows"), asked);

    public static string Changes(InventoryBook book, params IEnumerable<(string Name, string? Value)> asked) => ListAddress.Of(Language.Current.Link($"/board/inventory/{book.Card.Id}/changes"), asked);

    /// <summary>A share with two places, as the inventory's own readers quote it; a sum as it is.</summary>
    public static string Shown(InventoryIndicator indicator, Value value) =>
        value.Amount is not { } amount ? "–" : indicator.Measure is "share" ? Fmt.Percent(amount, 2) : Fmt.Number(amount);

    public static string NameOf(InventoryBook book, string organisation) => book.NameOf(organisation).Split('|')[0].Trim();

    public static string TableName(InventoryBook book, string table) => book.Card.Table(table)?.Name.In(Language.Current.Code) ?? new Texts()["inventory.programmes"];

    public static string Edition(InventoryBook book, string edition) => book.Card.Editions.FirstOrDefault(one => one.Id == edition)?.Name.In(Language.Current.Code) ?? edition;

    /// <summary>What is wrong with a formula, with its place.</summary>
    public static string Trouble(FormulaTrouble trouble) => new Texts()[$"formula.{trouble.Code}", trouble.Position, Bidi.Isolate(trouble.Found), Bidi.Isolate(trouble.Expected)];
}
