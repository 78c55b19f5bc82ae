using System.Globalization;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Freezing;
using Sijil.Steer.Registers;

namespace Sijil.Steer.Compliance;

/// <summary>An exception ends on a day to come, is an entity's own, and is not granted by whoever proposed it.</summary>
internal sealed class ExceptionRules(TimeProvider clock) : IStepRule
{
    public string Model => "register-entry";

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel) =>
        new(view.Data["register"]?.ToString() is Exemption.Register && Refusal(view, step, answer) is { } refusal ? refusal : answer);

    private Refusal? Refusal(CaseView view, StepView step, StepAnswer answer) => step.Step switch
    {
        "propose-entry" when answer.By.Role is "officer" && !KeptRegisters.IsWithdrawal(view) && answer.Answers["entry.who"]?.ToString() != view.Data["entity"]?.ToString() => ComplianceRefusals.AnothersException,
        "propose-entry" when DateOnly.TryParseExact(answer.Answers["entry.until"]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && until < PastDay.Today(clock) =>
            ComplianceRefusals.LapsedAlready.With(until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "agree-entry" when answer.Answers["agreement.outcome"]?.ToString() is "agree" && view.Data["proposer"]?.ToString() == answer.By.Id => ComplianceRefusals.GrantedByOwnHand,
        _ => null,
    };
}
