using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Sijil.Record;

/// <summary>A turn's facts in the close form, read: the words they share, and the boxes of what is personal.</summary>
public sealed class PackedTurn
{
    /// <summary>The first byte of the close form; the form of JSON begins with a bracket.</summary>
    internal const byte Mark = 4;

    /// <summary>That of turns from before documents were said in phrases: they stand in full, and each fact says for itself whether it is JSON.</summary>
    private const byte MarkBeforePhrases = 3;

    /// <summary>That of turns from before records learned words.</summary>
    private const byte MarkAtFirst = 2;

    /// <summary>With it such a turn's fact began that was written field by field; JSON begins with a brace.</summary>
    private const byte MarkOfClose = 2;

    [ThreadStatic]
    private static List<Part>? _scratch;

    private readonly ReadOnlyMemory<byte> _body;
    private readonly WordBook? _book;    // none for turns from before
    private readonly string _stream;
    private readonly long _version;
    private readonly (int Start, int Length)[] _places;
    private readonly string?[] _words;
    private readonly int _boxesAt;    // 0: it has none
    private Box[]? _boxes;
    private string? _prefix;
    private string? _owner;

    private PackedTurn(ReadOnlyMemory<byte> body, WordBook book, string stream, long version, (int, int)[] places, long at, int boxesAt) =>
        (_body, _book, _stream, _version, _places, _words, Base, _boxesAt) = (body, body.Span[0] is MarkAtFirst ? null : book, stream, version, places, new string?[places.Length], at, boxesAt);

    internal static bool IsClose(ReadOnlySpan<byte> body) => body[0] is Mark or MarkBeforePhrases or MarkAtFirst;

    internal long Base { get; }

    internal string Prefix => _prefix ??= PrefixOf(_stream, _version);

    /// <summary>The pieces of a body: the facts together, each that is carried away by itself, and the boxes.</summary>
    internal static ReadOnlyMemory<byte>[] Pieces(byte[] body)
    {
        var reader = new PackReader(body.AsSpan(1), null);
        var head = reader.Plain();
        var (alone, hasBoxes) = ((int)(head >> 1), (head & 1) == 1);
        var start = body.Length - reader.Left;
        SkipWords(ref reader, body.Length);
        var at = ReadFacts(ref reader, body[0], null);
        List<ReadOnlyMemory<byte>> pieces = [body.AsMemory(start..(body.Length - reader.Left))];
        for (var i = 0; i < alone; i++) pieces.Add(ReadAlone(ref reader, body, at));
        if (hasBoxes) pieces.Add(body.AsMemory(body.Length - reader.Left));
        return [.. pieces];
    }

    /// <summary>The facts, bound to their bytes; words and boxes are read when somebody asks for them.</summary>
    internal static RecordedFact[] Decode(long position, string stream, long version, byte[] body, WordBook book)
    {
        var reader = new PackReader(body.AsSpan(1), null);
        var head = reader.Plain();
        var places = SkipWords(ref reader, body.Length);
        var parts = _scratch ??= [];
        parts.Clear();
        var at = ReadFacts(ref reader, body[0], parts);
        var alone = new RecordedFact[CountOf(head >> 1, reader.Left)];
        for (var i = 0; i < alone.Length; i++) alone[i] = FactsCodec.Decode(ReadAlone(ref reader, body, at));
        var turn = new PackedTurn(body, book, stream, version, places, at, (head & 1) == 1 ? body.Length - reader.Left : 0);
        var facts = new RecordedFact[parts.Count];
        for (int index = 0, next = 0; index < facts.Length; index++)
        {
            var part = parts[index];
            if (part.Length < 0 && next == alone.Length) throw new FormatException("A fact that stands by itself is missing.");
            facts[index] = part.Length < 0
                ? alone[next++] with { Address = new(position, index), IsAlone = true, Turn = turn }
                : new RecordedFact(new(position, index), turn.Word(part.Type), new(part.At, TimeSpan.Zero), body.AsMemory(body.Length - part.Left, part.Length)) { Turn = turn, IsClose = part.IsClose };
        }
        return facts;
    }

    /// <summary>Whose box it is.</summary>
    internal string PersonOf(int box) => (uint)box < Boxes.Length ? Boxes[box].Person : throw new FormatException("The turn has no such box.");

    internal string Word(int place)
    {
        var first = _book is null ? KnownWords.AtFirst : KnownWords.Room;
        if (place == KnownWords.Owner && _body.Span[0] is Mark) return _owner ??= OwnerOf(_stream);
        if (place < first) return KnownWords.At(place);
        var other = place - first;
        if (_book is null) return Own(other);
        return (other & 1) == 1 ? _book.At(other >> 1) : Own(other >> 1);
    }

    private string Own(int place) => place >= _words.Length ? throw new FormatException("The turn has no such word.")
        : _words[place] ??= FactTypes.Intern(_body.Span.Slice(_places[place].Start, _places[place].Length));

    /// <summary>A part of a box; null when its person is forgotten.</summary>
    internal byte[]? Open(int box, int part, Keyring keyring) => Boxes[box].Open(part, keyring);

    private Box[] Boxes => _boxes ??= _boxesAt == 0 ? [] : ReadBoxes();

    internal static string PrefixOf(string stream, long version) => string.Create(CultureInfo.InvariantCulture, $"{OwnerOf(stream)}.{version}.");

    /// <summary>The name after the stream's kind: of <c>case/0198</c> it is 0198.</summary>
    internal static string OwnerOf(string stream) => stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];

    internal static string PlaceOf(string stream, long version, int box) => string.Create(CultureInfo.InvariantCulture, $"{stream}@{version}.box.{box}");

    /// <returns>Where each of the turn's own words lies.</returns>
    private static (int Start, int Length)[] SkipWords(ref PackReader reader, int size)
    {
        var places = new (int, int)[reader.Count()];
        for (var i = 0; i < places.Length; i++)
        {
            var length = (int)(Math.Min(reader.Plain(), int.MaxValue) >> 1);
            places[i] = (size - reader.Left, length);
            reader.Skip(length);
        }
        return places;
    }

    /// <returns>The turn's own time.</returns>
    private static long ReadFacts(ref PackReader reader, byte mark, List<Part>? parts)
    {
        var at = BinaryPrimitives.ReadInt64BigEndian(reader.Skip(8));
        for (var left = reader.Plain(); left > 0; left--)
        {
            var type = reader.Plain();
            if ((type & 1) == 1)
            {
                parts?.Add(new((int)(type >> 1), 0, 0, -1, IsClose: false));
                continue;
            }
            var distance = reader.Number();
            var (length, isClose) = LengthOf(ref reader, mark);
            parts?.Add(new((int)(type >> 1), at + distance, reader.Left, length, isClose));
            reader.Skip(length);
        }
        return at;
    }

    private static (int Length, bool IsClose) LengthOf(ref PackReader reader, byte mark)
    {
        var said = reader.Plain();
        if (mark is Mark) return (CountOf(said >> 1, reader.Left), (said & 1) == 0);
        var isClose = said > 0 && reader.Next == MarkOfClose;
        if (isClose) reader.Skip(1);
        return (CountOf(said, reader.Left + 1) - (isClose ? 1 : 0), isClose);
    }

    private static ReadOnlyMemory<byte> ReadAlone(ref PackReader reader, byte[] body, long at)
    {
        if (body[0] is Mark) return Phrases.Read(ref reader, at);
        var length = reader.Count();
        var start = body.Length - reader.Left;
        reader.Skip(length);
        return body.AsMemory(start, length);
    }

    private static int CountOf(ulong count, int left) => count <= (ulong)left ? (int)count : throw new FormatException("The turn's bytes are not those of its writer.");

    private Box[] ReadBoxes()
    {
        var reader = new PackReader(_body.Span[_boxesAt..], null);
        var boxes = new Box[reader.Count()];
        for (var i = 0; i < boxes.Length; i++)
        {
            var length = (int)(Math.Min(reader.Plain(), int.MaxValue) >> 1);
            var person = length == 0 ? OwnerOf(_stream) : Encoding.UTF8.GetString(reader.Skip(length));
            boxes[i] = new(person, PlaceOf(_stream, _version, i), reader.Skip(reader.Count()).ToArray());
        }
        return boxes;
    }

    /// <param name="Left">How many bytes of the body were left where it starts.</param>
    /// <param name="Length">How long it is; less than nothing where it stands by itself.</param>
    private readonly record struct Part(int Type, long At, int Left, int Length, bool IsClose);

    /// <summary>The personal values of one person in one turn; opened once, and never for the forgotten.</summary>
    private sealed class Box(string person, string place, byte[] box)
    {
        private byte[]? _clear;

        public string Person => person;

        public byte[]? Open(int part, Keyring keyring)
        {
            if (keyring.IsForgotten(person)) return null;
            if ((_clear ??= keyring.Open(person, place, box)) is not { } clear) return null;
            var reader = new PackReader(clear, null);
            for (; part > 0; part--) reader.Skip(reader.Count());
            return reader.Skip(reader.Count()).ToArray();
        }
    }
}
