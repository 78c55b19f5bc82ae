using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.Recognition;

/// <summary>How many customers voted for each nomination.</summary>
internal sealed class BallotFold : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> votes = new(StringComparer.Ordinal);

    public string Name => "recognition-votes";
    public int Version => 1;

    public int VotesFor(string nomination)
    {
        lock (gate) return votes.GetValueOrDefault(nomination);
    }

    public void Reset()
    {
        lock (gate) votes.Clear();
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith(Ballots.Stream, StringComparison.Ordinal)) return;
        lock (gate)
        {
            foreach (var vote in entry.Facts.Select(FactCodec.Read).OfType<CustomerVoted>()) votes[vote.Nomination] = votes.GetValueOrDefault(vote.Nomination) + 1;
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, votes);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            votes.Clear();
            foreach (var (nomination, count) in saved.Deserialize<Dictionary<string, int>>()!) votes[nomination] = count;
        }
    }
}
