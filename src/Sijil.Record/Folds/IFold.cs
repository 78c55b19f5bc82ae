using System.Text.Json;

namespace Sijil.Record;

/// <summary>Something counted or kept from facts alone, in journal order; it can always be rebuilt.</summary>
public interface IFold
{
    /// <summary>Its name in the store of snapshots.</summary>
    string Name { get; }

    /// <summary>Raise it when the meaning of the saved state changes: older snapshots are then rebuilt.</summary>
    int Version { get; }

    /// <summary>Back to nothing.</summary>
    void Reset();

    /// <summary>Takes one entry in; called by one thread, in order, once for each.</summary>
    void Apply(Entry entry);

    /// <summary>Writes the whole state; equal states write equal bytes.</summary>
    void Save(Utf8JsonWriter writer);

    /// <summary>Takes a saved state back.</summary>
    void Load(JsonElement saved);
}
