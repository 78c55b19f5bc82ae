using System.Collections.Frozen;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>Words that this record has learned: a turn kept closely says each by its number. They are facts of a stream of their own, in the order in which they were learned, so a number means the same for ever.</summary>
public sealed class WordBook
{
    /// <summary>The stream in which they stand.</summary>
    public const string Stream = "record/words";

    /// <summary>The kind of fact that says them.</summary>
    public const string Fact = "words-learned";

    /// <summary>More would not be said in three bytes; who has more goes on in full.</summary>
    private const int Most = 500_000;

    private readonly IJournal? _journal;
    private volatile Learned _learned = Learned.Nothing;

    internal WordBook(IJournal? journal) => _journal = journal;

    /// <summary>A book that learns nothing.</summary>
    public static WordBook Closed { get; } = new(null);

    /// <summary>How many words have been learned.</summary>
    public int Count => _learned.Words.Length;

    /// <summary>Writes down those words that are not known yet; from then on they are said by number.</summary>
    public async ValueTask Learn(IEnumerable<string> words, DateTimeOffset now, CancellationToken cancel)
    {
        if (_journal is null) return;
        var asked = words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        while (true)
        {
            await Refresh(cancel);
            var learned = _learned;
            var missing = asked.Where(word => !learned.Places.ContainsKey(word)).Take(Most - learned.Words.Length).ToList();
            if (missing.Count is 0) return;
            var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, List<string>> { ["words"] = missing }, Options);
            if (await _journal.Append(new() { Stream = Stream, ExpectedVersion = learned.Version, Origin = Origin.Live, Facts = [new(Fact, now, json)] }, cancel) is AppendOutcome.Committed)
                Take(learned, learned.Version + 1, missing);
        }
    }

    /// <summary>The place of a word in a turn; below nothing where it is not known.</summary>
    internal int Find(string word) => _learned.Places.TryGetValue(word, out var place) ? place : -1;

    internal string At(int number)
    {
        if (number >= _learned.Words.Length && _journal is not null) Refresh(CancellationToken.None).AsTask().GetAwaiter().GetResult();    // another node has learned since
        var words = _learned.Words;
        return number < words.Length ? words[number] : throw new FormatException($"The record has not learned word {number}.");
    }

    /// <summary>The place that a learned word has in turns: the turn's own have those between.</summary>
    internal static int PlaceOf(int number) => KnownWords.Room + number * 2 + 1;

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private async ValueTask Refresh(CancellationToken cancel)
    {
        var learned = _learned;
        foreach (var entry in await _journal!.ReadStream(Stream, learned.Version, cancel))
        {
            var words = JsonSerializer.Deserialize<Dictionary<string, List<string>>>(entry.Facts[0].Data.Span)!["words"];
            learned = Take(learned, entry.Version, words);
        }
    }

    /// <summary>Two that read at once come to the same; the longer book stays.</summary>
    private Learned Take(Learned before, long version, IReadOnlyList<string> words)
    {
        var after = before.And(version, words);
        if (after.Version > _learned.Version) _learned = after;
        return after;
    }

    private sealed record Learned(long Version, string[] Words, FrozenDictionary<string, int> Places)
    {
        public static readonly Learned Nothing = new(0, [], KnownWords.All.ToFrozenDictionary(StringComparer.Ordinal));

        public Learned And(long version, IReadOnlyList<string> more)
        {
            var places = new Dictionary<string, int>(Places, StringComparer.Ordinal);
            for (var i = 0; i < more.Count; i++) places.TryAdd(more[i], PlaceOf(Words.Length + i));
            return new(version, [.. Words, .. more], places.ToFrozenDictionary(StringComparer.Ordinal));
        }
    }
}
