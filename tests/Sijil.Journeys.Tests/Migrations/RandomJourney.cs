namespace Sijil.Journeys.Tests.Migrations;

/// <summary>A sound journey made by chance, and another version of it: steps renamed, added, and some taken away.</summary>
internal sealed class RandomJourney
{
    private readonly Random chance;
    private int count;

    public RandomJourney(int seed)
    {
        chance = new Random(seed);
        Before = Sequence(3, 2);
        After = Changed(Before);
    }

    public Block Before { get; }
    public Block After { get; }

    /// <summary>The ids that were changed.</summary>
    public Dictionary<string, string?> Renamed { get; } = [];

    public static string Xml(Block whole)
    {
        var text = new Text();
        var (first, last) = whole.Write(text);
        return $"<startEvent id=\"s\"/>{text.Elements}<endEvent id=\"x\"/>{Text.Flow("s", first)}{Text.Flow(last, "x")}{text.Flows}";
    }

    private Row Sequence(int most, int depth) => new Row([.. Enumerable.Range(0, 1 + chance.Next(most)).Select(_ => Make(depth))]);

    private Block Make(int depth) => chance.Next(depth > 0 ? 9 : 5) switch
    {
        0 or 1 => new Leaf("step", Id(), chance.Next(3)),
        2 => new Leaf("operation", Id()),
        3 => new Leaf("timer", Id()),
        4 => new Leaf("message", Id()),
        5 or 6 => new Fork(Id(), [Sequence(2, depth - 1), Sequence(2, depth - 1)], chance.Next(2) == 0),
        7 => new Inner(Id(), Sequence(2, depth - 1), chance.Next(4)),
        _ => new Leaf("many", Id()),
    };

    private Block Changed(Block block) => block switch
    {
        Row row => new Row([.. row.Blocks.SelectMany(Around)]),
        Fork fork => fork with { Branches = [.. fork.Branches.Select(Changed)] },
        Inner inner => inner with { Inside = Changed(inner.Inside) },
        Leaf leaf when chance.Next(4) == 0 => Rename(leaf),
        Leaf { Kind: "step" } leaf when chance.Next(4) == 0 => leaf with { Limit = chance.Next(3) },
        _ => block,
    };

    private IEnumerable<Block> Around(Block block)
    {
        if (chance.Next(6) == 0) yield return new Leaf("step", Id());
        if (chance.Next(12) != 0) yield return Changed(block);
        if (chance.Next(6) == 0) yield return new Leaf("operation", Id());
    }

    private Leaf Rename(Leaf leaf)
    {
        var renamed = leaf with { Id = $"{leaf.Id}r" };
        Renamed[leaf.Id] = renamed.Id;
        return renamed;
    }

    private string Id() => $"n{++count}";
}

/// <summary>A part of a journey with one way in and one way out.</summary>
internal abstract record Block
{
    public abstract (string First, string Last) Write(Text text);
}

internal sealed record Row(IReadOnlyList<Block> Blocks) : Block
{
    public override (string First, string Last) Write(Text text)
    {
        if (Blocks.Count == 0) return new Leaf("pass", Text.Fresh()).Write(text);
        var ends = Blocks.Select(block => block.Write(text)).ToList();
        for (var at = 1; at < ends.Count; at++) text.Flows += Text.Flow(ends[at - 1].Last, ends[at].First);
        return (ends[0].First, ends[^1].Last);
    }
}

/// <param name="Limit">Of a step: none, a limit that interrupts and then goes on, or a reminder beside it.</param>
internal sealed record Leaf(string Kind, string Id, int Limit = 0) : Block
{
    public override (string First, string Last) Write(Text text)
    {
        text.Elements += Kind switch
        {
            "step" => City.Workshop.Step(Id),
            "operation" => City.Workshop.Operation(Id),
            "timer" => $"<intermediateCatchEvent id=\"{Id}\"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>",
            "message" => $"<intermediateCatchEvent id=\"{Id}\"><extensionElements><sijil:message key=\"case.id + &quot;{Id[..^(Id.EndsWith('r') ? 1 : 0)]}&quot;\"/></extensionElements><messageEventDefinition messageRef=\"word\"/></intermediateCatchEvent>",
            "many" => City.Workshop.Step(Id).Replace("</userTask>", "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>", StringComparison.Ordinal),
            _ => $"<scriptTask id=\"{Id}\"><script>{{}}</script></scriptTask>",
        };
        if (Kind != "step" || Limit == 0) return (Id, Id);
        text.Elements += City.Workshop.Timer($"{Id}t", Id, "P2D", interrupting: Limit == 1);
        if (Limit == 2)
        {
            text.Elements += $"<endEvent id=\"{Id}e\"/>";
            text.Flows += Text.Flow($"{Id}t", $"{Id}e");
            return (Id, Id);
        }
        text.Elements += $"<exclusiveGateway id=\"{Id}m\"/>";
        text.Flows += Text.Flow(Id, $"{Id}m") + Text.Flow($"{Id}t", $"{Id}m");
        return (Id, $"{Id}m");
    }
}

internal sealed record Fork(string Id, IReadOnlyList<Block> Branches, bool IsInclusive) : Block
{
    public override (string First, string Last) Write(Text text)
    {
        text.Elements += $"<parallelGateway id=\"{Id}s\"/>" + (IsInclusive ? $"<inclusiveGateway id=\"{Id}j\"/>" : $"<parallelGateway id=\"{Id}j\"/>");
        foreach (var (first, last) in Branches.Select(branch => branch.Write(text)).ToList()) text.Flows += Text.Flow($"{Id}s", first) + Text.Flow(last, $"{Id}j");
        return ($"{Id}s", $"{Id}j");
    }
}

/// <param name="Kind">Plain, with an event beside it that may begin at a time, repeated, or with a limit.</param>
internal sealed record Inner(string Id, Block Inside, int Kind) : Block
{
    public override (string First, string Last) Write(Text text)
    {
        var inner = new Text();
        var (first, last) = Inside.Write(inner);
        var beside = Kind == 1
            ? $"<subProcess id=\"{Id}v\" triggeredByEvent=\"true\"><startEvent id=\"{Id}w\" isInterrupting=\"false\"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></startEvent>{City.Workshop.Step($"{Id}u")}<endEvent id=\"{Id}z\"/>{Text.Flow($"{Id}w", $"{Id}u")}{Text.Flow($"{Id}u", $"{Id}z")}</subProcess>" : "";
        var loop = Kind == 2 ? "<multiInstanceLoopCharacteristics isSequential=\"true\"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>" : "";
        text.Elements += $"<subProcess id=\"{Id}\">{loop}<startEvent id=\"{Id}s\"/>{inner.Elements}<endEvent id=\"{Id}x\"/>{Text.Flow($"{Id}s", first)}{Text.Flow(last, $"{Id}x")}{inner.Flows}{beside}</subProcess>";
        return (Id, Id);
    }
}

internal sealed class Text
{
    private static int _fresh;

    public string Elements { get; set; } = "";
    public string Flows { get; set; } = "";

    public static string Flow(string from, string to) => $"<sequenceFlow id=\"{from}-{to}\" sourceRef=\"{from}\" targetRef=\"{to}\"/>";

    public static string Fresh() => $"p{Interlocked.Increment(ref _fresh)}";
}
