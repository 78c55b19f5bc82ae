using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Cards;

/// <summary>A card's versions, two of them beside each other: the last two unless others were asked for.</summary>
internal sealed class CardVersions(RegisterEntry entry, int from, int to, StaffNames names, Texts texts)
{
    private int Last => entry.History.Count;

    public int To => to >= 1 && to <= Last ? to : Last;

    public int From => from >= 1 && from <= Last ? from : Math.Max(1, To - 1);

    public IReadOnlyList<CardDifference> Differences => CardDifference.Between(entry.After(From - 1), entry.After(To - 1));

    public IEnumerable<(int Number, EntryChange Change)> Newest => entry.History.Select((change, place) => (place + 1, change)).Reverse();

    public IReadOnlyList<Option> Choices => [.. Newest.Select(version => new Option($"{version.Number}", NameOf(version.Number)))];

    public string NameOf(int number) => texts["services.version.at", number, entry.History[number - 1].At];

    /// <summary>Who made a version: the files of the emirate, an operator's sheet, or the one who approved it in a case.</summary>
    public string Doer(EntryChange change) => change switch
    {
        { Case.Length: > 0 } => names.Doer(change.By),
        { Step: "import" } => texts["services.by-import"],
        _ => texts["registers.by-file"],
    };
}
