using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Desk;
using Sijil.Web.Access;

namespace Sijil.Web.Api;

/// <summary>What starts a case.</summary>
/// <param name="Service">The code of the sub-service, such as DET-03.1.</param>
/// <param name="Key">The caller's own; the same key again is the same case.</param>
internal sealed record NewCase(string Service, string Key);

/// <summary>A case as a program sees it: where it stands and who holds it, and nothing of what it knows.</summary>
/// <param name="Version">The version of its journey that it runs by.</param>
/// <param name="Outcome">Empty while it is open; completed, refused or stopped.</param>
internal sealed record CaseStatus(string Case, string Journey, string Version, string Service, string Entity, bool IsOpen, string Outcome, DateTimeOffset OpenedAt, DateTimeOffset? Promise,
    IReadOnlyList<CaseTask> Tasks, IReadOnlyList<CaseWait> Waits, IReadOnlyList<CaseIncident> Incidents)
{
    public static CaseStatus Of(CaseView view) => new(view.Id, view.Model, view.Hash, view.SubService.Length > 0 ? view.SubService : view.Service, view.Entity, view.IsOpen, view.Outcome, view.OpenedAt, view.Promise,
        [.. view.Steps.Select(step => CaseTask.Of(view.Id, step))], [.. view.Waiting.Select(wait => new CaseWait(wait.Kind, wait.Step, wait.Holder, wait.Since))],
        [.. view.Incidents.Select(incident => new CaseIncident(incident.Id, incident.Step, incident.Owner, incident.Code))]);
}

/// <summary>An open task; its number answers this offer of the step alone.</summary>
internal sealed record CaseTask(string Case, int Task, string Step, Bilingual Name, string Holder, string Role, string? Assignee, string Form, DateTimeOffset OfferedAt, DateTimeOffset? Due)
{
    public static CaseTask Of(string caseId, StepView step) =>
        new(caseId, step.Token, step.Step, new(step.NameAr, step.NameEn), step.Holder, step.Role, step.Assignee, step.Form, step.OfferedAt, step.Due);
}

internal sealed record CaseWait(string Kind, string Step, string Holder, DateTimeOffset Since);

internal sealed record CaseIncident(string Incident, string Step, string Owner, string Code);

/// <summary>Starting a case and asking where it stands.</summary>
internal static class CaseRoutes
{
    private const string Example = """{"case":"S06Q0J7VVMG3RY1PC","journey":"single-service","version":"7c73bc65…","service":"DHA-02.2","entity":"rta","isOpen":true,"outcome":"","openedAt":"2026-11-22T06:00:00Z","promise":"2026-11-27T06:00:00Z","tasks":[{"case":"S06Q0J7VVMG3RY1PC","task":1,"step":"apply","name":{"ar":"استكمال الطلب","en":"Complete the application"},"holder":"customer","role":"customer","form":"single-service","offeredAt":"2026-11-22T06:00:01Z"}],"waits":[],"incidents":[]}""";

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapPost("/", Start).WithName("StartCase").WithSummary("Starts a service for the customer who calls")
            .Accepts<NewCase>("application/json").Produces<CaseStatus>(StatusCodes.Status201Created).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422)
            .WithMetadata(new ApiExample("""{"service":"DHA-02.2","key":"my-own-number-7"}""", Example));
        cases.MapGet("/{id}", Get).WithName("GetCase").WithSummary("Where a case stands, for its customer and for who works on it")
            .Produces<CaseStatus>().ProducesProblem(404).WithMetadata(new ApiExample(null, Example));
    }

    private static async Task<IResult> Start([FromBody] NewCase said, ClaimsPrincipal user, StartApplication start, CancellationToken cancel)
    {
        if (!user.IsCustomer()) return ApiModule.Problem(CaseRefusals.NotYours);
        if (said is not { Service: { Length: > 0 and <= 60 }, Key: { Length: > 0 and <= 200 } }) return ApiModule.Problem(ApiRefusals.Incomplete.With("service, key"));
        var opened = await start.Start(said.Service, user.Applicant(), "api", said.Key, cancel);
        return opened.IsRefused ? ApiModule.Problem(opened.Refusal) : TypedResults.Created($"/api/cases/{opened.Value.Id}", CaseStatus.Of(opened.Value));
    }

    private static async Task<IResult> Get(string id, ClaimsPrincipal user, CaseDesk cases, Confidences confidences, CancellationToken cancel) =>
        await Find(id, user, cases, confidences, cancel) is { } view ? TypedResults.Ok(CaseStatus.Of(view)) : ApiModule.Problem(CaseRefusals.NotFound);

    /// <summary>The case, for whoever may know of it; to everyone else it is not there.</summary>
    public static async ValueTask<CaseView?> Find(string id, ClaimsPrincipal user, CaseDesk cases, Confidences confidences, CancellationToken cancel)
    {
        if (id.Length > 100) return null;
        if (user.IsCustomer()) return await cases.Find(id, cancel) is { } mine && (mine.Customer == user.Person() || mine.Parties.Contains(user.Person())) ? mine : null;
        return await confidences.Find(user.Staff(), id, cancel) is { } view && DeskRights.MayOpen(user.Staff(), view) ? view : null;
    }
}
