using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.Councils;

/// <summary>Every meeting and circulation: called by its case, carried on in its own stream, and what was decided in it on the cases of its items.</summary>
internal sealed class MeetingFold : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Meeting> meetings = new(StringComparer.Ordinal);

    public string Name => "council-meetings";
    public int Version => 1;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Meeting> All
    {
        get
        {
            lock (gate) return [.. meetings.Values.OrderByDescending(meeting => meeting.At).ThenByDescending(meeting => meeting.Id, StringComparer.Ordinal)];
        }
    }

    public Meeting? Find(string id)
    {
        lock (gate) return meetings.GetValueOrDefault(id);
    }

    public void Reset()
    {
        lock (gate) meetings.Clear();
    }

    public void Apply(Entry entry)
    {
        lock (gate)
        {
            foreach (var recorded in entry.Facts)
            {
                if (recorded.Type == "meeting-called") Put(MeetingStory.Begun((MeetingCalled)FactCodec.Read(recorded)));
                else if (entry.Stream.StartsWith(MeetingLedger.Stream, StringComparison.Ordinal)) Tell(entry.Stream[MeetingLedger.Stream.Length..], recorded);
                else if (recorded.Type is "item-endorsed" or "resolution-passed") Tell(MeetingOf(FactCodec.Read(recorded)), recorded);
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, meetings);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            meetings.Clear();
            foreach (var (id, meeting) in saved.Deserialize<Dictionary<string, Meeting>>()!) meetings[id] = meeting;
        }
    }

    private void Put(Meeting meeting) => meetings[meeting.Id] = meeting;

    private void Tell(string id, RecordedFact recorded)
    {
        if (meetings.TryGetValue(id, out var meeting)) Put(MeetingStory.After(meeting, FactCodec.Read(recorded), recorded.HappenedAt));
    }

    private static string MeetingOf(Fact fact) => fact switch { ItemEndorsed endorsed => endorsed.Meeting, ResolutionPassed passed => passed.Meeting, _ => "" };
}
