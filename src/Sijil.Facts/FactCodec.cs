using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(Fact).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<FactNameAttribute>() is not null)
        .ToFrozenDictionary(type => type.GetCustomAttribute<FactNameAttribute>()!.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> NamesOfTypes = Types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every kind of fact that this version knows, by its name in the journal.</summary>
    public static IReadOnlyDictionary<string, Type> Known => Types;

    public static string NameOf(Type fact) => NamesOfTypes[fact];

    /// <param name="address">stream@version.index: known before the commit, unique for ever; sealed values are bound to it.</param>
    public static FactBody Write(Fact fact, DateTimeOffset happenedAt, string address, Keyring keyring)
    {
        using var scope = SealingScope.Begin(keyring, address);
        return new(NamesOfTypes[fact.GetType()], happenedAt, JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), Options));
    }

    /// <summary>The fact as written; a kind that this version does not know is an <see cref="UnknownFact"/>.</summary>
    public static Fact Read(RecordedFact recorded) => Types.TryGetValue(recorded.Type, out var type)
        ? (Fact)JsonSerializer.Deserialize(recorded.Json.Span, type, Options)!
        : new UnknownFact(recorded.Type);

    /// <summary>The facts of a turn, addressed by its stream and the version it writes.</summary>
    public static IReadOnlyList<FactBody> Write(IReadOnlyList<Fact> facts, DateTimeOffset happenedAt, string stream, long version, Keyring keyring)
    {
        var bodies = new FactBody[facts.Count];
        for (var i = 0; i < facts.Count; i++) bodies[i] = Write(facts[i], happenedAt, $"{stream}@{version}.{i}", keyring);
        return bodies;
    }
}
