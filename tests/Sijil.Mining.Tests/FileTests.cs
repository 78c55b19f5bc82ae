using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Mining.Files;
using Sijil.Mining.Flow;
using Sijil.Mining.Logs;
using Sijil.Mining.ObjectLogs;

namespace Sijil.Mining.Tests;

/// <summary>Logs in all their forms: read, written, broken off.</summary>
public sealed class FileTests
{
    [Fact]
    public void A_table_gives_the_same_log_as_the_file_it_was_made_from()
    {
        var (table, xes) = (Load("running-example.csv"), Load("running-example.xes"));
        Assert.Empty(table.Problems);
        Assert.Equal(Told(xes.Log).Order(), Told(table.Log).Order());
    }

    [Theory]
    [InlineData("case,activity,timestamp\n1,a,2026-01-01 10:00\n1,b,2026-01-01 09:00\n2,a,\n", "1:ba 2:a")]
    [InlineData("Case ID;Activity;Complete Timestamp\n7;\"a\";31/01/2026 10:00\n7;b;31/01/2026 11:00\n", "7:ab")]
    [InlineData("\uFEFFالمعاملة\tالخطوة\tالوقت\r\n٧\ta\t2026-01-01T10:00:00+04:00\r\n", "٧:a")]
    [InlineData("case,activity,timestamp\n\"x, \"\"y\"\"\n\",a,2026-01-01\n", "x, \"y\":a")]
    public void A_table_is_read_by_the_names_of_its_columns_and_put_in_order(string text, string cases)
    {
        var log = CsvLog.Load(new StringReader(text)).Log;
        Assert.Equal(cases, string.Join(' ', Enumerable.Range(0, log.CaseCount).Select(at => $"{log.Cases[at]}:{string.Concat(log.ActivitiesOf(at).ToArray().Select(step => log.Activities[step]))}")));
    }

    [Theory]
    [InlineData("who,what\n1,a\n", CsvProblems.NoColumn, 1)]
    [InlineData("case,activity,timestamp\n1,a,yesterday\n", CsvProblems.BadTime, 2)]
    [InlineData("case,activity,timestamp\n1,a,2026-01-01\n\n\"1,b", CsvProblems.OpenQuote, 4)]
    [InlineData("time,case,activity\n2026-01-01\n", CsvProblems.ShortRow, 2)]
    public void What_is_wrong_in_a_table_is_named_with_its_line(string text, string code, int line) =>
        Assert.Contains(CsvLog.Load(new StringReader(text)).Problems, problem => problem.Code == code && problem.Line == line && problem.IsError);

    [Theory]
    [InlineData("receipt.xes.gz")]
    [InlineData("running-example.xes")]
    [InlineData("roadtraffic100traces.xes")]
    public void A_log_is_read_as_it_was_written(string file)
    {
        var (_, traces) = Samples.Read(file);
        using var written = new MemoryStream();
        XesWriter.Write(written, [], traces);
        written.Position = 0;
        var reading = XesReader.Read(written);
        Assert.Equal(traces.Select(Told), reading.Traces.Select(Told));
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
    }

    [Fact]
    public void A_log_in_columns_is_read_as_it_was_written()
    {
        var log = Samples.Load("receipt.xes.gz");
        using var written = new MemoryStream();
        XesWriter.Write(written, log);
        written.Position = 0;
        Assert.Equal(Told(log), Told(XesLog.Load(XesReader.Read(written)).Log));
    }

    [Theory]
    [InlineData("ocel/ocel20_example.jsonocel")]
    [InlineData("ocel/ocel20_example.xmlocel")]
    public void A_log_of_objects_is_read_written_in_both_forms_and_read_again(string file)
    {
        var loaded = Load(file);
        Assert.Empty(loaded.Problems);
        var objects = loaded.Objects!;
        Assert.Equal((9, 13, 4, 8), (objects.Objects.Count, objects.Events.Count, objects.ObjectTypes.Count, objects.EventTypes.Count));
        var (json, xml) = (new MemoryStream(), new MemoryStream());
        OcelJson.Write(json, objects);
        OcelXml.Write(xml, objects);
        (json.Position, xml.Position) = (0, 0);
        var (again, other) = (OcelJson.Read(json), OcelXml.Read(xml));
        Assert.Equal((0, 0), (again.Problems.Count, other.Problems.Count));
        Assert.Equal(Told(objects), Told(again.Log));
        Assert.Equal(Told(objects), Told(other.Log));
    }

    [Fact]
    public void An_event_happens_in_every_case_of_the_chosen_type_that_it_is_about()
    {
        var log = Load("ocel/ocel20_example.jsonocel", "Purchase Order").Log;
        Assert.Equal(["PO1", "PO2"], log.Cases);
        Assert.Equal(["Create Purchase Order", "Change PO Quantity", "Insert Invoice", "Insert Invoice"], log.ActivitiesOf(0).ToArray().Select(step => log.Activities[step]));
    }

    [Fact]
    public void A_log_of_objects_that_breaks_off_keeps_what_stands_before_the_break_and_names_its_line()
    {
        const string text = "{\"objects\":[{\"id\":\"o\",\"type\":\"t\"}],\n\"events\":[{\"id\":\"e\",\"type\":\"a\",\"time\":\"2026-01-01T00:00:00Z\",\"relationships\":[{\"objectId\":\"o\",\"qualifier\":\"\"}]},\n{\"id\":";
        var (log, problems) = OcelJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(("e", "o"), (Assert.Single(log.Events).Id, Assert.Single(log.Objects).Id));
        Assert.Equal((ObjectLogProblems.Broken, 3), (Assert.Single(problems).Code, problems[0].Line));
    }

    [Theory]
    [InlineData("\"\u0080\"")]
    [InlineData("\"\\ud800\"")]
    public void A_text_of_a_log_of_objects_that_is_no_text_breaks_it_off_at_its_line(string text)
    {
        byte[] bytes = [.. "{\"objects\":[{\"id\":\"o\",\"type\":\"t\"}],\n\"events\":[{"u8, .. Encoding.Latin1.GetBytes(text), .. ":1}]}"u8];
        var (log, problems) = OcelJson.Read(new MemoryStream(bytes));
        Assert.Equal("o", Assert.Single(log.Objects).Id);
        Assert.Equal((ObjectLogProblems.Broken, 2), (Assert.Single(problems).Code, problems[0].Line));
    }

    [Fact]
    public void A_packed_log_that_breaks_off_keeps_the_cases_before_the_break()
    {
        var packed = File.ReadAllBytes(Samples.Folder("receipt.xes.gz"));
        var loaded = LogFile.Load(new MemoryStream(packed[..(packed.Length / 2)]), "receipt.xes.gz");
        Assert.InRange(loaded.Log.CaseCount, 100, 1433);
        Assert.Contains(loaded.Problems, problem => problem is { IsError: true, Line: > 1000 });
    }

    [Fact]
    public void Whatever_bytes_are_given_nothing_is_thrown() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        foreach (var name in new[] { "a.xes", "a.csv", "a.json", "a.xmlocel", "a.xes.gz", "a.csv.gz", "a.json.gz", "a.xmlocel.gz" })
        {
            LogFile.Load(new MemoryStream(bytes), name);
            LogFile.Load(new MemoryStream([.. "{\"events\":[{"u8, .. bytes]), name);
        }
    }));

    private static LoadedLog Load(string name, string? objectType = null)
    {
        using var file = File.OpenRead(Samples.Folder(name));
        return LogFile.Load(file, name, objectType);
    }

    private static IEnumerable<string> Told(EventLog log) => Enumerable.Range(0, log.CaseCount).Select(at => string.Join('|',
        [log.Cases[at], .. log.ActivitiesOf(at).ToArray().Select((step, place) => $"{log.Activities[step]} {log.TimesOf(at)[place]} {(log.ResourcesOf(at)[place] is >= 0 and var hand ? log.Resources[hand] : "-")} {(log.GroupsOf(at)[place] is >= 0 and var unit ? log.Groups[unit] : "-")}")]));

    private static string Told(XesTrace trace) => $"{Told(trace.Attributes)} / {string.Join(" / ", trace.Events.Select(step => Told(step.Attributes)))}";

    private static string Told(IReadOnlyList<XesAttribute> attributes) =>
        string.Join(", ", attributes.Select(attribute => $"{attribute.Kind} {attribute.Key}={attribute.Text}({Told(attribute.Nested)})[{Told(attribute.Values)}]"));

    private static string Told(ObjectLog log) => string.Join('\n',
    [
        .. log.ObjectTypes.Concat(log.EventTypes).Select(type => $"{type.Name}: {string.Join(", ", type.Attributes)}"),
        .. log.Objects.Select(thing => $"{thing.Id} {thing.Type} {string.Join(", ", thing.Attributes)} {string.Join(", ", thing.Relations)}"),
        .. log.Events.Select(step => $"{step.Id} {step.Type} {step.At} {string.Join(", ", step.Attributes)} {string.Join(", ", step.Relations)}"),
    ]);
}
