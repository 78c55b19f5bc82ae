using System.Globalization;
using System.Text.Json;
using Sijil.Record;

namespace Sijil.Facts.Close;

/// <summary>The parts that many kinds share.</summary>
internal static class CloseParts
{
    public static void Actor(this PackWriter to, Actor by)
    {
        to.Word(by.Id);
        to.Word(by.Role);
        to.Word(by.Channel);
    }

    public static Actor Actor(this ref PackReader from) => new(from.Word(), from.Word(), from.Word());

    /// <summary>For whom they acted: at the very end of a kind, and only where it was for another.</summary>
    public static void ActedFor(this PackWriter to, Actor by)
    {
        if (by.For is not null) to.Word(by.For);
    }

    public static Actor ActedFor(this ref PackReader from, Actor by) => from.AtEnd ? by : by with { For = from.Word() };

    public static void Both(this PackWriter to, Bilingual text)
    {
        to.Word(text.Ar);
        to.Word(text.En);
    }

    public static Bilingual Both(this ref PackReader from) => new(from.Word(), from.Word());

    public static void Amount(this PackWriter to, decimal amount) => to.Word(amount.ToString(CultureInfo.InvariantCulture));

    public static decimal Amount(this ref PackReader from) => decimal.Parse(from.Word(), CultureInfo.InvariantCulture);

    public static void Lines(this PackWriter to, IReadOnlyList<FeeLine> lines)
    {
        to.Count(lines.Count);
        foreach (var line in lines)
        {
            to.Word(line.Entity);
            to.Both(line.Label);
            to.Amount(line.Amount);
        }
    }

    public static FeeLine[] Lines(this ref PackReader from)
    {
        var lines = new FeeLine[from.Count()];
        for (var at = 0; at < lines.Length; at++) lines[at] = new(from.Word(), from.Both(), from.Amount());
        return lines;
    }

    public static void Personal(this PackWriter to, Sealed<JsonElement>? value) => to.Personal(value, FactCodec.Options);

    public static Sealed<JsonElement> Personal(this ref PackReader from) => from.Personal<JsonElement>(FactCodec.Options);

    /// <summary>A whole number, or nothing.</summary>
    public static void Optional(this PackWriter to, int? number)
    {
        to.Flag(number is not null);
        if (number is { } given) to.Number(given);
    }

    public static int? Optional(this ref PackReader from) => from.Flag() ? from.Int() : null;

    public static int Int(this ref PackReader from) => (int)from.Number();
}
