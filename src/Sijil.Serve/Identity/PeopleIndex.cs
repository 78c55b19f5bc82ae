using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Identity;

/// <summary>A person as a search finds them: enough to tell them apart, and no more.</summary>
internal sealed record FoundPerson(string Id, Bilingual Name, string Idn, bool IsCustomer);

/// <summary>Everybody whom the registers or a sign-in made known, found by name, Emirates ID or telephone. Names stay sealed where they are kept.</summary>
internal sealed class PeopleIndex(RegisterFold registers, Keyring keyring) : IFold
{
    private const int Most = 20, ShortestNumber = 7, ShortestPart = 2;
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, LinkedName> names = new(StringComparer.Ordinal);
    private NameIndex linked = new();
    private (object? From, NameIndex Index) registered = (null, new());

    public string Name => "people-index";
    public int Version => 1;

    public FoundPerson? Find(string id)
    {
        lock (gate) return Registered().Find(id) ?? linked.Find(id);
    }

    /// <summary>By the whole of an Emirates ID or telephone number, or by the beginnings of the words of a name; Arabic letters are folded.</summary>
    public IReadOnlyList<FoundPerson> Search(string asked)
    {
        lock (gate)
        {
            if (NameIndex.Digits(asked.Trim()) is { Length: >= ShortestNumber } digits) return (Registered().ByNumber(digits) ?? linked.ByNumber(digits)) is { } one ? [one] : [];
            var parts = Names.Folded(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is 0 || parts.Any(part => part.Length < ShortestPart)) return [];
            return [.. Registered().ByName(parts).Concat(linked.ByName(parts)).DistinctBy(person => person.Id).Where(person => person.IsCustomer)
                .OrderBy(person => person.Name.En, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id, StringComparer.Ordinal).Take(Most)];
        }
    }

    public void Reset()
    {
        lock (gate)
        {
            names.Clear();
            linked = new();
        }
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith("person/", StringComparison.Ordinal)) return;
        lock (gate)
            foreach (var recorded in entry.Facts)
                if (recorded.Type is "person-linked" && FactCodec.Read(recorded) is PersonLinked link) Put(link.Person, new(link.NameAr, link.NameEn));
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, names, Written);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            names.Clear();
            linked = new();
            foreach (var one in saved.EnumerateObject()) Put(one.Name, one.Value.Deserialize<LinkedName>(Written)!);
        }
    }

    private void Put(string person, LinkedName name)
    {
        names[person] = name;
        if (name.Ar.Open(keyring) is { IsKnown: true } ar && name.En.Open(keyring) is { IsKnown: true } en) linked.Put(new(person, new(ar.Value ?? "", en.Value ?? ""), "", IsCustomer: true));
    }

    /// <summary>The registers' own people, read again only when the register changed.</summary>
    private NameIndex Registered()
    {
        var people = registers.All<JsonElement>("people");
        if (ReferenceEquals(registered.From, people)) return registered.Index;
        var index = new NameIndex();
        foreach (var (id, person) in people)
        {
            var profile = person.TryGetProperty("registers", out var known) && known.TryGetProperty("identity.profile", out var read) ? read : default;
            index.Put(new(id, NameOf(person), Text(person, "idn"), Text(person, "kind") is "customer"), Text(person, "idn"), Text(profile, "mobile"));
        }
        registered = (people, index);
        return index;
    }

    private static Bilingual NameOf(JsonElement person) => person.TryGetProperty("name", out var name) ? new(Text(name, "ar"), Text(name, "en")) : Bilingual.Empty;

    private static string Text(JsonElement json, string name) => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private sealed record LinkedName(Sealed<string> Ar, Sealed<string> En);
}
