using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Driving;

namespace Sijil.Measure.Prediction;

/// <summary>People of a simulation: each does a step as it was done in the case that this one is like, and waits for a free hand as long as there is none.</summary>
internal sealed class LikeHands(Habits habits, IReadOnlyDictionary<string, Likeness> likes, ProcessPlan plan, VirtualClock clock, Draw draw, Assumptions assumed) : IHands
{
    private const string Customer = "customer";
    private readonly Dictionary<string, BusyCrew> crews = new(StringComparer.Ordinal);

    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step)
    {
        var like = likes.GetValueOrDefault(step.Case);
        if ((like?.NextStep(step.Step) ?? habits.AnyStep(step.Step, step.Form, draw)) is not { } past) return Unknown(step);
        if (habits.Crews.GetValueOrDefault(Habits.CrewOf(past.Holder, past.Role)) is not { } crew) return Unknown(step);
        var done = step.Holder is Customer ? crew.Hours.After(clock.Now, crew.Hours.Within(past.Offered, past.Done)) : Worked(step, past, crew);
        return (done - clock.Now, new(step.Token, By(step, past.By), (JsonObject)past.Answers.DeepClone(), past.Asked, past.Held, MinutesOf(step, past)));
    }

    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => null;

    private DateTimeOffset Worked(OfferedStep step, PastStep past, Crew crew)
    {
        var key = Habits.CrewOf(step.Holder, step.Role);
        if (!crews.TryGetValue(key, out var busy)) crews[key] = busy = new(habits.Crews.GetValueOrDefault(key) ?? crew);
        return busy.Take(clock.Now, crew.WaitOf(past), TimeSpan.FromMinutes(MinutesOf(step, past) ?? past.Minutes));
    }

    // The minutes of a step are the model's own where it states them; those of somebody's help to a customer are as they were.
    private int? MinutesOf(OfferedStep step, PastStep past) => step.Holder is not Customer && plan.TryFind(step.Step)?.Step.Minutes is { } stated ? stated : past.By.IsStaff ? past.Minutes : null;

    /// <summary>A step that nobody has ever done here: it is assumed to be done at once, with nothing asked, and that is said.</summary>
    private (TimeSpan After, StepAnswer Answer)? Unknown(OfferedStep step)
    {
        assumed.Note("step-unseen", step.Step);
        return (TimeSpan.Zero, new(step.Token, By(step, new("", step.Holder is Customer ? Customer : step.Role, step.Holder is Customer ? "portal" : "desk")), []));
    }

    // Nobody of the record takes part in a simulation.
    private static Actor By(OfferedStep step, Actor past) => past.IsStaff ? past with { Id = $"{past.Role}-{step.Holder}" } : past with { Id = step.Customer };
}
