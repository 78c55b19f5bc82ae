using System.Xml;

namespace Sijil.Mining.Logs;

/// <summary>Reads an event log in XES (IEEE 1849) as a stream: one trace in memory at a time, and whatever is wrong named with its line.</summary>
public static class XesReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Starts reading; nothing is taken from the stream until the traces are asked for. The caller unpacks and closes the stream.</summary>
    public static XesReading Read(Stream xml, string file = "log.xes") => new(() => XmlReader.Create(xml, Settings), file);
}
