using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Applications;
using Sijil.Serve.Desk;
using Sijil.Web.Access;

namespace Sijil.Web.Api;

/// <summary>The answers to a task's form, by the names of its fields.</summary>
internal sealed record TaskAnswers(JsonObject Answers);

/// <summary>A caller's open tasks, and completing one.</summary>
internal static class TaskRoutes
{
    private const int Most = 500;
    private const string Example = """[{"case":"S06Q0J7VVMG3RY1PC","task":3,"step":"review","name":{"ar":"مراجعة الطلب والبت فيه","en":"Review and decide the application"},"holder":"rta","role":"officer","form":"decide-application","offeredAt":"2026-11-22T06:10:00Z","due":"2026-11-24T06:10:00Z"}]""";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tasks", List).WithTags("Tasks").WithName("ListTasks").WithSummary("The open tasks that the caller may do, the earliest due first")
            .Produces<IReadOnlyList<CaseTask>>().WithMetadata(new ApiExample(null, Example));
        api.MapPut("/cases/{id}/tasks/{task:int}/completion", Complete).WithTags("Tasks").WithName("CompleteTask").WithSummary("Completes a task with the answers to its form")
            .Accepts<TaskAnswers>("application/json").Produces<CaseStatus>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithMetadata(new ApiExample("""{"answers":{"decision":"approve","note":"مستوفٍ للشروط"}}""", null));
    }

    private static async Task<IResult> List(ClaimsPrincipal user, WorkQueue queue, CaseDesk cases, IJournal journal, CancellationToken cancel)
    {
        List<CaseTask> tasks = [];
        if (user.IsCustomer())
            foreach (var row in await journal.Cases.Work(new WorkFilter { Holder = "customer", Party = user.Person() }, Most, cancel)) await Add(row.Case, row.Task);
        else
            foreach (var item in (await queue.Of(user.Staff(), cancel)).Take(Most)) await Add(item.Case, $"{item.Token}");
        return TypedResults.Ok<IReadOnlyList<CaseTask>>(tasks);

        async ValueTask Add(string id, string task)
        {
            if (await cases.Find(id, cancel) is { } view && view.Steps.FirstOrDefault(step => $"{step.Token}" == task) is { } step) tasks.Add(CaseTask.Of(id, step));
        }
    }

    private static async Task<IResult> Complete(string id, int task, [FromBody] TaskAnswers said, ClaimsPrincipal user, CaseDesk cases, AnswerStep answer, DoStep work, CancellationToken cancel)
    {
        if (said?.Answers is not { } answers || id.Length > 100) return ApiModule.Problem(ApiRefusals.Incomplete.With("answers"));
        if (user.IsCustomer()) return await OfCustomer(id, task, answers, user, cases, answer, cancel);
        var done = await work.Finish(user.Staff(), id, task, name => AnswerStep.Text(answers[name]), cancel);
        if (done.IsRefused) return ApiModule.Problem(done.Refusal);
        return done.Value.Case is { } view ? TypedResults.Ok(CaseStatus.Of(view)) : ApiModule.Problem(ApiRefusals.BadAnswers.With(string.Join(", ", done.Value.Errors.Select(error => error.Field))));
    }

    /// <summary>What the form asks is kept, and everything is judged once more as the page does.</summary>
    private static async Task<IResult> OfCustomer(string id, int task, JsonObject answers, ClaimsPrincipal user, CaseDesk cases, AnswerStep answer, CancellationToken cancel)
    {
        if (await cases.Find(id, cancel) is not { } view || view.Customer != user.Person() && !view.Parties.Contains(user.Person())) return ApiModule.Problem(CaseRefusals.NotFound);
        if (view.Steps.FirstOrDefault(step => step.Token == task) is not { } step) return ApiModule.Problem(CaseRefusals.StepGone);
        if (step.Holder != "customer") return ApiModule.Problem(CaseRefusals.NotYours);
        var by = user.Actor() with { Channel = "api" };
        foreach (var page in answer.FormOf(step)?.Layout ?? [])
        {
            var kept = await answer.Keep(view, new SentPage(task, page.Page, name => AnswerStep.Text(answers[name]) ?? AnswerStep.Text(view.Data[name]), by), cancel);
            if (kept.IsRefused) return ApiModule.Problem(kept.Refusal);
            if (kept.Value.Errors.Count > 0) return ApiModule.Problem(ApiRefusals.BadAnswers.With(string.Join(", ", kept.Value.Errors.Select(error => error.Field))));
            view = (await cases.Find(id, cancel))!;
        }
        var done = await answer.Finish(view, task, by, cancel);
        return done.IsRefused ? ApiModule.Problem(done.Refusal) : TypedResults.Ok(CaseStatus.Of(done.Value));
    }
}
