using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>What is done about something stuck with authority; who may is asked before.</summary>
public sealed partial class CaseDesk
{
    /// <summary>A stuck step is taken as done without being done.</summary>
    public ValueTask<Outcome<CaseView>> Skip(string caseId, Skipping skipping, CancellationToken cancel) => Handle(caseId, skipping, cancel);

    /// <summary>What a stuck case knows is changed, and the step tried again.</summary>
    public ValueTask<Outcome<CaseView>> Change(string caseId, DataChange change, CancellationToken cancel) => Handle(caseId, change, cancel);

    /// <summary>A stuck case is put at another step of its model.</summary>
    public ValueTask<Outcome<CaseView>> Shift(string caseId, TokenShift shift, CancellationToken cancel) => Handle(caseId, shift, cancel);
}
