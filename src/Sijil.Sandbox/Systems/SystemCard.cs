using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Sandbox.Systems;

/// <summary>A system as its emulator reads it from models/systems: what everybody knows of it, and what its operations leave behind.</summary>
internal sealed record SystemCard(string Id, string Entity, Bilingual Name, SystemLatency Latency, SystemFaults Faults, IReadOnlyList<string> Elements,
    IReadOnlyList<OperationCard> Operations);

/// <param name="Out">Output name to the pattern of its value.</param>
/// <param name="Keeps">What it writes into the system's own data.</param>
/// <param name="Unique">What no two may have.</param>
internal sealed record OperationCard(string Id, string Repeats, IReadOnlyDictionary<string, string> Out, IReadOnlyList<OperationRefusal>? Refuse = null,
    IReadOnlyList<Keeping>? Keeps = null, UniqueRule? Unique = null);

/// <summary>After the operation the system holds this element of these: names of inputs or outputs that say of whom.</summary>
/// <param name="Fields">Field of the element to a FEEL expression over the inputs and outputs.</param>
internal sealed record Keeping(string Element, IReadOnlyList<string> Of, IReadOnlyDictionary<string, string> Fields);

/// <summary>An input that the register holds once; a second one is refused.</summary>
internal sealed record UniqueRule(string By, string Code, Bilingual Text);
