using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>A room's say before a step of its own journey is done: it refuses with its rule, or adds to the answers what it knows and nobody need type.</summary>
public interface IStepRule
{
    /// <summary>The journey that it speaks for.</summary>
    string Model { get; }

    ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel);
}
