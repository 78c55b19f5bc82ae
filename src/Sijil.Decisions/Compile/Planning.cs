using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>Lays out the elements of a model that one decision needs, and compiles their logic.</summary>
internal sealed class Planning
{
    private const int MaxElements = 500;
    private readonly Layout layout = new();
    private readonly Compilation work = new();
    private readonly List<PlanStep> steps = [];
    private readonly Dictionary<DrgElement, int> slots = [];
    private readonly HashSet<DrgElement> open = [];

    /// <summary>The plan of an element; nothing where its model requires itself or is too large, so that the interpreter goes on answering.</summary>
    public static DecisionPlan? Of(DrgElement element)
    {
        var planning = new Planning();
        var slot = planning.SlotOf(element);
        return planning.work.IsGivenUp ? null : new DecisionPlan([.. planning.steps], planning.layout, slot);
    }

    private int SlotOf(DrgElement element)
    {
        if (slots.TryGetValue(element, out var known)) return known;
        if (!open.Add(element) || open.Count > MaxElements) work.GiveUp();
        if (work.IsGivenUp) return 0;
        var slot = layout.Take();
        if (element.Kind is DrgKind.Decision && element.Logic is not null || element.Kind is DrgKind.Knowledge) Plan(element, slot);
        else steps.Add(element.Kind switch
        {
            DrgKind.Input => new InputStep(element.Name, element.Type, slot),
            DrgKind.Service => new KnownStep(FeelValue.Of(new ServiceFunction(element)), slot),
            _ => new KnownStep(FeelValue.Null, slot),
        });
        slots[element] = slot;
        open.Remove(element);
        return slot;
    }

    private void Plan(DrgElement element, int slot)
    {
        // Names of imports come as contexts of what is required through them; those few models are interpreted.
        if (element.Requires.Exists(requirement => requirement.Import is not null)) work.GiveUp();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var requirement in element.Requires) names[requirement.Name] = SlotOf(requirement.Element);
        if (work.IsGivenUp) return;
        var compiler = new Compiler(layout, work);
        Binding known = new ClosedNames(names);
        if (element.Kind == DrgKind.Decision) steps.Add(new LogicStep(element.Name, element.Type, compiler.Compile(element.Logic!, known), slot));
        else if (element.Logic is not FunctionNode) steps.Add(new KnownStep(FeelValue.Null, slot));
        else if (compiler.Compile(element.Logic, new SlotName(known, element.Name, slot)) is FunctionCode function) steps.Add(new FunctionStep(function, slot));
    }
}
