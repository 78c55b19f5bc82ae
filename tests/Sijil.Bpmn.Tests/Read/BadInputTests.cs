using System.Text;

namespace Sijil.Bpmn.Tests.Read;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("", ProblemCodes.Malformed), InlineData("no xml", ProblemCodes.Malformed), InlineData("<definitions>", ProblemCodes.Malformed)]
    [InlineData("<?xml version='1.0' encoding='nonsense'?><a/>", ProblemCodes.Malformed), InlineData("<?xml version='1.0' encoding='utf-7'?><a/>", ProblemCodes.Malformed)]
    [InlineData("<html/>", ProblemCodes.NotBpmn)]
    [InlineData("<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><d>&b;</d>", ProblemCodes.Dtd)]
    [InlineData("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='urn:t'/>", ProblemCodes.NoProcess)]
    public void A_file_that_is_no_model_is_one_problem(string text, string code)
    {
        var problem = Assert.Single(Given.Text(text).Problems);
        Assert.Equal((code, "test.bpmn", true), (problem.Code, problem.File, problem.IsError));
        Assert.True(problem.Line > 0);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_one_problem() =>
        Assert.Equal(ProblemCodes.Malformed, Assert.Single(Given.Bytes([0xC3, 0x28, 0xFF, 0x00, 0x3C]).Problems).Code);

    [Fact]
    public void Nesting_without_end_is_refused_before_a_tree_is_built()
    {
        var deep = new StringBuilder();
        for (var level = 0; level < 100_000; level++) deep.Append("<a>\n");
        var problem = Assert.Single(Given.Text(deep.ToString()).Problems);
        Assert.Equal((ProblemCodes.TooDeep, 257), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_huge_attribute_is_refused() => Refused($"<a b='{new string('x', 200_000)}'/>");

    [Fact]
    public void A_huge_text_is_refused() => Refused($"<a>{new string('x', 200_000)}</a>");

    [Fact]
    public void Attributes_without_end_are_refused() => Refused($"<a {string.Join(' ', Enumerable.Range(0, 1000).Select(at => $"b{at}='1'"))}/>");

    [Fact]
    public void Elements_without_end_are_refused() => Refused($"<a>{string.Concat(Enumerable.Repeat("<b/>", 200_001))}</a>");

    [Fact]
    public void A_file_beyond_the_size_is_refused_unread()
    {
        var reading = Given.Bytes(Encoding.UTF8.GetBytes($"<a>{new string(' ', 5000)}</a>"), new() { Bytes = 4096 });
        Assert.Equal(ProblemCodes.TooLarge, Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void Sub_processes_nested_without_end_are_refused_by_a_reader_that_builds_no_tree()
    {
        var inner = string.Concat(Enumerable.Range(0, 10_000).Select(level => $"<subProcess id='p{level}'>")) + string.Concat(Enumerable.Repeat("</subProcess>", 10_000));
        Assert.Equal(ProblemCodes.TooDeep, Assert.Single(Given.Process(inner).Problems).Code);
    }

    [Fact]
    public void A_model_of_a_hundred_thousand_elements_is_read_checked_walked_and_laid_out()
    {
        const int many = 33_330;
        var inner = new StringBuilder("<startEvent id='s'/><sequenceFlow id='f0' sourceRef='s' targetRef='n1'/>");
        for (var at = 1; at <= many; at++)
            inner.Append(System.Globalization.CultureInfo.InvariantCulture, $"<scriptTask id='n{at}'><script>1</script></scriptTask><sequenceFlow id='f{at}' sourceRef='n{at}' targetRef='n{at + 1}'/>");
        var plan = Given.Plan(inner.Append(System.Globalization.CultureInfo.InvariantCulture, $"<endEvent id='n{many + 1}'/>").ToString());

        Assert.Equal(many + 2, plan.Nodes.Length);
        Assert.Equal((0, true), Soundness.Of(plan) is var report ? (report.Found.Count, report.IsWhole) : default);
        Assert.Equal(many + 2, BpmnLayout.Arrange(plan).Shapes.Length);
    }

    [Fact]
    public void A_model_of_very_many_elements_is_read_in_its_turn()
    {
        var inner = new StringBuilder("<startEvent id='s'/><sequenceFlow id='f0' sourceRef='s' targetRef='n1'/>");
        for (var at = 1; at <= 30_000; at++)
            inner.Append(System.Globalization.CultureInfo.InvariantCulture, $"<inclusiveGateway id='n{at}'/><sequenceFlow id='f{at}' sourceRef='n{at}' targetRef='n{at + 1}'/><sequenceFlow id='g{at}' sourceRef='n{at}' targetRef='n{at + 1}'/>");
        var reading = Given.Process(inner.Append("<endEvent id='n30001'/>").ToString());
        Assert.Equal(60_000, reading.Problems.Count(problem => problem.Code == ProblemCodes.FlowWithoutCondition));
    }

    [Fact]
    public void A_damaged_model_is_never_a_crash()
    {
        var whole = Encoding.UTF8.GetBytes(Given.Head.Replace("<definitions", "<?xml version='1.0' encoding='utf-8'?><definitions", StringComparison.Ordinal) +
            $"<process id='p'><startEvent id='s' name='بداية'/>{Given.Task("a")}<exclusiveGateway id='g' default='g-z'/><endEvent id='z'/>"
            + $"<boundaryEvent id='t' attachedToRef='a'><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>"
            + $"{Given.Flows("s-a a-g g-z t-z")}{Given.Flow("g", "a", "x > 1")}</process></definitions>");
        var random = new Random(1);
        for (var round = 0; round < 3_000; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hits = random.Next(1, 4); hits > 0; hits--)
            {
                var at = random.Next(damaged.Length);
                damaged[at] = random.Next(3) is 0 ? (byte)random.Next(256) : damaged[random.Next(damaged.Length)];
            }
            var reading = Given.Bytes(damaged);
            Assert.True(reading.Ok ? reading.Plans.Count > 0 : reading.Problems.Count > 0);
            foreach (var plan in reading.Plans) Assert.NotEmpty(DiagramSvg.Draw(plan, DiagramOptions.Arabic));
        }
    }

    private static void Refused(string text) => Assert.Equal(ProblemCodes.TooLarge, Assert.Single(Given.Text(text).Problems).Code);
}
