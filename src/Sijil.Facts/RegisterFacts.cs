using System.Text.Json;

namespace Sijil.Facts;

/// <summary>A thing of a register (entity, system, element, service, life event, indicator, announced figure, route…) as its file states it.</summary>
/// <param name="Register">The register: entities, systems, data-elements, services, …</param>
/// <param name="Content">The whole entry; its hash tells whether it changed.</param>
[FactName("entry-registered")]
public sealed record EntryRegistered(string Register, string Id, string Hash, JsonElement Content) : Fact;

/// <summary>A step of a case said something of a register's entry: what it says is laid over what stands there, member by member (RFC 7396).</summary>
/// <param name="Id">The entry; one that did not stand yet begins here.</param>
[FactName("entry-recorded")]
public sealed record EntryRecorded(string Register, string Id, string Step, JsonElement Content, Actor By) : Fact;

/// <summary>A person is known to the portal: their id in the record, their level of identity, their name under their key.</summary>
[FactName("person-linked")]
public sealed record PersonLinked(string Person, string Level, Sijil.Record.Sealed<string> NameAr, Sijil.Record.Sealed<string> NameEn) : Fact;

/// <summary>The simulated month stands beside the live figures from here on.</summary>
[FactName("simulation-run")]
public sealed record SimulationRun(string Seed, int Days, int Cases) : Fact;
