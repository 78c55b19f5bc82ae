using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Sijil.Facts.Close;
using Sijil.Record;

namespace Sijil.Facts;

/// <summary>Facts to and from the journal's JSON. Sealed values are sealed while they are written, under the address given.</summary>
public static class FactCodec
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
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
    private static Utf8JsonWriter? _scratch;

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
    public static Fact Read(RecordedFact recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (!Types.TryGetValue(recorded.Type, out var type)) return new UnknownFact(recorded.Type);
        if (recorded.Turn is null) return (Fact)JsonSerializer.Deserialize(recorded.Data.Span, type, Options)!;
        if (!recorded.IsClose) return SealingScope.Read(recorded, json => (Fact)JsonSerializer.Deserialize(json.Span, type, Options)!)!;
        var reader = new PackReader(recorded);
        return CloseForm.Of(type) is { } form ? form.Read(ref reader) : throw new FormatException($"A {recorded.Type} has no close form.");
    }

    /// <summary>The facts of a turn, addressed by its stream and the version it writes; kept closely where one of them has a close form.</summary>
    /// <param name="book">The words that the record has learned.</param>
    public static IReadOnlyList<FactBody> Write(IReadOnlyList<Fact> facts, DateTimeOffset happenedAt, string stream, long version, Keyring keyring, WordBook? book = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        for (var i = 0; i < facts.Count; i++)
            if (Kinds[facts[i].GetType()].Close is not null) return Pack(facts, happenedAt, stream, version, keyring, book ?? WordBook.Closed);
        var bodies = new FactBody[facts.Count];
        for (var i = 0; i < bodies.Length; i++) bodies[i] = Write(facts[i], happenedAt, SealingScope.FactAddress(stream, version, i), keyring);
        return bodies;
    }

    private static PackedFacts Pack(IReadOnlyList<Fact> facts, DateTimeOffset happenedAt, string stream, long version, Keyring keyring, WordBook book)
    {
        var pack = PackWriter.Begin(keyring, stream, version, happenedAt, book);
        for (var i = 0; i < facts.Count; i++)
        {
            var kind = Kinds[facts[i].GetType()];
            var start = pack.BeginFact();
            if (kind.Close is { } close)
            {
                close.Write(pack, facts[i]);
            }
            else
            {
                using var scope = SealingScope.Begin(keyring, pack);
                var writer = _scratch ??= new(pack.Bytes, new() { Encoder = Options.Encoder, SkipValidation = true });
                writer.Reset(pack.Bytes);
                JsonSerializer.Serialize(writer, facts[i], kind.Json);
            }
            if (kind.IsAlone) pack.Alone(kind.Name, happenedAt, start);
            else pack.EndFact(kind.Name, happenedAt, start, isJson: kind.Close is null);
        }
        return pack.End();
    }

    /// <summary>A kind of fact: its name in the journal, and how it is written.</summary>
    private sealed class Kind(string name, Type type)
    {
        private JsonTypeInfo? json;

        public string Name => name;

        /// <summary>Carried away by people and proved by itself.</summary>
        public bool IsAlone { get; } = type == typeof(CertificateIssued);
        public CloseForm? Close { get; } = CloseForm.Of(type);
        public JsonTypeInfo Json => json ??= Options.GetTypeInfo(type);
    }
}
