using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Sijil.Record;

namespace Sijil.Facts;

/// <summary>Facts to and from the journal's JSON. Sealed values are sealed while they are written, under the address given.</summary>
public static class FactCodec
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(Fact).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<FactNameAttribute>() is not null)
        .ToFrozenDictionary(type => type.GetCustomAttribute<FactNameAttribute>()!.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, Kind> Kinds = Types.ToFrozenDictionary(pair => pair.Value, pair => new Kind(pair.Key, pair.Value));

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _scratch;

    /// <summary>Every kind of fact that this version knows, by its name in the journal.</summary>
    public static IReadOnlyDictionary<string, Type> Known => Types;

    public static string NameOf(Type fact) => Kinds[fact].Name;

    /// <param name="address">stream@version.index: known before the commit, unique for ever; sealed values are bound to it.</param>
    public static FactBody Write(Fact fact, DateTimeOffset happenedAt, string address, Keyring keyring)
    {
        ArgumentNullException.ThrowIfNull(fact);
        using var scope = SealingScope.Begin(keyring, address);
        var kind = Kinds[fact.GetType()];
        return new(kind.Name, happenedAt, JsonSerializer.SerializeToUtf8Bytes(fact, kind.Json));
    }

    /// <summary>The fact as written; a kind that this version does not know is an <see cref="UnknownFact"/>.</summary>
    public static Fact Read(RecordedFact recorded) => Types.TryGetValue(recorded.Type, out var type)
        ? (Fact)JsonSerializer.Deserialize(recorded.Json.Span, type, Options)!
        : new UnknownFact(recorded.Type);

    /// <summary>The facts of a turn, addressed by its stream and the version it writes.</summary>
    public static IReadOnlyList<FactBody> Write(IReadOnlyList<Fact> facts, DateTimeOffset happenedAt, string stream, long version, Keyring keyring)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var scope = SealingScope.Begin(keyring, string.Create(CultureInfo.InvariantCulture, $"{stream}@{version}"));
        var (buffer, writer) = _scratch ??= Scratch();
        buffer.ResetWrittenCount();
        var ends = facts.Count <= 64 ? stackalloc int[facts.Count] : new int[facts.Count];
        for (var i = 0; i < facts.Count; i++)
        {
            scope.MoveTo(i);
            writer.Reset(buffer);
            JsonSerializer.Serialize(writer, facts[i], Kinds[facts[i].GetType()].Json);
            ends[i] = buffer.WrittenCount;
        }
        return Bodies(facts, happenedAt, buffer.WrittenSpan.ToArray(), ends);
    }

    private static FactBody[] Bodies(IReadOnlyList<Fact> facts, DateTimeOffset happenedAt, byte[] json, ReadOnlySpan<int> ends)
    {
        var bodies = new FactBody[facts.Count];
        var start = 0;
        for (var i = 0; i < bodies.Length; i++)
        {
            bodies[i] = new(Kinds[facts[i].GetType()].Name, happenedAt, json.AsMemory(start..ends[i]));
            start = ends[i];
        }
        return bodies;
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) Scratch()
    {
        var buffer = new ArrayBufferWriter<byte>(8_192);
        return (buffer, new Utf8JsonWriter(buffer, new() { Encoder = Options.Encoder, SkipValidation = true }));
    }

    /// <summary>A kind of fact: its name in the journal, and how it is written.</summary>
    private sealed class Kind(string name, Type type)
    {
        private JsonTypeInfo? json;

        public string Name => name;
        public JsonTypeInfo Json => json ??= Options.GetTypeInfo(type);
    }
}
