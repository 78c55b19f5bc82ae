using System.Globalization;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>The parts of each kind of breakdown: which part a transaction is in, what it is called, and the filter that leaves only it.</summary>
internal static class Grain
{
    public static string KeyOf(Selection selection, Lot lot, BreakdownBy by)
    {
        var (like, words) = (lot.Like, selection.Figures.Words);
        return by switch
        {
            BreakdownBy.Sector => selection.Scope.SectorOf(words[like.Entity]),
            BreakdownBy.Entity => words[like.Entity],
            BreakdownBy.Service => words[like.Service],
            BreakdownBy.SubService => words[like.SubService],
            BreakdownBy.Group => words[like.Group],
            BreakdownBy.Month => Moment.FirstOf(like.Month).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            BreakdownBy.Origin => words[like.Origin],
            _ => words[like.Channel],
        };
    }

    public static BoardFilter Narrow(BoardFilter filter, BreakdownBy by, string key) => by switch
    {
        BreakdownBy.Sector => filter with { Sector = key },
        BreakdownBy.Entity => filter with { Entity = key },
        BreakdownBy.Service => filter with { Service = key },
        BreakdownBy.SubService => filter with { SubService = key },
        BreakdownBy.Channel => filter with { Channel = key },
        BreakdownBy.Audience => filter with { Audience = key },
        BreakdownBy.Group => filter with { Group = key },
        BreakdownBy.Month => Within(filter, DateOnly.ParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture)),
        _ => filter with { Origin = key },
    };

    public static Bilingual NameOf(RegisterFold registers, BreakdownBy by, string key) => by switch
    {
        BreakdownBy.Sector => Word(registers, "sectors", key),
        BreakdownBy.Entity => registers.NameOf(key),
        BreakdownBy.Service => registers.Services.TryGetValue(key, out var card) ? card.Name : new(key, key),
        BreakdownBy.SubService => registers.Services.Values.SelectMany(card => card.SubServices).FirstOrDefault(sub => sub.Code == key)?.Name ?? new(key, key),
        BreakdownBy.Channel => Word(registers, "channels", key),
        BreakdownBy.Audience => Word(registers, "audiences", key),
        BreakdownBy.Group => Word(registers, "groups", key),
        _ => new(key, key),
    };

    /// <summary>A month, as far as the filter's own period goes.</summary>
    private static BoardFilter Within(BoardFilter filter, DateOnly first)
    {
        var last = first.AddMonths(1).AddDays(-1);
        return filter with { From = filter.From > first ? filter.From : first, To = filter.To < last ? filter.To : last };
    }

    /// <summary>A code's name in models/words, or the code itself.</summary>
    private static Bilingual Word(RegisterFold registers, string list, string key) =>
        registers.All<Dictionary<string, Bilingual>>("words").GetValueOrDefault(list)?.GetValueOrDefault(key) ?? new(key, key);
}
