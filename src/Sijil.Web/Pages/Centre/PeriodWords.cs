using Sijil.Measure.Periods;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>A reporting period in the reader's words: October 2026, the fourth quarter of 2026, 2026.</summary>
internal static class PeriodWords
{
    public static string Of(ReportingPeriod period)
    {
        var texts = new Texts();
        if (period.Id.Length is 4) return texts["periods.year", period.Id];
        return period.Id.Contains('q', StringComparison.Ordinal)
            ? texts[$"compliance.quarter.{period.Id[^1]}", period.Id[..4]]
            : period.First.ToDateTime(TimeOnly.MinValue).ToString("MMMM yyyy", Language.Current.Culture);
    }

    /// <summary>Who said it: a body of the registers, or a role.</summary>
    public static string Who(Sijil.Facts.Registers.RegisterFold registers, string who)
    {
        var texts = new Texts();
        return registers.Entities.ContainsKey(who) ? registers.NameOf(who).In(Language.Current.Code) : texts.Has($"periods.who.{who}") ? texts[$"periods.who.{who}"] : texts.Has($"role.{who}") ? texts[$"role.{who}"] : who;
    }
}
