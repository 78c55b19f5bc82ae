using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Facts.Registers;

namespace Sijil.Journeys.Library;

/// <summary>The words that cases of these models say again and again: names of steps, data and decisions, the texts of rules, bodies and the law they answer by.</summary>
public static class LibraryWords
{
    public static IEnumerable<string> Of(JourneyLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return library.Plans.Concat(library.Pilots.Values).SelectMany(Of)
            .Concat(library.Decisions.SelectMany(decision => Of(decision.Key, decision.Value)))
            .Concat(library.Registers is { } registers ? Of(registers) : []);
    }

    private static IEnumerable<string> Of(ProcessPlan plan) => [plan.Id, plan.Hash, .. plan.Nodes.SelectMany(node => Of(node).OfType<string>())];

    private static IEnumerable<string?> Of(Node node)
    {
        var step = node.Step;
        return
        [
            node.Id, step.Owner?.Text, step.Role, step.FormId, step.Escalate, node.CalledProcess, step.Certificate?.Type, step.Notice?.Template, step.Decision?.Model, step.Decision?.Decision, step.Decision?.Result,
            .. step.Fee is { } fee ? [.. fee.Decision.Split('#'), fee.Result] : (string[])[], .. step.Reads.SelectMany(read => new[] { read.Element, read.Into }),
            .. step.Operation is { } operation ? [operation.Id, .. operation.Outs.Select(result => result.Into)] : (string[])[],
            .. step.Outs.Select(result => result.Into), .. node.Triggers.Select(trigger => trigger.Name),
        ];
    }

    private static IEnumerable<string> Of(string name, DmnModel model) =>
        [name, model.Hash, model.Version, .. model.Decisions, .. model.Tables.SelectMany(table => table.Rows).SelectMany(rule => new[] { rule.Id, rule.Ar, rule.En })];

    private static IEnumerable<string> Of(RegisterFold registers) =>
    [
        .. registers.Entities.Keys, .. registers.Systems.Keys, .. registers.Services.Keys,
        .. registers.Elements.Values.SelectMany(element => new[] { element.Id, element.Source, element.System, element.Basis.Ar, element.Basis.En }),
    ];
}
