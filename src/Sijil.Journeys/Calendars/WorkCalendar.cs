using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Journeys.Calendars;

/// <summary>When a body works: its week, and the days on which it rests. The wall clock never changes in Dubai, so a day always has 24 hours.</summary>
/// <param name="Entities">The bodies whose own calendar it is; none for the calendar of everybody else.</param>
public sealed record WorkCalendar(string Id, Bilingual Name,
    [AllowedValues("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")] IReadOnlyList<string> Weekend,
    OpenHours Hours, IReadOnlyList<HalfDay> HalfDays, IReadOnlyList<Holiday> Holidays, [AllowedValues("Asia/Dubai")] string TimeZone = "Asia/Dubai",
    [CodeOf("entities")] IReadOnlyList<string>? Entities = null, Bilingual? Note = null, bool Sample = false)
{
    /// <summary>The register that holds the calendars.</summary>
    public const string Register = "calendars";

    /// <summary>The federal and Dubai week without any holiday: for a record that has no calendar.</summary>
    public static readonly WorkCalendar Plain = new("plain", new("الأسبوع الرسمي", "The official week"), ["saturday", "sunday"], new(new(450), new(930)),
        [new("friday", new(450), new(720))], []);

    private WorkWeek? week;

    public IReadOnlyList<string> Weekend { get; } = Weekend.Distinct(StringComparer.OrdinalIgnoreCase).Count() < 7 ? Weekend : throw new JsonException("No day is left to work on.");

    [JsonIgnore]
    internal WorkWeek Week => week ??= new(this);

    /// <summary>The calendar of a body, or the one of everybody.</summary>
    public static WorkCalendar Of(RegisterFold? registers, string entity)
    {
        WorkCalendar? common = null;
        foreach (var calendar in registers?.All<WorkCalendar>(Register).Values ?? [])
        {
            if (calendar.Entities is { Count: > 0 } own)
            {
                if (own.Contains(entity)) return calendar;
            }
            else
            {
                common ??= calendar;
            }
        }
        return common ?? Plain;
    }
}

/// <summary>From when until when a day is worked.</summary>
public sealed record OpenHours(HourOfDay From, HourOfDay To)
{
    public HourOfDay To { get; } = To.Minutes > From.Minutes ? To : throw new JsonException("A day ends after it begins.");
}

/// <summary>A day of the week with hours of its own.</summary>
public sealed record HalfDay(
    [AllowedValues("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")] string Day, HourOfDay From, HourOfDay To)
{
    public HourOfDay To { get; } = To.Minutes > From.Minutes ? To : throw new JsonException("A day ends after it begins.");
}

/// <summary>A day on which nobody works.</summary>
/// <param name="Estimated">Its date depends on the sighting of the moon: expected until it is announced.</param>
public sealed record Holiday(DateOnly Date, Bilingual Name, bool Estimated = false);
