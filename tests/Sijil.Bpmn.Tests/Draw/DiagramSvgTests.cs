using System.Globalization;
using System.Xml.Linq;

namespace Sijil.Bpmn.Tests.Draw;

public sealed class DiagramSvgTests
{
    private static readonly ProcessPlan Plan = Given.Plan(
        """
        <startEvent id="s"/>
        <userTask id="a" name="اختيار اسم المولود والموافقة مرة واحدة"><extensionElements><sijil:name en="Choose the name &lt;once&gt;"/><sijil:step owner="customer" due="P1D"/></extensionElements></userTask>
        <endEvent id="z"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="z"/>
        """);

    private static XElement Draw(DiagramOptions options) => XElement.Parse(DiagramSvg.Draw(Plan, options));

    [Fact]
    public void It_is_whole_xml_without_styles_scripts_or_references()
    {
        var svg = Draw(DiagramOptions.Arabic);
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute =>
            attribute.Name.LocalName is "style" or "href" or "id" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "style" or "foreignObject");
    }

    [Fact]
    public void It_says_what_it_shows()
    {
        var svg = Draw(DiagramOptions.English with { TitlePrefix = "Case 12" });
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.StartsWith("Case 12", Child(svg, "title"), StringComparison.Ordinal);
        Assert.Equal("1. Choose the name <once>", Child(svg, "desc"));
    }

    [Fact]
    public void Arabic_names_are_wrapped_and_each_line_isolated()
    {
        var lines = Draw(DiagramOptions.Arabic).Descendants().Where(element => element.Name.LocalName is "tspan").ToList();
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.True(line.Value.StartsWith('\u2067') && line.Value.EndsWith('\u2069')));
        Assert.Equal("ltr", Draw(DiagramOptions.Arabic).Attribute("direction")!.Value);
    }

    [Fact]
    public void The_arabic_picture_runs_from_right_to_left_within_the_same_frame()
    {
        var (arabic, english) = (Draw(DiagramOptions.Arabic), Draw(DiagramOptions.English));
        Assert.Equal(english.Attribute("viewBox")!.Value, arabic.Attribute("viewBox")!.Value);
        Assert.True(Start(arabic) > Box(arabic));
        Assert.True(Start(english) < Box(english));
    }

    [Fact]
    public void Highlighted_nodes_carry_their_class()
    {
        var svg = Draw(DiagramOptions.Arabic with { Highlight = new(["a"], ["s"], ["z"]) });
        var classes = svg.Descendants().Where(element => element.Attribute("data-node") is not null)
            .ToDictionary(element => element.Attribute("data-node")!.Value, element => element.Attribute("class")!.Value);
        Assert.Equal(("node start-none done", "node user-task live", "node end-none waiting"), (classes["s"], classes["a"], classes["z"]));
    }

    private static string Child(XElement svg, string name) => svg.Elements().First(element => element.Name.LocalName == name).Value;

    private static double Start(XElement svg) => Number(Node(svg, "s").Elements().First(element => element.Name.LocalName is "circle"), "cx");

    private static double Box(XElement svg) => Number(Node(svg, "a").Elements().First(element => element.Name.LocalName is "rect"), "x");

    private static XElement Node(XElement svg, string id) => svg.Descendants().First(element => element.Attribute("data-node")?.Value == id);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
