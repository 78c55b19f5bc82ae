using Sijil.Bpmn;
using Sijil.Facts.Registers;

namespace Sijil.Journeys.Library;

/// <summary>Holds what a journey says of decisions, forms, systems and the registers against what is there, so that no case meets it first.</summary>
/// <param name="idsOf">The ids of a register; journeys, decisions and operations are registers here, and so are the decisions of one file.</param>
internal sealed class JourneyLinks(Func<string, IReadOnlyCollection<string>> idsOf)
{
    private static readonly HashSet<string> Roles = ["customer", "advisor"];

    public IEnumerable<ModelProblem> Broken(ProcessPlan plan, string file)
    {
        var said = Of(plan.Journey).Select(link => (Line: 1, Id: plan.Id, Name: plan.NameAr, link.Register, link.Code))
            .Concat(plan.Nodes.SelectMany(node => Of(node).Select(link => (node.Line, node.Id, Name: node.NameAr, link.Register, link.Code))));
        foreach (var (line, id, name, register, code) in said)    // what begins with = is known only when the case is there
            if (!code.StartsWith('=') && RegisterLinks.Problem(register, code, idsOf(register)) is var (problem, arguments))
                yield return new(problem, file, line, id, name, arguments, IsError: true);
    }

    private static IEnumerable<(string Register, string Code)> Of(JourneyDetails journey) =>
        [("entities", EntityOf(journey.Escalate)), ("services", journey.Service ?? ""), ("life-events", journey.LifeEvent ?? ""), ("certificates", journey.Certificate ?? "")];

    private IEnumerable<(string Register, string Code)> Of(Node node)
    {
        var step = node.Step;
        if (step.Owner is { IsConstant: true } owner && !Roles.Contains(owner.Text)) yield return ("entities", owner.Text);
        if (step.Escalate is not null) yield return ("entities", EntityOf(step.Escalate));
        if (step.FormId is { } form) yield return ("forms", form);
        if (step.Operation is { } operation) yield return ("operations", operation.Id);
        if (step.Certificate is { } certificate) yield return ("certificates", certificate.Type);
        if (step.Notice is { } notice) yield return ("messages", notice.Template);
        if (node.CalledProcess is { } called) yield return ("journeys", called);
        foreach (var read in step.Reads) yield return ("data-elements", read.Element);
        foreach (var link in Decisions(step)) yield return link;
    }

    private static string EntityOf(string? escalate) => escalate is null or "advisor" ? "" : escalate;

    private IEnumerable<(string Register, string Code)> Decisions(StepDetails step)
    {
        if (step.Decision is { } decision)
        {
            foreach (var link in Decision(decision.Model, decision.Decision)) yield return link;
        }
        if (step.Fee is { } fee)
        {
            var parts = fee.Decision.Split('#');
            foreach (var link in Decision(parts[0], parts[^1])) yield return link;
        }
    }

    /// <summary>Of a file that is not there, nothing more is said.</summary>
    private IEnumerable<(string Register, string Code)> Decision(string model, string decision) =>
        idsOf("decisions").Contains(model) ? [($"decisions/{model}.dmn", decision)] : [("decisions", model)];
}
