using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Web.Access;
using Sijil.Web.Pages.Versions;

namespace Sijil.Web.Api;

/// <summary>A migration, for programs.</summary>
/// <param name="Moved">How many cases it has moved that have not gone back, and <paramref name="Waiting"/> how many still run by the version that it leaves.</param>
internal sealed record ListedMigration(string Id, string Journey, string From, string To, PlanStage Stage, int Moved, int Waiting, IReadOnlyList<PlanRemark> Check);

/// <summary>What would become of a case.</summary>
internal sealed record TriedMove(string Case, bool Moves, IReadOnlyList<Refusal> Reasons);

/// <summary>What would become of every open case.</summary>
internal sealed record TriedMigration(int Moved, int Stay, int Failed, IReadOnlyList<TriedMove> Cases);

/// <summary>Plans by which open cases go from one version to another: kept, tried, carried out, taken back.</summary>
internal static class MigrationRoutes
{
    private const string Plan = """{"id":"redesign-2","journey":"redesign","from":"f2ac9723c0","to":"current","steps":{"understand":"understand-customers"},"timers":"keep","tasks":"keep"}""";
    private const string Kept = """{"id":"redesign-2","journey":"redesign","from":"f2ac9723c0…","to":"a502e6eba5…","stage":"Planned","moved":0,"waiting":4,"check":[]}""";

    public static void Map(RouteGroupBuilder api)
    {
        var migrations = api.MapGroup("/migrations").WithTags("Migrations");
        migrations.MapPost("/", Keep).WithName("KeepMigration").WithSummary("Checks a plan and keeps it; nothing moves yet")
            .Accepts<MigrationPlan>("application/json").Produces<ListedMigration>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithMetadata(new ApiExample(Plan, Kept));
        migrations.MapGet("/{id}", (string id, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk) => See(id, user, rights, desk) is { } view ? TypedResults.Ok(Shown(view, desk)) : NotThere(id))
            .WithName("GetMigration").WithSummary("Where a migration stands").Produces<ListedMigration>().ProducesProblem(404).WithMetadata(new ApiExample(null, Kept));
        migrations.MapGet("/{id}/trial", Try).WithName("TryMigration").WithSummary("What would become of every open case; nothing is written")
            .Produces<TriedMigration>().ProducesProblem(404).ProducesProblem(422).WithMetadata(new ApiExample(null, """{"moved":3,"stay":1,"failed":0,"cases":[{"case":"S06Q0J7VVMG3RY1PC","moves":true,"reasons":[]}]}"""));
        migrations.MapPut("/{id}/execution", (string id, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk, CancellationToken cancel) => Begin(id, false, user, rights, desk, cancel))
            .WithName("RunMigration").WithSummary("Carries a plan out, from here on by itself").Produces<ListedMigration>(StatusCodes.Status202Accepted).ProducesProblem(404).ProducesProblem(409);
        migrations.MapPut("/{id}/reversal", (string id, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk, CancellationToken cancel) => Begin(id, true, user, rights, desk, cancel))
            .WithName("ReverseMigration").WithSummary("Takes a plan back, from here on by itself").Produces<ListedMigration>(StatusCodes.Status202Accepted).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> Keep([FromBody] JsonElement said, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk, CancellationToken cancel)
    {
        var plan = MigrationPlan.Parse(said.GetRawText());
        if (plan.IsRefused) return ApiModule.Problem(plan.Refusal);
        if (!rights.MayMove(user.Staff(), plan.Value.Journey)) return ApiModule.Problem(MigrationRefusals.NoSuchVersion.With(plan.Value.Journey, plan.Value.From));
        var kept = await desk.Keep(plan.Value, user.Actor() with { Channel = "api" }, cancel);
        return kept.IsRefused ? ApiModule.Problem(kept.Refusal) : TypedResults.Ok(Shown(kept.Value, desk));
    }

    private static async Task<IResult> Try(string id, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk, CancellationToken cancel)
    {
        if (See(id, user, rights, desk) is not { } view) return NotThere(id);
        var tried = await desk.Try(view.Plan, null, cancel);
        return tried.IsRefused ? ApiModule.Problem(tried.Refusal) : TypedResults.Ok(new TriedMigration(tried.Value.Moved, tried.Value.Stay, tried.Value.Failed,
            [.. tried.Value.Verdicts.Select(verdict => new TriedMove(verdict.Case, verdict.Moves, verdict.Reasons))]));
    }

    private static async Task<IResult> Begin(string id, bool back, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk, CancellationToken cancel)
    {
        if (See(id, user, rights, desk) is not { } view || !rights.MayMove(user.Staff(), view.Plan.Journey)) return NotThere(id);
        var begun = await desk.Begin(id, back, user.Actor() with { Channel = "api" }, cancel);
        return begun.IsRefused ? ApiModule.Problem(begun.Refusal) : TypedResults.Accepted($"/api/migrations/{id}", Shown(begun.Value, desk));
    }

    private static MigrationView? See(string id, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk) =>
        id.Length <= 60 && desk.Find(id) is { } view && rights.MaySee(user.Staff(), view.Plan.Journey) ? view : null;

    private static IResult NotThere(string id) => ApiModule.Problem(MigrationRefusals.NoSuchPlan.With(id));

    private static ListedMigration Shown(MigrationView view, MigrationDesk desk) => new(view.Plan.Id, view.Plan.Journey, view.Plan.From, view.Plan.To, view.Stage, view.Moved, view.Waiting,
        desk.Check(view.Plan) is { IsRefused: false, Value: var check } ? check.Remarks : []);
}
