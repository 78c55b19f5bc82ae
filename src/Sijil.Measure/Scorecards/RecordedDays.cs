using System.Text.Json;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

/// <summary>The last turn of each day of Dubai on which the record was written: by it a past date is a place in the record.</summary>
internal sealed class RecordedDays
{
    private readonly List<(int Day, long Last)> days = [];
    private long nextDay = long.MinValue;

    public void Add(Entry entry)
    {
        var at = Moment.Of(entry.RecordedAt);
        if (at >= nextDay || days.Count is 0)
        {
            var day = Moment.Day(at);
            nextDay = Moment.StartOf(day.AddDays(1));
            lock (days) days.Add((day.DayNumber, entry.Position));
        }
        else lock (days) days[^1] = (days[^1].Day, Math.Max(days[^1].Last, entry.Position));
    }

    /// <summary>The last turn that was written on a day or before; 0 when none was.</summary>
    public long UpTo(DateOnly day)
    {
        lock (days)
        {
            var last = 0L;
            foreach (var (number, position) in days)
            {
                if (number > day.DayNumber) break;
                last = position;
            }
            return last;
        }
    }

    public void Clear()
    {
        lock (days) days.Clear();
        nextDay = long.MinValue;
    }

    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("days");
        foreach (var (day, last) in days)
        {
            writer.WriteNumberValue(day);
            writer.WriteNumberValue(last);
        }
        writer.WriteEndArray();
    }

    public void Load(JsonElement saved)
    {
        Clear();
        var numbers = saved.GetProperty("days").EnumerateArray().Select(number => number.GetInt64()).ToList();
        for (var i = 0; i + 1 < numbers.Count; i += 2) days.Add(((int)numbers[i], numbers[i + 1]));
        if (days.Count > 0) nextDay = Moment.StartOf(DateOnly.FromDayNumber(days[^1].Day).AddDays(1));
    }
}
