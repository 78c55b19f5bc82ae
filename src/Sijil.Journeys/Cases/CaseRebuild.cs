using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>Rebuilds a case's row from its facts alone, so that a verification can hold the stored row against it.</summary>
public sealed class CaseRebuild(JourneyLibrary library, Keyring keyring) : ICaseVerifier
{
    public CaseRow? Rebuild(string id, IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) return null;
        var state = new CaseState { Origin = entries[0].Origin };
        foreach (var entry in entries)
            foreach (var fact in entry.Facts) state.Apply(FactCodec.Read(fact), fact.HappenedAt, keyring);
        state.Version = entries[^1].Version;
        return keyring.IsForgotten(state.Subject) ? null : CaseRows.Of(state, keyring, library);    // a forgotten person's box cannot be made again
    }
}
