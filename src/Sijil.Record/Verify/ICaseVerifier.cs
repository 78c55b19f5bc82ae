namespace Sijil.Record;

/// <summary>Rebuilds a case from its facts, so that the verifier can hold the stored row against it.</summary>
public interface ICaseVerifier
{
    /// <summary>The row as the stream's entries demand it; null when this verifier cannot tell.</summary>
    CaseRow? Rebuild(string id, IReadOnlyList<Entry> entries);

    /// <summary>The same, and what else of the case does not hold whatever its row says.</summary>
    (CaseRow? Row, IReadOnlyList<Difference> Breaches) Examine(string id, IReadOnlyList<Entry> entries) => (Rebuild(id, entries), []);
}
