using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>A journal to which a turn may be left: it is made and written behind its one user, in order.</summary>
internal interface IWritesBehind
{
    /// <summary>Leaves a turn of a case to be made and written; only a claim can be refused.</summary>
    ValueTask<AppendOutcome> Leave(TurnToMake turn, CancellationToken cancel);

    /// <summary>Leaves a turn of a stream that is no case's to be written.</summary>
    ValueTask<AppendOutcome> Leave(Turn turn, CancellationToken cancel);

    /// <summary>Waits until nothing of this case is left to be written.</summary>
    /// <returns>False when the record cannot know the case.</returns>
    bool Finish(string caseId);
}

/// <summary>A turn of a case as far as it must be known before it is made.</summary>
/// <param name="Make">Makes the turn, with the case's row or, when a later turn of the case is committed with it, without.</param>
internal sealed record TurnToMake(string Case, long Version, IReadOnlyList<string> Claims, IReadOnlyList<string> Releases, Func<bool, Turn> Make);
