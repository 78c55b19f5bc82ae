namespace Sijil.Mining.Logs;

/// <summary>Reads the elements of a log in turn: what it says of itself, its traces and their events.</summary>
internal sealed class LogBody(XmlWalk walk, LogHeader header, ProblemList problems)
{
    private static readonly string[] InOrder = ["extension", "global", "classifier", "attribute", "trace", "event"];
    private readonly AttributeReader attributes = new(walk, header, problems);
    private int reached;
    private bool started;
    private bool ended;

    /// <returns>The next trace; nothing when the log ends.</returns>
    public XesTrace? NextTrace()
    {
        if (ended) return null;

        for (var more = Advance(); more; more = walk.ToChild())
        {
            if (ReadElement() is { } trace) return trace;
        }
        ended = true;
        return null;
    }

    private bool Advance()
    {
        if (started) return walk.ToChild();

        started = true;
        if (!walk.ToRoot() || walk.Element is not "log")
        {
            problems.Fail(walk.Line, XesProblems.NoLog, walk.Element);
            return false;
        }
        header.ReadLog(walk);
        return walk.Enter();
    }

    private XesTrace? ReadElement()
    {
        switch (walk.Element)
        {
            case "extension": KeepOrder(0); header.ReadExtension(walk); break;
            case "global": KeepOrder(1); ReadGlobal(); break;
            case "classifier": KeepOrder(2); header.ReadClassifier(walk); break;
            case "trace": KeepOrder(4); return ReadTrace();
            case "event": KeepOrder(5); header.LooseEvents++; ReadEvent(); break;
            default:
                if (AttributeReader.IsAttribute(walk.Element)) KeepOrder(3);
                if (attributes.Read("log") is { } attribute) header.Attributes.Add(attribute);
                break;
        }
        return null;
    }

    private void KeepOrder(int place)
    {
        if (place < reached) problems.Warn(walk.Line, XesProblems.OutOfOrder, walk.Element, InOrder[reached]);
        reached = Math.Max(reached, place);
    }

    private void ReadGlobal()
    {
        var (line, scope) = (walk.Line, header.ReadScope(walk, "global", "scope"));
        var promised = attributes.ReadAll("global", other: null);
        if (promised.Count is 0) problems.Warn(line, XesProblems.Empty, "global");
        foreach (var attribute in promised) header.Promise(scope, attribute);
    }

    private XesTrace ReadTrace()
    {
        var line = walk.Line;
        var events = new List<XesEvent>();
        header.WarnOfExtras(walk, "trace");
        var own = attributes.ReadAll("trace", element =>
        {
            if (element is not "event") return false;
            events.Add(ReadEvent());
            return true;
        });
        return new(line, own, events);
    }

    private XesEvent ReadEvent()
    {
        var line = walk.Line;
        header.WarnOfExtras(walk, "event");
        return new(line, attributes.ReadAll("event", other: null));
    }
}
