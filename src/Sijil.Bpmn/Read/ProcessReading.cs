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
        ReadNodes();
        ReadFlows();
        Attach();
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

    private void ReadNodes()
    {
        var reading = new NodeReading(definitions, problems);
        foreach (var element in process.Elements().Where(child => child.IsBpmn() && !Vocabulary.Drawn.Contains(child.Name.LocalName)))
        {
            if (reading.Read(element, nodes.Count) is not { } node) refused.Add(element.Id());
            else if (node.Id.Length is 0) problems.Error(ProblemCodes.NoId, element, element.Name.LocalName);
            else if (indexes.TryAdd(node.Id, node.Index)) nodes.Add(node);
        }
    }

    private void ReadFlows()
    {
        foreach (var element in process.Elements(Names.Bpmn + "sequenceFlow"))
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
                Condition = condition is null ? null : feel.Of(condition),
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
        foreach (var element in process.Elements(Names.Bpmn + "boundaryEvent"))
        {
            if (!indexes.TryGetValue(element.Id(), out var hung)) continue;

            var id = Names.Local(element.Text("attachedToRef")) ?? "";
            if (indexes.TryGetValue(id, out var host) && nodes[host].Kind.IsActivity())
                nodes[hung] = nodes[hung] with { AttachedTo = host };
            else if (!refused.Contains(id)) problems.Error(ProblemCodes.Unattached, element, id);
        }
    }

    private ImmutableArray<Node> Linked()
    {
        var into = flows.ToLookup(flow => flow.To, flow => flow.Index);
        var outOf = flows.ToLookup(flow => flow.From, flow => flow.Index);
        var attached = nodes.Where(node => node.AttachedTo >= 0).ToLookup(node => node.AttachedTo, node => node.Index);
        var defaults = Defaults();
        return
        [
            .. nodes.Select(node => node with
            {
                In = [.. into[node.Index]],
                Out = [.. outOf[node.Index]],
                Boundaries = [.. attached[node.Index]],
                DefaultFlow = defaults.GetValueOrDefault(node.Index, -1),
            }),
        ];
    }

    private Dictionary<int, int> Defaults()
    {
        var defaults = new Dictionary<int, int>();
        var byId = flows.GroupBy(flow => flow.Id).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var element in process.Elements().Where(element => element.Attribute("default") is not null))
        {
            if (!indexes.TryGetValue(element.Id(), out var node)) continue;

            var id = Names.Local(element.Text("default")) ?? "";
            if (byId.TryGetValue(id, out var flow) && flow.From == node) defaults[node] = flow.Index;
            else problems.Error(ProblemCodes.BadDefault, element, id);
        }
        return defaults;
    }
}
