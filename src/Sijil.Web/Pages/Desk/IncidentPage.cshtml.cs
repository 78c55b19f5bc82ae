using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Serve.Desk;
using Sijil.Serve.Incidents;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>One thing that is stuck: why, with whom, where in the model the case stands, and what the reader may do about it.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class IncidentPageModel(IncidentList incidents, ActOnIncident use, CaseDesk cases, JourneyLibrary library, StaffNames names, Texts texts) : PageModel
{
    /// <summary>What can be done at all, in the order in which it is offered.</summary>
    public static readonly string[] Acts = ["retry", "settle", "change", "skip", "move"];

    public StuckThing Stuck { get; private set; } = null!;

    /// <summary>The act whose form is open.</summary>
    [BindProperty(SupportsGet = true)]
    public string Act { get; set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Path { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public Refusal? Refused { get; private set; }

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public bool MayOpen => DeskRights.MayOpen(Staff, Stuck.Case);

    /// <summary>What can be done and the reader may do.</summary>
    public IReadOnlyList<string> Offered => [.. Acts.Where(act => Stuck.Incident.Acts.Contains(act) && IncidentRights.May(Staff, Stuck.Case, Stuck.Incident, act))];

    public IReadOnlyList<string> Answers => use.AnswersOf(Stuck);

    /// <summary>The names under which the case knows something; what it knows is not shown here.</summary>
    public IEnumerable<string> KnownNames => Stuck.Case.Data.Select(known => known.Key).Order(StringComparer.Ordinal);

    public IReadOnlyList<Option> Places => [.. Stuck.Incident.Places.Select(place => new Option(place, NameOf(place)))];

    public string StepName => Stuck.Incident.Step.Length > 0 ? NameOf(Stuck.Incident.Step) : texts["incidents.whole-case"];

    public JourneyDrawing? Drawing { get; private set; }

    public async Task<IActionResult> OnGet(string id, string incident, CancellationToken cancel) => await Find(id, incident, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, string incident, bool? done, CancellationToken cancel)
    {
        if (!await Find(id, incident, cancel)) return NotFound();
        var said = new IncidentAct { Why = Why, Path = Path, Value = Read(Value), To = To, Done = done, Answer = Answered() };
        var acted = await use.Handle(Staff, id, incident, Act, said, cancel);
        if (!acted.IsRefused) return LocalRedirect(texts.Link($"/desk/incidents?done={Act}&of={id}"));
        Refused = acted.Refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async ValueTask<bool> Find(string id, string incident, CancellationToken cancel)
    {
        if (await incidents.Find(Staff, id, incident, cancel) is not { } found) return false;
        Stuck = found;
        if (!Offered.Contains(Act)) Act = Offered is [var first, ..] ? first : "";
        Drawing = await Draw(cancel);
        return true;
    }

    private async ValueTask<JourneyDrawing> Draw(CancellationToken cancel)
    {
        var story = await cases.Story(Stuck.Case.Id, cancel);
        var done = story.Select(told => told.Fact switch { StepDone step => step.Step, DataRead read => read.Step, EffectAnswered answered => answered.Step, DecisionMade decided => decided.Step, _ => "" });
        return JourneyDrawing.Of(library.Version(Stuck.Case.Model, Stuck.Case.Hash), texts[Stuck.Title], Stuck.Case.LiveNodes, [.. done.Where(step => step.Length > 0).Distinct()]);
    }

    private string NameOf(string step) => cases.Step(Stuck.Case, step) is { Name: { Ar.Length: > 0, En.Length: > 0 } name } ? texts[name] : step;

    private JsonObject Answered()
    {
        var answer = new JsonObject();
        foreach (var name in Answers)
            if (Request.Form[$"answer.{name}"].ToString().Trim() is { Length: > 0 } said) answer[name] = said;
        return answer;
    }

    /// <summary>A number, yes or no, or a list is written as JSON; anything else is text.</summary>
    private static JsonNode? Read(string? value)
    {
        try
        {
            return value is { Length: > 0 } ? JsonNode.Parse(value) : null;
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }
}
