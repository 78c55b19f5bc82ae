using Sijil.Facts.Registers;
using Sijil.Facts.Tables;
using Sijil.Steer.Registers;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>A register as a table that a spreadsheet opens: what an entry is called and what it says, each value in words.</summary>
internal static class EntryCsv
{
    public static string Of(RegisterCard card, IEnumerable<KeptEntry> entries, RegisterFold registers)
    {
        var texts = new Texts();
        string[] heads = ["id", "title-ar", "title-en", "entity", .. card.Fields.Select(field => field.Name)];
        return Csv.Write(entries
            .Select(entry => (string[])[entry.Id, entry.Title.Ar, entry.Title.En, entry.Entity, .. card.Fields.Select(field => Say(field, entry, registers, texts))])
            .Prepend(heads));
    }

    private static string Say(RegisterField field, KeptEntry entry, RegisterFold registers, Texts texts) =>
        entry[field.Name] is not { } value ? "" : field.IsChoice ? texts[RegisterChoices.NameOf(field, value, registers)] : value;
}
