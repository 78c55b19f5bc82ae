using System.Text.Json;
using Sijil.Record;

namespace Sijil.Facts.Registers;

/// <summary>The registers of the government as they stand: small, in memory, folded from what files stated and what steps of cases said.</summary>
public sealed class RegisterFold : IFold
{
    private static readonly Actor Files = new("models", "system", "files");
    private readonly SortedDictionary<string, Register> registers = new(StringComparer.Ordinal);

    public string Name => "registers";
    public int Version => 2;

    /// <summary>All entries of a register that stand, in the order of their ids.</summary>
    public IReadOnlyDictionary<string, T> All<T>(string register)
    {
        lock (registers) return Of(register).All<T>();
    }

    /// <summary>An entry with everything that was ever said of it.</summary>
    public RegisterEntry? Find(string register, string id)
    {
        lock (registers) return Of(register).Find(id);
    }

    public IReadOnlyList<EntryChange> History(string register, string id) => Find(register, id)?.History ?? [];

    /// <summary>Every entry of a register with its history, also what was withdrawn.</summary>
    public IReadOnlyList<RegisterEntry> Entries(string register)
    {
        lock (registers) return [.. Of(register).Entries];
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

    /// <summary>Whether an entry stands by a file of this very content.</summary>
    public bool Stands(string register, string id, string hash) => Find(register, id)?.Hash == hash;

    /// <summary>The registers as the record knew them after one of its turns.</summary>
    public RegisterFold AsOf(long position)
    {
        var past = new RegisterFold();
        lock (registers)
        {
            foreach (var (name, register) in registers)
                foreach (var entry in register.Entries)
                    foreach (var change in entry.History)
                        if (FactAddress.TryParse(change.Address, out var address) && address.Position <= position) past.Put(name, entry.Id, change, null);
        }
        return past;
    }

    public void Reset()
    {
        lock (registers) registers.Clear();
    }

    public void Apply(Entry entry)
    {
        var ofCase = entry.Stream.StartsWith("case/", StringComparison.Ordinal);
        if (!ofCase && !entry.Stream.StartsWith("register/", StringComparison.Ordinal)) return;
        lock (registers)
        {
            foreach (var recorded in entry.Facts)
            {
                if (recorded.Type is not ("entry-registered" or "entry-recorded")) continue;
                Put(FactCodec.Read(recorded), recorded, ofCase ? entry.Stream["case/".Length..] : "", entry.Origin);
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (registers)
            JsonSerializer.Serialize(writer, registers.Where(one => one.Value.Entries.Any()).ToDictionary(one => one.Key, one => one.Value.Entries), JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (registers)
        {
            registers.Clear();
            foreach (var (name, entries) in saved.Deserialize<Dictionary<string, RegisterEntry[]>>(JsonSerializerOptions.Web)!)
                foreach (var entry in entries) Of(name).Put(entry);
        }
    }

    private Register Of(string name)
    {
        if (!registers.TryGetValue(name, out var register)) registers[name] = register = new();
        return register;
    }

    private void Put(Fact fact, RecordedFact recorded, string inCase, Origin origin)
    {
        EntryChange Change(JsonElement content, Actor by, string step) => new(recorded.Address.ToString(), recorded.HappenedAt, by, inCase, step, origin.ToString(), content);
        if (fact is EntryRegistered file) Put(file.Register, file.Id, Change(file.Content, Files, ""), file.Hash);
        else if (fact is EntryRecorded said) Put(said.Register, said.Id, Change(said.Content, said.By, said.Step), null);
    }

    private void Put(string name, string id, EntryChange change, string? hash)
    {
        var register = Of(name);
        register.Put((register.Find(id) ?? new(id, "", default, [])).With(change, hash));
    }
}
