using FsCheck;
using FsCheck.Fluent;

namespace Sijil.Bpmn.Tests.Step;

/// <summary>A process put together of blocks, and therefore sound: every split has its own join.</summary>
internal sealed record Block(string Kind, IReadOnlyList<Block> Parts)
{
    private static readonly string[] Gateways = ["exclusiveGateway", "parallelGateway", "inclusiveGateway", "loop"];

    public static Arbitrary<Block> Arbitrary { get; } = Arb.From(Gen.Sized(size => Generator(Math.Min(size, 12))), Smaller);

    public override string ToString() => Parts.Count is 0 ? Kind : $"{Kind}({string.Join(' ', Parts)})";

    /// <summary>The process of this block between a start and an end; conditions ask c0, c1, c2 ...</summary>
    public ProcessPlan Plan()
    {
        List<string> xml = ["<startEvent id='s'/><endEvent id='z'/>"];
        var names = 0;
        var (first, last) = Write(xml, ref names);
        return Given.Plan(string.Concat(xml) + Given.Flows($"s-{first} {last}-z"));
    }

    private static Gen<Block> Generator(int size) => size <= 1
        ? Gen.Elements("task", "boundary").Select(kind => new Block(kind, []))
        : Gen.OneOf(
            Gen.Elements("task", "boundary").Select(kind => new Block(kind, [])),
            Several(size, 2, 3).Select(parts => new Block("sequence", parts)),
            from gateway in Gen.Elements(Gateways[..3])
            from parts in Several(size, 2, 3)
            select new Block(gateway, parts),
            Several(size, 1, 1).Select(parts => new Block("loop", parts)));

    private static Gen<IReadOnlyList<Block>> Several(int size, int least, int most) =>
        from count in Gen.Choose(least, most)
        from parts in Generator(size / count - (count is 1 ? 1 : 0)).ListOf(count)
        select (IReadOnlyList<Block>)parts.ToList();

    private static IEnumerable<Block> Smaller(Block block) => block.Parts;

    private (string First, string Last) Write(List<string> xml, ref int names)
    {
        var id = $"n{names++}";
        switch (Kind)
        {
            case "task":
                xml.Add(Given.Task(id));
                return (id, id);
            case "boundary":
                return WriteBoundary(xml, id);
            case "sequence":
                return WriteSequence(xml, ref names);
            case "loop":
                return WriteLoop(xml, id, ref names);
            default:
                return WriteGateway(xml, id, ref names);
        }
    }

    /// <summary>A task that a timer may take away to another way that meets again behind it.</summary>
    private static (string, string) WriteBoundary(List<string> xml, string id)
    {
        xml.Add($"{Given.Task(id)}{Given.Task($"{id}x")}<exclusiveGateway id='{id}m'/>");
        xml.Add($"<boundaryEvent id='{id}b' attachedToRef='{id}'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>");
        xml.Add(Given.Flows($"{id}-{id}m {id}b-{id}x {id}x-{id}m"));
        return (id, $"{id}m");
    }

    private (string, string) WriteSequence(List<string> xml, ref int names)
    {
        var (first, last) = Parts[0].Write(xml, ref names);
        foreach (var part in Parts.Skip(1))
        {
            var (next, end) = part.Write(xml, ref names);
            xml.Add(Given.Flows($"{last}-{next}"));
            last = end;
        }
        return (first, last);
    }

    private (string, string) WriteLoop(List<string> xml, string id, ref int names)
    {
        var (first, last) = Parts[0].Write(xml, ref names);
        xml.Add($"<exclusiveGateway id='{id}'/><exclusiveGateway id='{id}e' default='{id}e-{id}o'/><exclusiveGateway id='{id}o'/>");
        xml.Add(Given.Flows($"{id}-{first} {last}-{id}e {id}e-{id}o") + Given.Flow($"{id}e", id, "c0"));
        return (id, $"{id}o");
    }

    private (string, string) WriteGateway(List<string> xml, string id, ref int names)
    {
        var ends = new List<(string First, string Last)>();
        foreach (var part in Parts) ends.Add(part.Write(xml, ref names));
        xml.Add($"<{Kind} id='{id}' {(Kind is "parallelGateway" ? "" : $"default='{id}-{ends[^1].First}'")}/><{Kind} id='{id}j'/>");
        for (var at = 0; at < ends.Count; at++)
        {
            var isPlain = Kind is "parallelGateway" || at == ends.Count - 1;
            xml.Add(isPlain ? Given.Flows($"{id}-{ends[at].First}") : Given.Flow(id, ends[at].First, $"c{at}"));
            xml.Add(Given.Flows($"{ends[at].Last}-{id}j"));
        }
        return (id, $"{id}j");
    }
}
