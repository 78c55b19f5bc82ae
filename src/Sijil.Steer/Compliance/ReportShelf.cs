using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.Compliance;

/// <summary>One frozen edition, without its words.</summary>
internal sealed record ShelvedReport(string Quarter, string Entity, int Edition, string Reason, DateOnly AsOf, bool IsPartial, long Position, Bilingual Hash, Actor By);

/// <summary>The list of frozen reports, folded from the facts of freezing them.</summary>
internal sealed class ReportShelf : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, ShelvedReport> reports = new(StringComparer.Ordinal);

    public string Name => "compliance-reports";
    public int Version => 1;

    /// <summary>The latest quarter first, the government before its entities, the newest edition first.</summary>
    public IReadOnlyList<ShelvedReport> All
    {
        get
        {
            lock (gate)
                return [.. reports.Values.OrderByDescending(one => one.Quarter, StringComparer.Ordinal).ThenBy(one => one.Entity, StringComparer.Ordinal).ThenByDescending(one => one.Edition)];
        }
    }

    public void Reset()
    {
        lock (gate) reports.Clear();
    }

    public void Apply(Entry entry)
    {
        foreach (var recorded in entry.Facts)
        {
            if (recorded.Type is not "compliance-report-frozen" || FactCodec.Read(recorded) is not ComplianceReportFrozen one) continue;
            var partial = Quarter.Read(one.Quarter) is { } quarter && one.AsOf < quarter.Last;
            lock (gate) reports[$"{one.Quarter}/{one.Entity}/{one.Edition:D4}"] = new(one.Quarter, one.Entity, one.Edition, one.Reason, one.AsOf, partial, one.Position, one.Hash, one.By);
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, reports, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            reports.Clear();
            foreach (var (key, report) in saved.Deserialize<Dictionary<string, ShelvedReport>>(JsonSerializerOptions.Web)!) reports[key] = report;
        }
    }
}
