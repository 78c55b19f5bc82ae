using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Messages;

/// <summary>A notice that has not gone out yet: whose it is, what was tried, and what the next attempt is.</summary>
/// <param name="Failed">Channels that will not be tried again.</param>
internal sealed record OpenNotice(string Notice, string Case, string Person, DateTimeOffset At, long Version, int Attempt, DateTimeOffset TriedAt, IReadOnlyList<string> Failed);

/// <summary>Every notice of a living case that still has to go out of the house; what has gone out or stays in the inbox is forgotten here.</summary>
internal sealed class OpenNotices : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, OpenNotice> open = new(StringComparer.Ordinal);
    private DateOnly day;

    /// <summary>What nobody carried out in so many days is news no more; it stays in the inbox.</summary>
    public const int DaysOfUse = 3;

    private sealed record Saved(DateOnly Day, SortedDictionary<string, OpenNotice> Open);

    public string Name => "open-notices";
    public int Version => 1;

    public IReadOnlyList<OpenNotice> All
    {
        get { lock (gate) return [.. open.Values]; }
    }

    public void Reset()
    {
        lock (gate)
        {
            day = default;
            open.Clear();
        }
    }

    public void Apply(Entry entry)
    {
        if (entry.Origin.Kind is not OriginKind.Live) return;
        foreach (var recorded in entry.Facts)
        {
            if (recorded.Type is not ("notice-sent" or "notice-delivered" or "notice-failed" or "notice-kept")) continue;
            lock (gate)
            {
                Forget(DateOnly.FromDateTime(entry.RecordedAt.UtcDateTime));
                Take(FactCodec.Read(recorded), recorded.HappenedAt, entry);
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, new Saved(day, open), JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            open.Clear();
            var kept = saved.Deserialize<Saved>(JsonSerializerOptions.Web)!;
            day = kept.Day;
            foreach (var (id, notice) in kept.Open) open.Add(id, notice);
        }
    }

    // Once a day of the record, so that a count from the start comes to the same.
    private void Forget(DateOnly today)
    {
        if (today == day) return;
        day = today;
        foreach (var old in open.Values.Where(notice => DateOnly.FromDateTime(notice.At.UtcDateTime).AddDays(DaysOfUse) < today).ToList()) open.Remove(old.Notice);
    }

    private void Take(Fact fact, DateTimeOffset at, Entry entry)
    {
        switch (fact)
        {
            case NoticeSent sent: open[sent.Notice] = new(sent.Notice, entry.Stream["case/".Length..], sent.To, at, 0, 0, default, []); break;
            case NoticeDelivered delivered: open.Remove(delivered.Notice); break;
            case NoticeKept kept: open.Remove(kept.Notice); break;
            case NoticeFailed failed when open.TryGetValue(failed.Notice, out var known):
                open[failed.Notice] = known with { Version = entry.Version, Attempt = failed.Final ? 0 : failed.Attempt, TriedAt = at, Failed = failed.Final ? [.. known.Failed, failed.Channel] : known.Failed };
                break;
        }
    }
}
