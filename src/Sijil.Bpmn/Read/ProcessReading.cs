using System.Collections.Immutable;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Compiles one process element to a plan; what is wrong is noted, and the rest is read on.</summary>
internal sealed class ProcessReading(XElement process, Definitions definitions, Problems problems)
{
    private readonly List<Node> nodes = [];
    private readonly List<Flow> flows = [];
    private readonly FeelReading feel = new(definitions.ExpressionLanguage, problems);
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private int dangling;

    public ProcessPlan Read(string hash, IReadOnlyList<Diagram> diagrams)
    {
        if (process.Id().Length is 0) problems.Error(ProblemCodes.NoId, process, "process");
        ReadNodes(process, -1);
        foreach (var scope in Scopes()) ReadFlows(scope);
        Attach();
        Link();
        var plan = new ProcessPlan(process.Id(), Linked(), [.. flows])
        {
            NameAr = process.NameAr(),
            NameEn = process.NameEn(),
            Documentation = process.Documentation(),
            Journey = new Extension(process, feel, problems).Journey(),
            Hash = hash,
            Diagram = diagrams.FirstOrDefault(diagram => diagram.Shapes.Any(shape => indexes.ContainsKey(shape.Element))),
        };
        ModelCheck.Run(plan, process, isWhole: refused.Count is 0 && dangling is 0, problems);
        return plan;
    }

    private void ReadNodes(XElement scope, int parent)
    {
        var reading = new NodeReading(definitions, problems);
        var isEventSub = parent >= 0 && nodes[parent].Kind is NodeKind.EventSubProcess;
        List<(XElement Element, int Index)> inner = [];
        foreach (var element in scope.Elements().Where(child => child.IsBpmn() && IsNode(child, parent >= 0)))
        {
            if (reading.Read(element, nodes.Count, parent, isEventSub) is not { } node) refused.Add(element.Id());
            else if (node.Id.Length is 0) problems.Error(ProblemCodes.NoId, element, element.Name.LocalName);
            else if (indexes.TryAdd(node.Id, node.Index))
            {
                nodes.Add(node);
                if (node.Kind.IsSubProcess()) inner.Add((element, node.Index));
            }
        }
        foreach (var (element, index) in inner) ReadNodes(element, index);
    }

    /// <summary>In a process everything but what is only drawn must be known; in a sub-process its own reading has said what is not.</summary>
    private static bool IsNode(XElement child, bool isInner) =>
        isInner ? Vocabulary.Kinds.ContainsKey(child.Name.LocalName) : !Vocabulary.Drawn.Contains(child.Name.LocalName);

    private IEnumerable<XElement> Scopes() => process.DescendantsAndSelf().Where(element => element == process
        || element.IsBpmn() && Vocabulary.Kinds.TryGetValue(element.Name.LocalName, out var kind) && kind.IsSubProcess());

    private void ReadFlows(XElement scope)
    {
        foreach (var element in scope.Elements(Names.Bpmn + "sequenceFlow"))
        {
            var (from, to) = (End(element, "sourceRef"), End(element, "targetRef"));
            var condition = element.Element(Names.Bpmn + "conditionExpression");
            if (from < 0 || to < 0) continue;

            flows.Add(new()
            {
                Index = flows.Count,
                Id = element.Id(),
                From = from,
                To = to,
                Condition = condition is null || nodes[from].Kind is NodeKind.Parallel ? null : feel.Of(condition),
                ConditionText = condition?.Value.Trim(),
                NameAr = element.NameAr(),
                NameEn = element.NameEn(),
                Line = element.Line(),
            });
        }
    }

    /// <summary>The node at one end of a flow. An end at an element that was refused has been named already.</summary>
    private int End(XElement flow, string attribute)
    {
        var id = Names.Local(flow.Text(attribute)) ?? "";
        if (indexes.TryGetValue(id, out var index)) return index;

        dangling++;
        if (!refused.Contains(id)) problems.Error(ProblemCodes.DanglingFlow, flow, attribute, id);
        return -1;
    }

    private void Attach()
    {
        foreach (var element in process.Descendants(Names.Bpmn + "boundaryEvent"))
        {
            if (!indexes.TryGetValue(element.Id(), out var hung)) continue;

            var id = Names.Local(element.Text("attachedToRef")) ?? "";
            if (indexes.TryGetValue(id, out var host) && nodes[host].Kind.IsActivity() && nodes[host].Parent == nodes[hung].Parent)
                nodes[hung] = nodes[hung] with { AttachedTo = host };
            else if (!refused.Contains(id)) problems.Error(ProblemCodes.Unattached, element, id);
        }
        foreach (var association in process.Descendants(Names.Bpmn + "association"))
        {
            if (!Ends(association, out var from, out var to) || nodes[from].AttachedTo is not (>= 0 and var undone) || !nodes[from].Has(TriggerKind.Compensation)) continue;
            nodes[undone] = nodes[undone] with { UndoneBy = to };
        }
    }

    private bool Ends(XElement association, out int from, out int to)
    {
        to = -1;
        return indexes.TryGetValue(Names.Local(association.Text("sourceRef")) ?? "", out from) && indexes.TryGetValue(Names.Local(association.Text("targetRef")) ?? "", out to);
    }

    /// <summary>A link is a flow that is not drawn: from every throwing link to the catching one of its name beside it.</summary>
    private void Link()
    {
        foreach (var from in nodes.Where(node => node.Kind is NodeKind.Throw && node.Has(TriggerKind.Link)).ToList())
        {
            var name = from.Triggers.First(trigger => trigger.Kind is TriggerKind.Link).Name;
            var to = nodes.Find(node => node.Kind is NodeKind.Catch && node.Parent == from.Parent && node.Triggers.Any(trigger => trigger.Kind is TriggerKind.Link && trigger.Name == name));
            if (to is null) problems.Error(ProblemCodes.NoLinkTarget, from, name ?? "");
            else flows.Add(new() { Index = flows.Count, Id = $"link:{from.Id}", From = from.Index, To = to.Index, Line = from.Line });
        }
    }

    private ImmutableArray<Node> Linked()
    {
        var into = flows.ToLookup(flow => flow.To, flow => flow.Index);
        var outOf = flows.ToLookup(flow => flow.From, flow => flow.Index);
        var attached = nodes.Where(node => node.AttachedTo >= 0).ToLookup(node => node.AttachedTo, node => node.Index);
        var within = nodes.ToLookup(node => node.Parent);
        var defaults = Defaults();
        return
        [
            .. nodes.Select(node => node with
            {
                In = [.. into[node.Index]],
                Out = [.. outOf[node.Index]],
                Boundaries = [.. attached[node.Index]],
                DefaultFlow = defaults.GetValueOrDefault(node.Index, -1),
                Entries = node.Kind.IsSubProcess() ? Entries(within[node.Index], into) : [],
                EventSubs = [.. within[node.Index].Where(inner => inner.Kind is NodeKind.EventSubProcess).Select(inner => inner.Index)],
            }),
        ];
    }

    /// <summary>Where control begins inside: at the start event, or without one at everything that nothing leads to.</summary>
    private static ImmutableArray<int> Entries(IEnumerable<Node> inside, ILookup<int, int> into)
    {
        var starts = inside.Where(node => node.Kind.IsStart()).Select(node => node.Index).ToImmutableArray();
        return !starts.IsEmpty ? starts : [.. inside.Where(node => !into.Contains(node.Index) && !node.IsForCompensation && IsEntry(node.Kind)).Select(node => node.Index)];
    }

    private static bool IsEntry(NodeKind kind) => kind.IsActivity() || kind.IsGateway() || kind is NodeKind.Throw or NodeKind.Catch;

    private Dictionary<int, int> Defaults()
    {
        var defaults = new Dictionary<int, int>();
        var byId = flows.GroupBy(flow => flow.Id).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var element in process.Descendants().Where(element => element.IsBpmn() && element.Attribute("default") is not null))
        {
            if (!indexes.TryGetValue(element.Id(), out var node)) continue;

            var id = Names.Local(element.Text("default")) ?? "";
            if (byId.TryGetValue(id, out var flow) && flow.From == node) defaults[node] = flow.Index;
            else problems.Error(ProblemCodes.BadDefault, element, id);
        }
        return defaults;
    }
}
