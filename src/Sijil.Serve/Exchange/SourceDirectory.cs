using System.Collections.Frozen;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Exchange;

/// <summary>Which one system holds an element or does an operation, by the registers as they stand.</summary>
internal sealed class SourceDirectory(RegisterFold registers)
{
    private volatile Index index = Index.Nothing;

    public DataElement? Element(string id) => registers.Elements.GetValueOrDefault(id);

    /// <summary>The one authoritative system of an element.</summary>
    public EntitySystem? SystemOf(DataElement element) => registers.Systems.GetValueOrDefault(element.System);

    public (EntitySystem System, SystemOperation Operation)? Operation(string id)
    {
        var systems = registers.Systems;
        if (!ReferenceEquals(index.Systems, systems)) index = Index.Of(systems);    // the registers changed
        return index.Operations.TryGetValue(id, out var found) ? found : null;
    }

    private sealed record Index(IReadOnlyDictionary<string, EntitySystem> Systems, FrozenDictionary<string, (EntitySystem, SystemOperation)> Operations)
    {
        public static readonly Index Nothing = Of(FrozenDictionary<string, EntitySystem>.Empty);

        public static Index Of(IReadOnlyDictionary<string, EntitySystem> systems) => new(systems, systems.Values
            .SelectMany(system => system.Operations.Select(operation => (system, operation)))
            .DistinctBy(one => one.operation.Id)
            .ToFrozenDictionary(one => one.operation.Id, one => one, StringComparer.Ordinal));
    }
}
