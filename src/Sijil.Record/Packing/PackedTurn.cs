using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Sijil.Record;

/// <summary>A turn's facts in the close form, read: the words they share, and the boxes of what is personal.</summary>
public sealed class PackedTurn
{
    /// <summary>The first byte of the close form; the form of JSON begins with a bracket.</summary>
    internal const byte Mark = 2;

    private readonly string[] _words;
    private readonly Box[] _boxes;

    private PackedTurn(string stream, long version, string[] words, long at, Box[] boxes) =>
        (_words, _boxes, Base, Prefix) = (words, boxes, at, PrefixOf(stream, version));

    internal long Base { get; }

    internal string Prefix { get; }

    /// <summary>Where each piece of a body lies: the facts together, each that is carried away by itself, and the boxes.</summary>
    internal static List<Range> Slices(ReadOnlySpan<byte> body)
    {
        var reader = new PackReader(body[1..], null);
        var head = reader.Plain();
        var (alone, hasBoxes) = ((int)(head >> 1), (head & 1) == 1);
        var start = body.Length - reader.Left;
        ReadFacts(ref reader, null, null);
        List<Range> slices = [start..(body.Length - reader.Left)];
        for (var i = 0; i < alone; i++)
        {
            var length = reader.Count();
            start = body.Length - reader.Left;
            reader.Skip(length);
            slices.Add(start..(start + length));
        }
        if (hasBoxes) slices.Add((body.Length - reader.Left)..);
        return slices;
    }

    internal static RecordedFact[] Decode(long position, string stream, long version, byte[] body)
    {
        var reader = new PackReader(body.AsSpan(1), null);
        var head = reader.Plain();
        List<Part> parts = [];
        List<string> words = [];
        var at = ReadFacts(ref reader, words, parts);
        var alone = new Queue<RecordedFact>();
        for (var i = head >> 1; i > 0; i--)
        {
            var length = reader.Count();
            var start = body.Length - reader.Left;
            reader.Skip(length);
            alone.Enqueue(FactsCodec.Decode(body.AsMemory(start, length)));
        }
        var turn = new PackedTurn(stream, version, [.. words], at, (head & 1) == 1 ? Boxes(ref reader, stream, version) : []);
        return [.. parts.Select((part, index) => part.Length < 0
            ? Next(alone) with { Address = new(position, index), IsAlone = true, Turn = turn }
            : new RecordedFact(new(position, index), turn.Word(part.Type), new(part.At, TimeSpan.Zero), body.AsMemory(body.Length - part.Left, part.Length)) { Turn = turn })];
    }

    private static RecordedFact Next(Queue<RecordedFact> alone) => alone.TryDequeue(out var fact) ? fact : throw new FormatException("A fact that stands by itself is missing.");

    /// <summary>Whose box it is.</summary>
    internal string PersonOf(int box) => (uint)box < _boxes.Length ? _boxes[box].Person : throw new FormatException("The turn has no such box.");

    internal string Word(int place) => place < KnownWords.Count ? KnownWords.At(place)
        : place - KnownWords.Count < _words.Length ? _words[place - KnownWords.Count] : throw new FormatException("The turn has no such word.");

    /// <summary>A part of a box; null when its person is forgotten.</summary>
    internal byte[]? Open(int box, int part, Keyring keyring) => _boxes[box].Open(part, keyring);

    internal static string PrefixOf(string stream, long version) => string.Create(CultureInfo.InvariantCulture, $"{OwnerOf(stream)}.{version}.");

    /// <summary>The name after the stream's kind: of <c>case/0198</c> it is 0198.</summary>
    internal static string OwnerOf(string stream) => stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];

    internal static string PlaceOf(string stream, long version, int box) => string.Create(CultureInfo.InvariantCulture, $"{stream}@{version}.box.{box}");

    /// <returns>The turn's own time.</returns>
    private static long ReadFacts(ref PackReader reader, List<string>? words, List<Part>? parts)
    {
        for (var left = reader.Plain(); left > 0; left--)
        {
            var length = (int)(Math.Min(reader.Plain(), int.MaxValue) >> 1);
            var bytes = reader.Skip(length);
            words?.Add(FactTypes.Intern(bytes));
        }
        var at = BinaryPrimitives.ReadInt64BigEndian(reader.Skip(8));
        for (var left = reader.Plain(); left > 0; left--)
        {
            var type = reader.Plain();
            if ((type & 1) == 1)
            {
                parts?.Add(new((int)(type >> 1), 0, 0, -1));
                continue;
            }
            var distance = reader.Number();
            var length = reader.Count();
            parts?.Add(new((int)(type >> 1), at + distance, reader.Left, length));
            reader.Skip(length);
        }
        return at;
    }

    private static Box[] Boxes(ref PackReader reader, string stream, long version)
    {
        var boxes = new Box[reader.Count()];
        for (var i = 0; i < boxes.Length; i++)
        {
            var length = (int)(Math.Min(reader.Plain(), int.MaxValue) >> 1);
            var person = length == 0 ? OwnerOf(stream) : Encoding.UTF8.GetString(reader.Skip(length));
            boxes[i] = new(person, PlaceOf(stream, version, i), reader.Skip(reader.Count()).ToArray());
        }
        return boxes;
    }

    /// <param name="Left">How many bytes of the body were left where it starts.</param>
    /// <param name="Length">How long it is; less than nothing where it stands by itself.</param>
    private readonly record struct Part(int Type, long At, int Left, int Length);

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
