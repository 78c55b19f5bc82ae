using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts.Registers;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox.Residents;

/// <summary>What registers hold of everybody: the named people and companies of models/people, and the synthetic residents.</summary>
internal sealed class RegisteredPeople(RegisterFold registers, Population population) : IHeld
{
    private readonly ResidentRegisters residents = new(population);

    public Population Population => population;

    public JsonElement? Find(string element, string of)
    {
        if (population.Find(of) is { } resident)
            return residents.Of(element, resident) is { } composed ? JsonSerializer.SerializeToElement(composed) : null;
        return Named(of)?.Registers?.TryGetValue(element, out var held) is true ? held : null;
    }

    private NamedPerson? Named(string id)
    {
        var people = registers.All<NamedPerson>("people");
        if (people.TryGetValue(id, out var found)) return found;
        return id.StartsWith("784-", StringComparison.Ordinal) ? people.Values.FirstOrDefault(person => person.Idn == id) : null;
    }
}

/// <summary>A person or a company of models/people, as far as registers are concerned.</summary>
internal sealed record NamedPerson(string Id, string? Idn = null, IReadOnlyDictionary<string, JsonElement>? Registers = null);
