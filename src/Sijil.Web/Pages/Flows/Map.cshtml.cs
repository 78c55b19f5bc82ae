using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Facts.Registers;
using Sijil.Measure.Flows;
using Sijil.Mining.Discovery;
using Sijil.Mining.Flow;
using Sijil.Mining.Maps;
using Sijil.Mining.Replay;
using Sijil.Mining.Trees;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Flows;

/// <summary>How the cases of one source really went: the drawn map with frequency and time, its ways, waits, repetitions and deviations from the model.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class FlowMapModel(FlowLogs flows, RegisterFold registers) : PageModel
{
    public const int Rows = 12;

    /// <summary>How many of a hundred moves are drawn.</summary>
    public static readonly int[] Shares = [80, 95, 100];

    public FlowNames Names { get; } = new(registers);
    public bool IsLog { get; private set; }
    public string Id { get; private set; } = "";
    public int Share { get; private set; }
    public ObservedFlow Flow { get; private set; } = null!;
    public Variants Ways { get; private set; } = null!;
    public MapPart Part { get; private set; } = null!;
    public string Svg { get; private set; } = "";
    public Spread Took { get; private set; }
    public Conformance Conformance { get; private set; } = null!;
    public IReadOnlyList<Rework> Again { get; private set; } = [];
    public IReadOnlyList<PingPong> BackAndForth { get; private set; } = [];
    public string Title => Names.Of(IsLog, Id);

    public async Task<IActionResult> OnGet(string kind, string id, CancellationToken cancel, int keep = 95)
    {
        if (kind is not ("log" or "service") || await flows.Of(kind is "log", id, cancel) is not { } flow) return NotFound();
        (IsLog, Id, Flow, Share) = (kind is "log", id, flow, Shares.Contains(keep) ? keep : 95);
        Ways = Variants.Of(flow.Log);
        Took = Spread.Of(Enumerable.Range(0, flow.Log.CaseCount).Select(flow.Log.Took).OfType<TimeSpan>().Select(span => span.Ticks).ToArray());
        Part = MapPart.Of(Named(FlowGraph.Of(flow.Log)), Share / 100.0);
        Svg = MapSvg.Draw(Part, FlowMapWords.Of(Title, Part));
        (Again, BackAndForth) = (Rework.Of(flow.Log), IsLog ? PingPong.BetweenResources(flow.Log) : PingPong.BetweenGroups(flow.Log));
        Conformance = TokenReplay.Of(Ways, flow.Plan ?? Discovered());
        return Page();
    }

    public string Conclusion => FlowMapWords.Conclusion(new Texts(), Part);

    public string Step(string id) => FlowNames.Step(Flow, id);

    /// <summary>What a deviation is about: an element of the model by its name, or something that the model does not know.</summary>
    public static string About(Deviation deviation) => Language.Current.Pick(deviation.Name, deviation.NameEn);

    private FlowGraph Named(FlowGraph graph) => graph with { Nodes = [.. graph.Nodes.Select(node => node with { Name = Step(node.Name) })] };

    // Whoever imported a log brought no model: it is held against the one that is discovered in it.
    private ProcessPlan Discovered()
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(TreeModel.Write(InductiveMiner.Discover(Ways, 0.2), Id)));
        return BpmnReader.ReadDrawn(xml, Id).Plans[0];
    }
}
