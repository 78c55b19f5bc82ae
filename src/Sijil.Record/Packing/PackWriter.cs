using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>Writes the facts of a turn closely: each word once, small numbers in a byte, personal values of one person in one box (docs/decisions/0015).</summary>
/// <remarks>One for each thread, used again and again; <see cref="Begin"/> starts a turn, <see cref="End"/> gives it.</remarks>
public sealed class PackWriter
{
    [ThreadStatic]
    private static PackWriter? _own;

    private readonly ArrayBufferWriter<byte> _facts = new(8_192);
    private readonly ArrayBufferWriter<byte> _whole = new(8_192);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<FactBody> _bodies = [];
    private readonly List<byte[]> _alone = [];
    private readonly List<PersonalValues> _persons = [];
    private int _gathered;
    private Keyring _keyring = null!;
    private WordBook _book = WordBook.Closed;
    private string _stream = "";
    private int _ownerAt;
    private string _prefix = "";
    private long _version;
    private long _base;

    private PackWriter()
    {
    }

    /// <summary>Starts a turn.</summary>
    /// <param name="keyring">Seals what is personal.</param>
    /// <param name="stream">The turn's stream.</param>
    /// <param name="version">The version that it writes.</param>
    /// <param name="at">When most of it happened; other times are kept as distances.</param>
    /// <param name="book">The words that the record has learned.</param>
    public static PackWriter Begin(Keyring keyring, string stream, long version, DateTimeOffset at, WordBook book)
    {
        var writer = _own ??= new();
        writer.Clear();
        (writer._keyring, writer._stream, writer._version, writer._base, writer._book) = (keyring, stream, version, at.UtcTicks, book);
        writer._ownerAt = stream.IndexOf('/', StringComparison.Ordinal) + 1;
        writer._prefix = PackedTurn.PrefixOf(stream, version);
        return writer;
    }

    /// <summary>Starts a fact; what is written until <see cref="EndFact"/> is its own.</summary>
    /// <returns>Where it starts.</returns>
    public int BeginFact() => _facts.WrittenCount;

    /// <summary>The fact is written: field by field, or as JSON.</summary>
    public void EndFact(string type, DateTimeOffset at, int start, bool isJson) => _bodies.Add(new(type, at, default) { Start = start, Length = _facts.WrittenCount - start, IsJson = isJson });

    /// <summary>The fact is written, as JSON, and will be carried away and proved by itself.</summary>
    public void Alone(string type, DateTimeOffset at, int start)
    {
        _bodies.Add(new(type, at, default) { IsAlone = true });
        _alone.Add(FactsCodec.Encode(type, at, _facts.WrittenSpan[start..]));
    }

    /// <summary>For a fact that is written as JSON all the same.</summary>
    public IBufferWriter<byte> Bytes => _facts;

    /// <summary>A whole number; small ones take a byte.</summary>
    public void Number(long value) => Plain(Folded(value));

    /// <summary>Whole numbers and their count.</summary>
    public void Numbers(IReadOnlyList<int> values)
    {
        Plain((ulong)values.Count);
        for (var i = 0; i < values.Count; i++) Number(values[i]);
    }

    /// <summary>How many follow.</summary>
    public void Count(int count) => Plain((ulong)count);

    /// <summary>Yes or no.</summary>
    public void Flag(bool value) => Plain(value ? 1u : 0u);

    /// <summary>A text that others of the turn are likely to share; or nothing.</summary>
    public void Word(string? text) => Plain(text is null ? 0 : (ulong)PlaceOf(text) + 1);

    /// <summary>Texts and their count.</summary>
    public void Words(IReadOnlyList<string> texts)
    {
        Plain((ulong)texts.Count);
        for (var i = 0; i < texts.Count; i++) Word(texts[i]);
    }

    /// <summary>An id of the turn's own making, which begins with its case and version; or any other text.</summary>
    public void Id(string text)
    {
        var isOwn = text.StartsWith(_prefix, StringComparison.Ordinal);
        Text(_facts, isOwn ? text.AsSpan(_prefix.Length) : text, isOwn ? 1u : 0u);
    }

    /// <summary>A hash in small hexadecimal, which takes half its length; or any other text.</summary>
    public void Hash(string text)
    {
        Span<byte> bytes = stackalloc byte[32];
        var isHash = _book.Find(text) < 0 && text.Length == 64 && Convert.FromHexString(text, bytes, out _, out _) is OperationStatus.Done && !text.AsSpan().ContainsAnyInRange('A', 'F');
        Flag(isHash);
        if (isHash) _facts.Write<byte>(bytes);
        else Word(text);
    }

    /// <summary>A time, or nothing.</summary>
    public void Time(DateTimeOffset? time)
    {
        Flag(time is not null);
        if (time is not { } given) return;
        Number(given.UtcTicks - _base);
        Number(given.Offset.Ticks / TimeSpan.TicksPerMinute);
    }

    /// <summary>A personal value; it goes into the box of its person.</summary>
    public void Personal<T>(Sealed<T>? value, JsonSerializerOptions options)
    {
        if (value is null) Plain(0);
        else if (value.IsForgottenBy(_keyring)) Plain(1);
        else
        {
            var (person, part) = Gather(value.Person, value.Bytes(_keyring, options));
            Plain((ulong)person + 2);
            Plain((ulong)part);
        }
    }

    /// <summary>Puts a personal value into the box of its person.</summary>
    /// <returns>Which box, and which part of it.</returns>
    internal (int Box, int Part) Gather(string person, ReadOnlySpan<byte> clear)
    {
        var box = 0;
        while (box < _gathered && _persons[box].Person != person) box++;
        if (box == _gathered)
        {
            if (_gathered == _persons.Count) _persons.Add(new());
            _persons[_gathered++].Begin(person);
        }
        return (box, _persons[box].Add(clear));
    }

    /// <summary>The turn's facts as they are stored.</summary>
    public PackedFacts End()
    {
        _whole.ResetWrittenCount();
        BuffersExtensions.Write(_whole, [PackedTurn.Mark]);
        Place(_whole, (ulong)_alone.Count << 1 | (_gathered > 0 ? 1u : 0u));
        var start = _whole.WrittenCount;
        WriteFacts();
        var facts = start.._whole.WrittenCount;
        foreach (var alone in _alone) Phrases.Write(_whole, alone, _base);
        start = _whole.WrittenCount;
        if (_gathered > 0) WriteBoxes();
        var body = _whole.WrittenSpan.ToArray();
        var pieces = new ReadOnlyMemory<byte>[1 + _alone.Count + (_gathered > 0 ? 1 : 0)];
        pieces[0] = body.AsMemory(facts);
        for (var i = 0; i < _alone.Count; i++) pieces[1 + i] = _alone[i];
        if (_gathered > 0) pieces[^1] = body.AsMemory(start);
        var packed = new PackedFacts(_bodies.Count, body, pieces, _stream, _version, _book);
        Clear();    // nothing personal stays behind in clear
        return packed;
    }

    /// <summary>A number that is never negative, seven bits in a byte.</summary>
    internal void Plain(ulong value) => Place(_facts, value);

    /// <summary>Small numbers on both sides of nothing become small numbers: 0, -1, 1, -2 …</summary>
    private static ulong Folded(long value) => unchecked((ulong)(value << 1 ^ value >> 63));

    private int PlaceOf(string text) => _book.Find(text) is >= 0 and var known ? known : IsOwner(text) ? KnownWords.Owner : OwnPlaceOf(text);

    private bool IsOwner(string text) => text.Length == _stream.Length - _ownerAt && _stream.AsSpan(_ownerAt).SequenceEqual(text);

    /// <summary>The kinds of facts are read before the book is asked.</summary>
    private int PlaceOfType(string type) => KnownWords.Find(type) is >= 0 and var known ? known : OwnPlaceOf(type);

    private int OwnPlaceOf(string text)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, text, out var isKnown);
        if (isKnown) return place;
        _words.Add(text);
        return place = KnownWords.Room + (_words.Count - 1) * 2;
    }

    private void WriteFacts()
    {
        foreach (var body in CollectionsMarshal.AsSpan(_bodies)) PlaceOfType(body.Type);
        Place(_whole, (ulong)_words.Count);
        foreach (var word in _words) Text(_whole, word, 0);
        BinaryPrimitives.WriteInt64BigEndian(_whole.GetSpan(8), _base);
        _whole.Advance(8);
        Place(_whole, (ulong)_bodies.Count);
        foreach (var body in CollectionsMarshal.AsSpan(_bodies))
        {
            Place(_whole, (ulong)PlaceOfType(body.Type) << 1 | (body.IsAlone ? 1u : 0u));
            if (body.IsAlone) continue;
            Place(_whole, Folded(body.HappenedAt.UtcTicks - _base));
            Place(_whole, (ulong)body.Length << 1 | (body.IsJson ? 1u : 0u));
            BuffersExtensions.Write(_whole, _facts.WrittenSpan.Slice(body.Start, body.Length));
        }
    }

    private void WriteBoxes()
    {
        Place(_whole, (ulong)_gathered);
        for (var box = 0; box < _gathered; box++)
        {
            var values = _persons[box];
            Text(_whole, values.Person == PackedTurn.OwnerOf(_stream) ? "" : values.Person, 0);
            var size = Keyring.SizeOf(values.Clear.Length);
            Place(_whole, (ulong)size);
            _keyring.Seal(values.Person, Encoding.UTF8.GetBytes(PackedTurn.PlaceOf(_stream, _version, box)), values.Clear, _whole.GetSpan(size)[..size]);
            _whole.Advance(size);
        }
    }

    private void Clear()
    {
        _facts.ResetWrittenCount();
        _places.Clear();
        _words.Clear();
        _bodies.Clear();
        _alone.Clear();
        for (; _gathered > 0; _gathered--) _persons[_gathered - 1].Wipe();
    }

    private static void Text(ArrayBufferWriter<byte> into, ReadOnlySpan<char> text, uint mark)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Place(into, (ulong)length << 1 | mark);
        Encoding.UTF8.GetBytes(text, into.GetSpan(Math.Max(length, 1)));
        into.Advance(length);
    }

    internal static void Place(IBufferWriter<byte> into, ulong value)
    {
        var span = into.GetSpan(10);
        var at = 0;
        for (; value >= 0x80; value >>= 7) span[at++] = (byte)(value & 0x7F | 0x80);
        span[at++] = (byte)value;
        into.Advance(at);
    }
}
