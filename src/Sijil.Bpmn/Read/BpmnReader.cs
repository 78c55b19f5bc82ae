using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Reads a BPMN 2.0 file: what runs becomes plans, what does not is named with its line, nothing is skipped.</summary>
public static class BpmnReader
{
    /// <param name="file">The name by which problems speak of it.</param>
    public static BpmnReading Read(Stream xml, string file) => Read(xml, file, ModelLimits.Default);

    public static BpmnReading Read(Stream xml, string file, ModelLimits limits)
    {
        var problems = new Problems(file);
        return new XmlGate(limits, problems).Open(xml) is { } document ? Read(document, problems) : new() { Plans = [], Problems = problems.InOrder };
    }

    internal static BpmnReading Read(BpmnDocument document, Problems problems)
    {
        var root = document.Tree.Root!;
        if (root.Name != Names.Bpmn + "definitions")
        {
            problems.Error(ProblemCodes.NotBpmn, root, root.Name.ToString());
            return new() { Plans = [], Problems = problems.InOrder };
        }

        ExtensionCheck.Run(root, problems);
        var diagrams = DiagramReading.All(root);
        var plans = StandardRules.Check(root, problems) ? Plans(root, document.Hash, diagrams, problems) : [];
        return new()
        {
            Plans = problems.HasErrors ? [] : plans,
            Diagram = diagrams is [var first, ..] ? first : null,
            Problems = problems.InOrder,
        };
    }

    /// <summary>Reads a file as it is drawn: its processes come as plans also where they could not run, for whoever compares what happened with what was drawn.</summary>
    public static BpmnReading ReadDrawn(Stream xml, string file)
    {
        var problems = new Problems(file);
        if (new XmlGate(ModelLimits.Default, problems).Open(xml) is not { } document) return new() { Plans = [], Problems = problems.InOrder };
        var root = document.Tree.Root!;
        if (root.Name != Names.Bpmn + "definitions") return Read(document, problems);

        var definitions = new Definitions(root, problems);
        definitions.Check();
        var plans = root.Elements(Names.Bpmn + "process").Select(process => new ProcessReading(process, definitions, problems).Read(document.Hash, DiagramReading.All(root)));
        return new() { Plans = [.. plans], Problems = problems.InOrder };
    }

    /// <summary>Of a file that keeps the rules of the standard: what of it runs here.</summary>
    private static List<ProcessPlan> Plans(XElement root, string hash, IReadOnlyList<Diagram> diagrams, Problems problems)
    {
        var definitions = new Definitions(root, problems);
        definitions.Check();
        return [.. definitions.Processes.Select(process => new ProcessReading(process, definitions, problems).Read(hash, diagrams))];
    }
}
