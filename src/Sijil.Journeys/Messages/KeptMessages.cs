using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys.Messages;

/// <summary>Messages of one name that nobody has waited for yet.</summary>
/// <param name="Until">When the oldest is kept no longer.</param>
internal sealed record KeptMessage(string Name, int Count, DateTimeOffset Oldest, DateTimeOffset Until);

/// <summary>Every message that nobody waits for, so that it is seen before it lapses.</summary>
internal sealed class KeptMessages : IFold
{
    private const string Prefix = "message/";
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Shelf> shelves = new(StringComparer.Ordinal);

    public string Name => "kept-messages";
    public int Version => 1;

    public IReadOnlyList<KeptMessage> All()
    {
        lock (gate)
            return [.. shelves.Where(shelf => shelf.Value.Posts.Count > 0).GroupBy(shelf => NameOf(shelf.Key)).Select(name => (name.Key, Posts: name.SelectMany(shelf => shelf.Value.Posts.Values).ToList()))
                .Select(name => new KeptMessage(name.Key, name.Posts.Count, name.Posts.Min(), name.Posts.Min() + MessageQueue.Kept)).OrderBy(kept => kept.Oldest)];
    }

    public void Reset()
    {
        lock (gate) shelves.Clear();
    }

    public void Apply(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Origin.Kind is OriginKind.Simulated || !entry.Stream.StartsWith(Prefix, StringComparison.Ordinal) || entry.Stream.StartsWith(Prefix + "signal:", StringComparison.Ordinal)) return;
        lock (gate)
        {
            if (!shelves.TryGetValue(entry.Stream, out var shelf)) shelves[entry.Stream] = shelf = new([], 0);
            foreach (var recorded in entry.Facts) shelf = shelf.With(FactCodec.Read(recorded), recorded.HappenedAt);
            if (shelf.IsEmpty) shelves.Remove(entry.Stream);
            else shelves[entry.Stream] = shelf;
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, shelves, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            shelves.Clear();
            foreach (var (stream, shelf) in saved.Deserialize<Dictionary<string, Shelf>>(JsonSerializerOptions.Web)!) shelves[stream] = shelf;
        }
    }

    private static string NameOf(string stream) => stream[Prefix.Length..stream.LastIndexOf('/')];

    /// <summary>What is kept under one name and key: the messages by id with when they came, or how many wait.</summary>
    private sealed record Shelf(SortedDictionary<string, DateTimeOffset> Posts, int Waits)
    {
        public bool IsEmpty => Posts.Count + Waits == 0;

        public Shelf With(Fact fact, DateTimeOffset at) => fact switch
        {
            MessagePosted posted => Put(posted.Message, at),
            MessageReturned returned => Put(returned.Message, at),
            MessageExpected => Wait(at),
            _ => this,
        };

        private Shelf Put(string message, DateTimeOffset at)
        {
            if (Waits > 0) return this with { Waits = Waits - 1 };
            Posts[message] = at;
            return this;
        }

        private Shelf Wait(DateTimeOffset at)
        {
            foreach (var (message, _) in Posts.Where(post => at - post.Value > MessageQueue.Kept).ToList()) Posts.Remove(message);
            if (Posts.Count == 0) return this with { Waits = Waits + 1 };
            Posts.Remove(Posts.OrderBy(post => post.Value).ThenBy(post => post.Key, StringComparer.Ordinal).First().Key);
            return this;
        }
    }
}
