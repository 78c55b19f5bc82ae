using System.Collections.Frozen;
using System.Text.Json;
using Sijil.Record;

namespace Sijil.Facts.Registers;

/// <summary>The registers of the government as they stand: small, in memory, folded from what was registered.</summary>
public sealed class RegisterFold : IFold
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private readonly SortedDictionary<string, SortedDictionary<string, JsonElement>> registers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
    private volatile FrozenDictionary<(string Register, Type Type), object> read = FrozenDictionary<(string, Type), object>.Empty;

    public string Name => "registers";
    public int Version => 1;

    /// <summary>All entries of a register, in the order of their ids.</summary>
    public IReadOnlyDictionary<string, T> All<T>(string register)
    {
        if (read.TryGetValue((register, typeof(T)), out var known)) return (IReadOnlyDictionary<string, T>)known;
        lock (registers)
        {
            var entries = registers.GetValueOrDefault(register) ?? [];
            var typed = new SortedDictionary<string, T>(StringComparer.Ordinal);
            foreach (var (id, content) in entries)
                if (Read<T>(content) is { } fits) typed[id] = fits;
            read = read.Append(new((register, typeof(T)), typed)).ToFrozenDictionary();
            return typed;
        }
    }

    public IReadOnlyDictionary<string, Entity> Entities => All<Entity>("entities");
    public IReadOnlyDictionary<string, EntitySystem> Systems => All<EntitySystem>("systems");
    public IReadOnlyDictionary<string, DataElement> Elements => All<DataElement>("data-elements");
    public IReadOnlyDictionary<string, ServiceCard> Services => All<ServiceCard>("services");
    public IReadOnlyDictionary<string, LifeEvent> LifeEvents => All<LifeEvent>("life-events");

    /// <summary>The system that does an operation.</summary>
    public EntitySystem? SystemOf(string operation) =>
        Systems.Values.FirstOrDefault(system => system.Operations.Any(one => one.Id == operation));

    /// <summary>The name of an entity, or its id while it is not registered.</summary>
    public Bilingual NameOf(string entity) => Entities.TryGetValue(entity, out var found) ? found.Name : new(entity, entity);

    /// <summary>Whether an entry stands with this very content.</summary>
    public bool Stands(string register, string id, string hash)
    {
        lock (registers) return hashes.GetValueOrDefault($"{register}/{id}") == hash;
    }

    public void Reset()
    {
        lock (registers)
        {
            registers.Clear();
            hashes.Clear();
            read = FrozenDictionary<(string, Type), object>.Empty;
        }
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith("register/", StringComparison.Ordinal)) return;
        lock (registers)
        {
            foreach (var fact in entry.Facts)
                if (FactCodec.Read(fact) is EntryRegistered registered) Put(registered.Register, registered.Id, registered.Hash, registered.Content);
            read = FrozenDictionary<(string, Type), object>.Empty;
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var (register, entries) in registers)
        {
            foreach (var (id, content) in entries)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(register);
                writer.WriteStringValue(id);
                writer.WriteStringValue(hashes[$"{register}/{id}"]);
                content.WriteTo(writer);
                writer.WriteEndArray();
            }
        }
        writer.WriteEndArray();
    }

    public void Load(JsonElement saved)
    {
        Reset();
        lock (registers)
            foreach (var entry in saved.EnumerateArray()) Put(entry[0].GetString()!, entry[1].GetString()!, entry[2].GetString()!, entry[3].Clone());
    }

    /// <summary>An entry of another shape than this reader's is not there for it; the files were named when they were registered.</summary>
    private static T? Read<T>(JsonElement content)
    {
        try
        {
            return content.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private void Put(string register, string id, string hash, JsonElement content)
    {
        if (!registers.TryGetValue(register, out var entries)) registers[register] = entries = new(StringComparer.Ordinal);
        entries[id] = content.Clone();
        hashes[$"{register}/{id}"] = hash;
    }
}
