using System.Text;
using System.Xml.Linq;

namespace Sijil.Bpmn.Tests.Read;

/// <summary>A model that is read and written is the same model: nothing that XML says is lost.</summary>
public sealed class RoundtripTests
{
    private const string Everything =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <?tool of="another" ?>
        <!-- before -->
        <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns="urn:mine" xmlns:b2="http://www.omg.org/spec/BPMN/20100524/MODEL" z="1" a='2' targetNamespace="t">
          <b:process id="p" isExecutable="false"	name="سطر&#10;آخر&#9;&#13; &lt;&quot;'">
            <b:documentation> two  spaces &#13;<![CDATA[a < b ]]> &amp; text</b:documentation>
            <b:extensionElements><thing xmlns:q="urn:q" q:x="y"><empty></empty><empty/></thing></b:extensionElements>
            <b2:unheardOf/><!-- inside --><?inside?>
          </b:process>
        </b:definitions>
        <!-- after -->
        """;

    public static TheoryData<string> Files => [.. PublicData.Files("bpmn-miwg"), .. PublicData.Files("bpmn-execution-pebl"), .. PublicData.Journeys];

    [Theory, MemberData(nameof(Files))]
    public void Every_model_comes_out_as_it_went_in(string file)
    {
        PublicData.SkipWithout(file);
        Assert.Empty(Roundtrip(File.ReadAllBytes(file)));
    }

    [Fact]
    public void Prefixes_spaces_comments_instructions_and_sections_are_kept()
    {
        Assert.Empty(Roundtrip(Encoding.UTF8.GetBytes(Everything)));
        Assert.Empty(Roundtrip(Encoding.UTF8.GetBytes(Everything.ReplaceLineEndings("\r\n"))));
    }

    [Theory]
    [InlineData("windows-1256"), InlineData("utf-16"), InlineData("iso-8859-1")]
    public void The_encoding_that_is_declared_is_the_one_written(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Everything.Replace("UTF-8", name, StringComparison.Ordinal).Replace("سطر", name is "iso-8859-1" ? "é" : "سطر", StringComparison.Ordinal).Replace("آخر", "", StringComparison.Ordinal))];
        Assert.Empty(Roundtrip(bytes));
        Assert.Contains(name is "iso-8859-1" ? "é" : "سطر", encoding.GetString(Open(bytes).Write()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- inside -->", ""), InlineData("<!-- inside -->", "<!--inside-->"), InlineData("<![CDATA[a < b ]]>", "a &lt; b "), InlineData("z=\"1\" a='2'", "a='2' z=\"1\"")]
    [InlineData("b2:unheardOf", "b:unheardOf"), InlineData("&#10;", " "), InlineData("two  spaces", "two spaces"), InlineData(" standalone=\"yes\"", ""), InlineData("<?inside?>", "")]
    [InlineData(" xmlns:q=\"urn:q\" q:x=\"y\"", ""), InlineData("<empty/>", "<empty>x</empty>"), InlineData("<!-- after -->", ""), InlineData("id=\"p\"", "id=\"q\"")]
    public void What_is_lost_or_changed_is_a_difference(string was, string now) =>
        Assert.NotEmpty(XmlDifference.Between(Encoding.UTF8.GetBytes(Everything), Encoding.UTF8.GetBytes(Everything.Replace(was, now, StringComparison.Ordinal))));

    [Fact]
    public void What_is_edited_is_what_is_compiled_and_written()
    {
        var document = Open(Encoding.UTF8.GetBytes($"{Given.Head}<process id='p'><startEvent id='s'/><endEvent id='z'/>{Given.Flows("s-z")}</process></definitions>"));
        document.Tree.Descendants(Names.Bpmn + "startEvent").Single().SetAttributeValue("name", "بداية");

        Assert.Equal("بداية", Assert.Single(document.Read("test.bpmn").Plans).Find("s").NameAr);
        Assert.Contains(XDocument.Load(new MemoryStream(document.Write())).Descendants(), element => element.Attribute("name")?.Value is "بداية");
    }

    private static IReadOnlyList<XmlDifference> Roundtrip(byte[] bytes) => XmlDifference.Between(bytes, Open(bytes).Write());

    private static BpmnDocument Open(byte[] bytes)
    {
        var (document, problems) = BpmnDocument.Open(new MemoryStream(bytes), "test.bpmn");
        Assert.True(document is not null, string.Join('\n', problems));
        return document;
    }
}
