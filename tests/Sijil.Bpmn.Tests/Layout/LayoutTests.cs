using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Bpmn.Tests.Step;

namespace Sijil.Bpmn.Tests.Layout;

public sealed class LayoutTests
{
    private static readonly string Branches =
        $"""
        <startEvent id='s' name='بداية'/><exclusiveGateway id='g' name='أيهما؟' default='g-b'/>{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/>
        <boundaryEvent id='t' attachedToRef='a'><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
        {Given.Flows("s-g g-b a-g b-z t-b")}{Given.Flow("g", "a", "x")}
        """;

    [Fact]
    public void Everything_is_drawn_once_and_no_activity_covers_another() =>
        Prop.ForAll(Block.Arbitrary, block =>
        {
            var plan = block.Plan();
            var diagram = BpmnLayout.Arrange(plan);
            Assert.Equal(plan.Nodes.Select(node => node.Id), diagram.Shapes.Select(shape => shape.Element));
            Assert.Equal(plan.Flows.Select(flow => flow.Id), diagram.Edges.Select(edge => edge.Element));
            var boxes = diagram.Shapes.Where(shape => plan.Find(shape.Element).AttachedTo < 0).Select(shape => shape.Bounds).ToList();
            Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && Overlap(box, other)));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(100).WithEndSize(60));

    [Fact]
    public void What_a_sub_process_holds_is_drawn_inside_it_and_covers_nothing_there()
    {
        var plan = Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Flows("s-w w-q q-z")}
            <subProcess id='w' name='داخل'><startEvent id='ps'/>{Given.Task("pa")}<endEvent id='pz'/>{Given.Flows("ps-pa pa-pz")}
              <boundaryEvent id='pt' attachedToRef='pa'><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id='py'/>{Given.Flows("pt-py")}
              <subProcess id='ev' triggeredByEvent='true'><startEvent id='es' isInterrupting='false'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent>{Given.Task("ea")}<endEvent id='ez'/>{Given.Flows("es-ea ea-ez")}</subProcess></subProcess>
            <transaction id='q'><startEvent id='qs'/><endEvent id='qz'/>{Given.Flows("qs-qz")}</transaction>
            """);
        var diagram = BpmnLayout.Arrange(plan);
        foreach (var node in plan.Nodes.Where(node => node.Parent >= 0))
            Assert.True(Inside(diagram.ShapeOf(plan.Nodes[node.Parent].Id)!.Bounds, diagram.ShapeOf(node.Id)!.Bounds), node.Id);
        foreach (var scope in plan.Nodes.Where(node => node.AttachedTo < 0).GroupBy(node => node.Parent))
        {
            var boxes = scope.Select(node => diagram.ShapeOf(node.Id)!.Bounds).ToList();
            Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && Overlap(box, other)));
        }
        Assert.Contains("bpmnElement=\"w\" isExpanded=\"true\"", BpmnWriter.WithDiagram("<a></a>", diagram), StringComparison.Ordinal);
    }

    private static bool Inside(Bounds around, Bounds box) => around.X < box.X && around.Y < box.Y && box.Right < around.Right && box.Bottom < around.Bottom;

    [Fact]
    public void Flows_run_at_right_angles_from_shape_to_shape()
    {
        var plan = Given.Plan(Branches);
        var diagram = BpmnLayout.Arrange(plan);
        foreach (var edge in diagram.Edges)
        {
            Assert.All(edge.Points.Zip(edge.Points.Skip(1)), pair => Assert.True(pair.First.X == pair.Second.X || pair.First.Y == pair.Second.Y));
            var flow = plan.Flows.Single(flow => flow.Id == edge.Element);
            var target = diagram.ShapeOf(plan.Nodes[flow.To].Id)!.Bounds;
            Assert.Equal(new Point(target.X, target.Centre.Y), edge.Points[^1]);
        }
    }

    [Fact]
    public void A_boundary_event_stands_on_the_edge_of_its_activity()
    {
        var diagram = BpmnLayout.Arrange(Given.Plan(Branches));
        var (host, boundary) = (diagram.ShapeOf("a")!.Bounds, diagram.ShapeOf("t")!.Bounds);
        Assert.Equal(host.Bottom, boundary.Centre.Y);
        Assert.InRange(boundary.Centre.X, host.X, host.Right);
    }

    [Fact]
    public void The_written_diagram_is_read_back_and_nothing_else_is_changed()
    {
        var xml = $"<?xml version=\"1.0\"?>\r\n{Given.Head}\n<!-- kept -->  <process  id='p'>{Branches}</process>\n</definitions>\n";
        var diagram = BpmnLayout.Arrange(Given.Text(xml).Plans[0]);
        var written = BpmnWriter.WithDiagram(xml, diagram);

        var again = Given.Text(written);
        Assert.True(again.Ok);
        Assert.Equal(diagram.Shapes.Length, again.Diagram!.Shapes.Length);
        Assert.Equal(diagram.Edges.Select(edge => edge.Points.Length), again.Diagram.Edges.Select(edge => edge.Points.Length));
        Assert.Same(again.Diagram, again.Plans[0].Diagram);
        Assert.Equal(xml, written.Remove(written.IndexOf("  <bpmndi:BPMNDiagram", StringComparison.Ordinal), written.Length - xml.Length));
        Assert.Equal(written, BpmnWriter.WithDiagram(written, diagram));
        Assert.Equal("p", XDocument.Parse(written).Descendants().Single(element => element.Name.LocalName is "BPMNPlane").Attribute("bpmnElement")!.Value);
    }

    private static bool Overlap(Bounds one, Bounds other) =>
        one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom;
}
