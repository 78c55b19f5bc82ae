using System.Xml;

namespace Sijil.Mining.Logs;

/// <summary>An event log being read: its traces once, in order, and then what it said of itself and what was wrong with it.</summary>
public sealed class XesReading
{
    private readonly Func<XmlReader> open;
    private readonly ProblemList problems;
    private readonly LogHeader header;
    private bool taken;

    internal XesReading(Func<XmlReader> open, string file)
    {
        this.open = open;
        problems = new ProblemList(file);
        header = new LogHeader(problems);
    }

    /// <summary>The traces in the order of the file; they can be read once.</summary>
    public IEnumerable<XesTrace> Traces => taken ? throw new InvalidOperationException("A log is read once.") : ReadTraces();

    /// <summary>What has been found wrong so far; complete when the traces have been read to the end.</summary>
    public IReadOnlyList<XesProblem> Problems => problems.All;

    /// <summary>What the log says of itself; complete when the traces have been read to the end.</summary>
    public IReadOnlyList<XesAttribute> Attributes => header.Attributes;

    /// <summary>Events that stand in no trace, and so belong to no case.</summary>
    public int LooseEvents => header.LooseEvents;

    private IEnumerable<XesTrace> ReadTraces()
    {
        taken = true;
        using var xml = Guarded(open, null);
        if (xml is null) yield break;

        var body = new LogBody(new XmlWalk(xml), header, problems);
        while (Guarded(body.NextTrace, xml) is { } trace) yield return trace;
    }

    // A file that breaks off still gives the traces before the break.
    private T? Guarded<T>(Func<T?> step, XmlReader? xml) where T : class
    {
        try
        {
            return step();
        }
        catch (XmlException broken)
        {
            problems.Fail(Math.Max(1, broken.LineNumber), XesProblems.NotXml, broken.Message);
        }
        catch (InvalidDataException broken)
        {
            problems.Fail(Math.Max(1, (xml as IXmlLineInfo)?.LineNumber ?? 1), XesProblems.Unreadable, broken.Message);
        }
        return null;
    }
}
