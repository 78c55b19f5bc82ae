namespace Sijil.Measure.Prediction;

/// <summary>What the record of a service teaches about how its cases go: when they come, what people and systems answer and when, who has how many hands.</summary>
internal sealed class Habits
{
    private readonly ILookup<string, PastStep> byStep, byForm;
    private readonly ILookup<string, PastAnswer> answers;
    private readonly Dictionary<string, Crew> crews;

    /// <param name="cases">Finished cases.</param>
    /// <param name="forms">The form of a step of the model by which a case ran.</param>
    /// <param name="until">The end of what is known.</param>
    public Habits(IEnumerable<PastCase> cases, Func<PastCase, string, string> forms, DateTimeOffset until)
    {
        Cases = [.. cases.OrderBy(past => past.At)];
        Until = until;
        Memory = Recency.Of([.. Cases.Select(past => past.Days)]);
        Intake = Intake.Of([.. Cases.Select(past => past.At)], until);
        var steps = Cases.SelectMany(past => past.Steps.Select(step => (Form: forms(past, step.Step), Step: step))).ToList();
        byStep = steps.ToLookup(one => one.Step.Step, one => one.Step, StringComparer.Ordinal);
        byForm = steps.Where(one => one.Form.Length > 0).ToLookup(one => one.Form, one => one.Step, StringComparer.Ordinal);
        answers = Cases.SelectMany(past => past.Answers).ToLookup(answer => answer.Name, StringComparer.Ordinal);
        crews = steps.Select(one => one.Step).GroupBy(step => CrewOf(step.Holder, step.Role), StringComparer.Ordinal).ToDictionary(group => group.Key, group => Crew.Of([.. group]), StringComparer.Ordinal);
    }

    public IReadOnlyList<PastCase> Cases { get; }
    public DateTimeOffset Until { get; }
    public Recency Memory { get; }
    public Intake Intake { get; }
    public IReadOnlyDictionary<string, Crew> Crews => crews;

    public static string CrewOf(string holder, string role) => $"{holder}/{role}";

    public PastCase Pick(Draw draw) => Cases[Memory.Pick(draw, Cases.Count)];

    /// <summary>Another time that the step was done; else one that its form was answered.</summary>
    public PastStep? AnyStep(string step, string form, Draw draw) => byStep.Contains(step) ? draw.Pick([.. byStep[step]]) : form.Length > 0 && byForm.Contains(form) ? draw.Pick([.. byForm[form]]) : null;

    /// <summary>What registers answered in cases of other services; a model may ask what this service never asked.</summary>
    public ILookup<string, PastAnswer> Elsewhere { get; init; } = Array.Empty<PastAnswer>().ToLookup(answer => answer.Name, StringComparer.Ordinal);

    public PastAnswer? AnyAnswer(string name, Draw draw) => answers.Contains(name) ? draw.Pick([.. answers[name]]) : null;
}
