using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Sijil.Facts.Registers;

/// <summary>A body of government or a private partner.</summary>
/// <param name="Level">dubai, federal, emirate or private.</param>
/// <param name="Sector">social, economic, sustainable, governance or central.</param>
public sealed record Entity(string Id, int Number, Bilingual Name,
    [AllowedValues("dubai", "federal", "emirate", "private")] string Level, [AllowedValues("social", "economic", "sustainable", "governance", "central")] string Sector,
    Bilingual? Short = null, bool Partner = false)
{
    public Bilingual ShortName => Short ?? Name;
}

/// <summary>A system that an entity runs: the elements it is the source of and the operations it does.</summary>
public sealed record EntitySystem(string Id, [CodeOf("entities")] string Entity, Bilingual Name, SystemLatency Latency, SystemFaults Faults,
    [CodeOf("data-elements")] IReadOnlyList<string> Elements,
    IReadOnlyList<SystemOperation> Operations, SystemLimits? Limits = null);

/// <summary>What may be asked of a system.</summary>
/// <param name="Attempts">How often one request is tried before its body must see to it; without end where nothing is stated.</param>
/// <param name="AtOnce">How many requests may be on their way to it at once; sixteen where nothing is stated.</param>
public sealed record SystemLimits(int? Attempts = null, int? AtOnce = null)
{
    public int? Attempts { get; } = Attempts is null or >= 1 ? Attempts : throw new JsonException("A request is tried once at least.");
    public int? AtOnce { get; } = AtOnce is null or (>= 1 and <= 1_000) ? AtOnce : throw new JsonException("From 1 to 1,000 requests are on their way at once.");
}

/// <summary>How long the system takes, in milliseconds: half of its answers, and all but one in a hundred.</summary>
public sealed record SystemLatency(int P50Ms, int P99Ms);

/// <summary>How often the system gives no usable answer, as shares of requests.</summary>
public sealed record SystemFaults(double Timeout, double Error, double Slow);

/// <param name="Repeats">by-id, ask-first or never.</param>
/// <param name="Out">Output name to the pattern of its value: {yyyy}, {date}, {6} digits, {uuid}, {iban}.</param>
public sealed record SystemOperation(string Id, Bilingual Name, [AllowedValues("by-id", "ask-first", "never")] string Repeats, IReadOnlyList<string> In, IReadOnlyDictionary<string, string> Out,
    IReadOnlyList<OperationRefusal>? Refuse = null);

/// <param name="When">A FEEL condition over the operation's inputs.</param>
public sealed record OperationRefusal(string When, string Code, Bilingual Text);

/// <summary>A data element: one authoritative source, one legal basis.</summary>
/// <param name="Of">person, company or property.</param>
/// <param name="Fields">Field name to its type.</param>
public sealed record DataElement(string Id, Bilingual Name, [CodeOf("entities")] string Source, [CodeOf("systems")] string System, Bilingual Basis, bool Consent,
    bool Personal, [AllowedValues("person", "company", "property")] string Of,
    IReadOnlyDictionary<string, string> Fields);

/// <summary>A life event, in the customer's words, and the services it needs.</summary>
public sealed record LifeEvent(string Id, int Order, Bilingual Name, Bilingual Question, [CodeOf("services")] IReadOnlyList<string> Services, Bilingual? Summary = null,
    [CodeOf("journeys")] string? Journey = null, Bilingual? Needed = null, [CodeOf("entities")] IReadOnlyList<string>? Entities = null);
