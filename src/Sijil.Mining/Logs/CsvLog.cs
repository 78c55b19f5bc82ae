using System.Globalization;

namespace Sijil.Mining.Logs;

/// <summary>An event log kept as a table: a row for each event, with its case, activity and moment.</summary>
public static class CsvLog
{
    /// <summary>Reads all rows. The events of a case are put in the order of their moments, and those that had to be moved are among the findings.</summary>
    public static (EventLog Log, Findings Findings, IReadOnlyList<XesProblem> Problems) Load(TextReader text, string file = "log.csv", Action<int>? progress = null)
    {
        var problems = new ProblemList(file);
        var builder = new EventLogBuilder();
        var cases = Gather(new CsvRows(text), problems, progress, out var loose);
        builder.Loose(loose);
        foreach (var (name, rows) in cases) builder.Add(new(name, rows[0].Line, rows));
        return (InOrder.Sorted(builder.Build()), builder.Findings, problems.All);
    }

    private static OrderedDictionary<string, List<RawEvent>> Gather(CsvRows rows, ProblemList problems, Action<int>? progress, out int loose)
    {
        var columns = CsvColumns.Of(rows.Header());
        OrderedDictionary<string, List<RawEvent>> cases = new(StringComparer.Ordinal);
        Dictionary<string, string> interned = new(StringComparer.Ordinal);
        loose = 0;
        foreach (var lacking in columns.Lacking()) problems.Fail(1, CsvProblems.NoColumn, lacking);
        if (columns.Case < 0 || columns.Activity < 0) return cases;

        for (var count = 1; rows.Next() is { } row; count++)
        {
            var name = Cell(row, columns.Case);
            if (row.Count <= Math.Max(columns.Case, columns.Activity)) problems.Fail(rows.Line, CsvProblems.ShortRow, $"{row.Count}");
            if (name.Length is 0) loose++;
            else
            {
                if (!cases.TryGetValue(name, out var events)) cases[name] = events = [];
                events.Add(EventOf(row, columns, rows.Line, problems, interned));
            }
            if (count % 10_000 is 0) progress?.Invoke(count);
        }
        if (rows.IsBroken) problems.Fail(rows.Line, CsvProblems.OpenQuote);
        return cases;
    }

    private static RawEvent EventOf(List<string> row, CsvColumns columns, int line, ProblemList problems, Dictionary<string, string> interned)
    {
        var text = Cell(row, columns.Time);
        DateTimeOffset? at = null;
        if (text.Length > 0)
        {
            if (CsvTime.TryParse(text, out var moment)) at = moment;
            else problems.Fail(line, CsvProblems.BadTime, text);
        }
        return new(Once(Cell(row, columns.Activity)) ?? "", at, Once(Cell(row, columns.Resource)), Once(Cell(row, columns.Group)), Once(Cell(row, columns.Transition)), line);

        string? Once(string value)
        {
            if (value.Length is 0) return null;
            if (!interned.TryGetValue(value, out var one)) interned[value] = one = value;
            return one;
        }
    }

    private static string Cell(List<string> row, int column) => column >= 0 && column < row.Count ? row[column].Trim() : "";
}

/// <summary>The codes of what can be wrong in a table of events.</summary>
public static class CsvProblems
{
    /// <summary>A column that is needed is not there (which).</summary>
    [System.ComponentModel.Description("which: case or activity or timestamp")]
    public const string NoColumn = "csv-no-column";
    /// <summary>A row has fewer fields than are needed (how many).</summary>
    [System.ComponentModel.Description("how many")]
    public const string ShortRow = "csv-short-row";
    /// <summary>A moment that cannot be understood (what is written); the event has none.</summary>
    [System.ComponentModel.Description("what is written")]
    public const string BadTime = "csv-bad-time";
    /// <summary>The file ends inside a quoted field.</summary>
    public const string OpenQuote = "csv-open-quote";
}

/// <summary>Reads the ways in which tables write a moment.</summary>
internal static class CsvTime
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd", "yyyy/MM/dd HH:mm:ss.FFFFFFF", "yyyy/MM/dd HH:mm", "yyyy/MM/dd",
        "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy", "dd-MM-yyyy HH:mm:ss", "dd-MM-yyyy HH:mm", "dd-MM-yyyy", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy", "yyyyMMddHHmmss", "yyyyMMdd",
    ];

    /// <returns>False when the text is no moment. Without an offset it is taken as UTC; a day before a month, as is written here.</returns>
    public static bool TryParse(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out at);
}
