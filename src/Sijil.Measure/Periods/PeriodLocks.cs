using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Periods;

/// <summary>A locked period: by which turn of the record, when and by whom.</summary>
internal sealed record LockedPeriod(string Id, long Position, DateTimeOffset At, Actor By)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public ReportingPeriod Period => ReportingPeriod.Read(Id)!;
}

/// <summary>Every period that was locked, folded from the facts of locking them.</summary>
internal sealed class PeriodLocks : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, LockedPeriod> locks = new(StringComparer.Ordinal);

    public string Name => "reporting-periods";
    public int Version => 1;

    /// <summary>The latest period first.</summary>
    public IReadOnlyList<LockedPeriod> All
    {
        get
        {
            lock (gate) return [.. locks.Values.OrderByDescending(one => one.Period.Last).ThenBy(one => one.Id, StringComparer.Ordinal)];
        }
    }

    public LockedPeriod? Find(string period)
    {
        lock (gate) return locks.GetValueOrDefault(period);
    }

    public void Reset()
    {
        lock (gate) locks.Clear();
    }

    public void Apply(Entry entry)
    {
        foreach (var recorded in entry.Facts)
        {
            if (recorded.Type is not "reporting-period-locked" || FactCodec.Read(recorded) is not ReportingPeriodLocked one || ReportingPeriod.Read(one.Period) is null) continue;
            lock (gate) locks.TryAdd(one.Period, new(one.Period, entry.Position, entry.RecordedAt, one.By));
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, locks.Values, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            locks.Clear();
            foreach (var one in saved.Deserialize<LockedPeriod[]>(JsonSerializerOptions.Web)!) locks[one.Id] = one;
        }
    }
}
