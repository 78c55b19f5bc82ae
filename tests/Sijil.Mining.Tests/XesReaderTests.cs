using System.IO.Compression;
using System.Text;
using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>How the reader takes a log, and how it takes what is no log.</summary>
public sealed class XesReaderTests
{
    private const string Open = """<log xes.version="1849.2016" xes.features="nested-attributes">""";

    [Fact]
    public void Lists_and_nested_attributes_are_kept()
    {
        var (reading, traces) = Samples.ReadText(Open + """
            <trace><event>
              <list key="papers"><string key="note" value="n"/><values><string key="paper" value="lease"/><string key="paper" value="plan"/></values></list>
              <string key="name" value="site"><int key="floor" value="-3"/><boolean key="new" value="true"/></string>
            </event></trace></log>
            """);

        var single = Assert.Single(Assert.Single(traces).Events);
        Assert.Equal(["lease", "plan"], single.Find("papers")!.Values.Select(value => value.Text));
        Assert.Equal("n", Assert.Single(single.Find("papers")!.Nested).Text);
        Assert.Equal((-3, true), (single.Find("name")!.Nested[0].Number, single.Find("name")!.Nested[1].Truth));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_wrong_value_is_left_out_and_the_rest_of_its_event_is_read()
    {
        var (reading, traces) = Samples.ReadText(Open + "\n<trace>\n<event>\n<int key=\"cost\" value=\"many\"/>\n<string key=\"who\" value=\"Pete\"/></event></trace></log>");

        Assert.Equal("Pete", Assert.Single(traces[0].Events[0].Attributes).Text);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((XesProblems.BadValue, 4, true), (problem.Code, problem.Line, problem.IsError));
        Assert.Equal(["int", "cost", "many"], problem.Arguments);
    }

    [Fact]
    public void A_file_that_breaks_off_gives_the_traces_before_the_break()
    {
        var (reading, traces) = Samples.ReadText(Open + "<trace><event/></trace>\n<trace><event>");

        Assert.Single(traces);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((XesProblems.NotXml, 2), (problem.Code, problem.Line));
    }

    [Fact]
    public void The_same_problem_is_said_once_with_how_often_it_was_seen()
    {
        var events = string.Concat(Enumerable.Repeat("<event><date key=\"at\" value=\"2026-01-02T03:04:05\"/></event>", 40));
        var (reading, traces) = Samples.ReadText($"{Open}<trace>{events}</trace></log>");

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), traces[0].Events[39].Find("at")!.Date);
        Assert.Equal((XesProblems.NoOffset, 40), (Assert.Single(reading.Problems).Code, reading.Problems[0].Times));
    }

    [Fact]
    public void Problems_without_end_are_kept_to_a_thousand_and_one()
    {
        var lines = string.Concat(Enumerable.Range(0, 5000).Select(index => $"<int key=\"k{index}\" value=\"x\"/>"));
        var (reading, _) = Samples.ReadText($"{Open}{lines}</log>");

        Assert.Equal(1001, reading.Problems.Count);
        Assert.Equal((XesProblems.AndMore, 4000), (reading.Problems[^1].Code, reading.Problems[^1].Times));
    }

    [Fact]
    public void A_hundred_thousand_nested_attributes_are_left_out_below_the_limit()
    {
        var deep = new StringBuilder(Open);
        for (var level = 0; level < 100_000; level++) deep.Append("<string key=\"k\" value=\"v\">");
        for (var level = 0; level < 100_000; level++) deep.Append("</string>");
        var (reading, traces) = Samples.ReadText(deep.Append("<trace/></log>").ToString());

        Assert.Single(traces);
        Assert.Equal(XesProblems.TooDeep, Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData("""<!DOCTYPE log [<!ENTITY a "aaaaaaaaaa">]><log><string key="k" value="&a;"/></log>""", XesProblems.NotXml)]
    [InlineData("""<!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>""", XesProblems.NotXml)]
    [InlineData("""<html/>""", XesProblems.NoLog)]
    [InlineData("""case,activity""", XesProblems.NotXml)]
    [InlineData("", XesProblems.NotXml)]
    [InlineData("<log>\0</log>", XesProblems.NotXml)]
    public void What_is_no_log_is_refused_with_a_reason(string text, string code)
    {
        var (reading, traces) = Samples.ReadText(text);

        Assert.Empty(traces);
        Assert.Contains(reading.Problems, problem => problem.Code == code && problem.IsError);
    }

    [Fact]
    public void A_packed_log_that_breaks_off_is_said_to_be_unreadable()
    {
        using var packed = new MemoryStream([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff]);
        using var plain = new GZipStream(packed, CompressionMode.Decompress);
        var reading = XesReader.Read(plain);

        Assert.Empty(reading.Traces);
        Assert.Equal((XesProblems.Unreadable, 1), (Assert.Single(reading.Problems).Code, reading.Problems[0].Line));
    }

    [Fact]
    public void A_log_is_read_once()
    {
        var (reading, _) = Samples.ReadText(Open + "</log>");
        Assert.Throws<InvalidOperationException>(() => reading.Traces);
    }

    [Fact]
    public void Events_outside_a_trace_are_counted_and_belong_to_no_case()
    {
        var (reading, traces) = Samples.ReadText(Open + "<event/><event/></log>");
        Assert.Equal((0, 2), (traces.Count, reading.LooseEvents));
    }
}
