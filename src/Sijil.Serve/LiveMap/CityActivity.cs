using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.LiveMap;

/// <summary>When something last acted, in the living city and in a simulated one, and how often in all.</summary>
internal sealed record Activity(DateTimeOffset? Live, DateTimeOffset? Simulated, long Count)
{
    public static readonly Activity None = new(null, null, 0);

    public Activity Seen(DateTimeOffset at, bool simulated) => simulated
        ? this with { Simulated = Later(Simulated, at), Count = Count + 1 }
        : this with { Live = Later(Live, at), Count = Count + 1 };

    private static DateTimeOffset Later(DateTimeOffset? before, DateTimeOffset at) => before > at ? before.Value : at;
}

/// <summary>The last act of every body and system: as many entries as there are of those, however long the record grows.</summary>
internal sealed class CityActivity : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Activity> entities = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Activity> systems = new(StringComparer.Ordinal);
    private readonly SortedSet<string> quiet = new(StringComparer.Ordinal);

    public string Name => "city-activity";
    public int Version => 2;

    public Activity OfEntity(string id) => Of(entities, id);

    public Activity OfSystem(string id) => Of(systems, id);

    public void Reset()
    {
        lock (gate)
        {
            entities.Clear();
            systems.Clear();
            quiet.Clear();
        }
    }

    public void Apply(Entry entry)
    {
        if (entry.Origin.Kind is OriginKind.Imported || entry.Stream.StartsWith("register/", StringComparison.Ordinal)) return;
        var simulated = entry.Origin.Kind is OriginKind.Simulated;
        if (IsQuiet(entry)) return;
        foreach (var fact in entry.Facts)
        {
            var touch = Touch.Of(FactCodec.Read(fact));
            lock (gate)
            {
                See(entities, touch.Entity, fact.HappenedAt, simulated);
                See(systems, touch.System, fact.HappenedAt, simulated);
            }
        }
    }

    /// <summary>Government's own work serves no customer and may be secret: everybody sees this map, so such a case leaves no trace on it.</summary>
    private bool IsQuiet(Entry entry)
    {
        if (entry.Stream.StartsWith("meeting/", StringComparison.Ordinal)) return true;
        if (!entry.Stream.StartsWith("case/", StringComparison.Ordinal)) return false;
        lock (gate)
        {
            if (entry.Facts.Any(fact => fact.Type == "case-opened" && FactCodec.Read(fact) is CaseOpened { Customer: "" })) quiet.Add(entry.Stream);
            var isQuiet = quiet.Contains(entry.Stream);
            if (isQuiet && entry.Facts.Any(fact => fact.Type == "case-closed")) quiet.Remove(entry.Stream);
            return isQuiet;
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate)
        {
            writer.WriteStartArray();
            Write(writer, entities);
            Write(writer, systems);
            JsonSerializer.Serialize(writer, quiet);
            writer.WriteEndArray();
        }
    }

    public void Load(JsonElement saved)
    {
        Reset();
        lock (gate)
        {
            Read(saved[0], entities);
            Read(saved[1], systems);
            foreach (var one in saved[2].EnumerateArray()) quiet.Add(one.GetString()!);
        }
    }

    private Activity Of(SortedDictionary<string, Activity> all, string id)
    {
        lock (gate) return all.GetValueOrDefault(id, Activity.None);
    }

    private static void See(SortedDictionary<string, Activity> all, string id, DateTimeOffset at, bool simulated)
    {
        if (id.Length > 0) all[id] = all.GetValueOrDefault(id, Activity.None).Seen(at, simulated);
    }

    private static void Write(Utf8JsonWriter writer, SortedDictionary<string, Activity> all)
    {
        writer.WriteStartArray();
        foreach (var (id, activity) in all)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(id);
            writer.WriteNumberValue(activity.Live?.UtcTicks ?? 0);
            writer.WriteNumberValue(activity.Simulated?.UtcTicks ?? 0);
            writer.WriteNumberValue(activity.Count);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private static void Read(JsonElement saved, SortedDictionary<string, Activity> all)
    {
        foreach (var one in saved.EnumerateArray()) all[one[0].GetString()!] = new(Moment(one[1]), Moment(one[2]), one[3].GetInt64());
    }

    private static DateTimeOffset? Moment(JsonElement ticks) => ticks.GetInt64() is > 0 and var at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
}
