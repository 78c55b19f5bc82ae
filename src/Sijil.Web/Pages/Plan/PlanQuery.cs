using System.Globalization;
using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Pages.Plan;

/// <summary>Days and years of the plan as an address gives them; what is none of them is not there.</summary>
internal static class PlanQuery
{
    public const int First = 2020, Last = 2033;

    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(CleanInput.Of(typed), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;

    public static int? Year(string? typed) =>
        int.TryParse(CleanInput.Of(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= Last ? year : null;

    public static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(4));

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
