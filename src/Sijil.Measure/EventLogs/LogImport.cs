using System.Text.RegularExpressions;
using Sijil.Facts;
using Sijil.Mining.Logs;
using Sijil.Record;

namespace Sijil.Measure.EventLogs;

/// <summary>Reads a real event log into the record: a fact for each trace, marked as imported, once however often it is asked.</summary>
internal sealed partial class LogImport(IJournal journal, Keyring keyring)
{
    private const int BatchSize = 500, LongestName = 200;

    /// <param name="name">The log's name in its origin (imported/name): small letters, digits and hyphens.</param>
    /// <param name="progress">Told the number of traces so far, after each batch.</param>
    public async ValueTask<Outcome<ImportedLog>> Run(Stream xes, string name, Action<int>? progress, CancellationToken cancel)
    {
        if (!NameForm().IsMatch(name)) return LogRefusals.BadName.With(name);
        var reading = XesReader.Read(xes, name);
        var done = new ImportedLog(name);
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (var batch in reading.Traces.Select(trace => (Trace: trace, Name: Unique(trace, met))).Chunk(BatchSize))
        {
            var outcomes = await Task.WhenAll(batch.Select(each => Write(name, each.Name, each.Trace, cancel).AsTask()));
            foreach (var ((trace, _), isNew) in batch.Zip(outcomes)) done.Add(trace, isNew);
            progress?.Invoke(done.Cases);
        }
        done.Problems = reading.Problems;
        if (done.Cases is 0) return LogRefusals.NotALog.With(reading.Problems.Count > 0 ? $"{reading.Problems[0].Line}" : "1");
        return done;
    }

    /// <returns>False when the trace stood in the record already.</returns>
    private async ValueTask<bool> Write(string log, string trace, XesTrace read, CancellationToken cancel)
    {
        var stream = $"log/{log}/{trace}";
        var fact = new LogCaseImported(log, trace, read.Find("channel")?.Text ?? "", Events(read));
        var at = fact.Events.Count is 0 ? DateTimeOffset.UnixEpoch : fact.Events.Max(@event => @event.At);
        var outcome = await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = new(OriginKind.Imported, log), Facts = FactCodec.Write([fact], at, stream, 1, keyring),
        }, cancel);
        return outcome is AppendOutcome.Committed;
    }

    // An event without a moment stands at its neighbour's: it keeps its place, and takes no time.
    private static List<LogEvent> Events(XesTrace trace)
    {
        var before = trace.Events.FirstOrDefault(@event => @event.At is not null)?.At;
        if (before is null) return [];
        List<LogEvent> events = [];
        foreach (var @event in trace.Events)
        {
            before = @event.At ?? before;
            events.Add(new(@event.Activity, @event.Resource ?? "", before.Value));
        }
        return events;
    }

    // The name becomes part of a stream's: it is kept short and printable.
    private static string Unique(XesTrace trace, HashSet<string> met)
    {
        var given = string.Concat(trace.Name.Take(LongestName).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '_' : letter)).Trim();
        var name = given.Length > 0 ? given : $"line-{trace.Line}";
        var unique = name;
        for (var copy = 2; !met.Add(unique); copy++) unique = $"{name}#{copy}";
        return unique;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex NameForm();
}

/// <summary>What an import amounted to; the counts are those of the file, whatever stood in the record before.</summary>
internal sealed class ImportedLog(string name)
{
    private readonly HashSet<string> activities = new(StringComparer.Ordinal);

    public string Name { get; } = name;
    public int Cases { get; private set; }
    public int Events { get; private set; }
    public int Activities => activities.Count;

    /// <summary>Traces that were not in the record before.</summary>
    public int New { get; private set; }
    public IReadOnlyList<XesProblem> Problems { get; set; } = [];

    public void Add(XesTrace trace, bool isNew)
    {
        Cases++;
        Events += trace.Events.Count;
        foreach (var @event in trace.Events) activities.Add(@event.Activity);
        if (isNew) New++;
    }
}

/// <summary>Why a file is not read as a log.</summary>
internal static class LogRefusals
{
    public static readonly Refusal BadName = new("log-name", new(
        "الاسم «{0}» لا يصلح اسماً لسجل أحداث: استعمل حروفاً لاتينية صغيرة وأرقاماً وشرطات.",
        "“{0}” cannot be the name of a log: use small letters, digits and hyphens."));

    public static readonly Refusal NotALog = new("not-a-log", new(
        "لا توجد في الملف معاملة واحدة يمكن قراءتها (السطر {0}): تأكد من أنه ملف XES.",
        "The file holds no case that can be read (line {0}): check that it is an XES file."));
}
