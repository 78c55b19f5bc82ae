using System.Globalization;
using Sijil.Facts.Registers;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>What an entry of a register says, as a reader reads it.</summary>
internal static class EntryWords
{
    public static string Say(RegisterField field, string value, RegisterFold registers, Texts texts) => field.Kind switch
    {
        _ when field.IsChoice => texts[RegisterChoices.NameOf(field, value, registers)],
        "number" when Number(value) is { } number => Fmt.Number(number),
        "percent" when Number(value) is { } share => Fmt.Percent(share / 100),
        "money" when Number(value) is { } dirhams => Fmt.Money(dirhams),
        "date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => Fmt.Day(day),
        _ => value,
    };

    private static decimal? Number(string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
