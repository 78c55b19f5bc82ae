using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sijil.Facts;

namespace Sijil.Sandbox.Systems;

/// <summary>The emulated systems over HTTP: /sandbox/{system}/elements, /operations, /switch.</summary>
internal static class SystemRoutes
{
    private static readonly TimeSpan BeyondPatience = TimeSpan.FromSeconds(30);
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    public static void Map(RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/{system}", Show);
        sandbox.MapPost("/{system}/elements/{element}", Read);
        sandbox.MapPost("/{system}/operations/{operation}", Operate);
        sandbox.MapGet("/{system}/operations/{operation}/{id}", WasDone);
        sandbox.MapPost("/{system}/switch", Switch);
        sandbox.MapPost("/hospital/births", Born);
    }

    private static IResult Show(string system, EmulatedCity city) => city.Find(system) is { } found
        ? TypedResults.Ok(new { found.Card.Id, found.Card.Entity, found.Card.Name, Mood = Word(found.Mood), found.Card.Elements, Operations = found.Card.Operations.Select(one => one.Id) })
        : TypedResults.NotFound();

    private static async Task<IResult> Read(string system, string element, Asked asked, HttpRequest http, EmulatedCity city, SandboxSettings settings,
        TimeProvider clock, CancellationToken cancel) =>
        city.Find(system) is { } found ? await Say(found.Read(element, asked.Of ?? "", asked.Id, Attempt(http)), settings, clock, cancel) : TypedResults.NotFound();

    private static async Task<IResult> Operate(string system, string operation, Asked asked, HttpRequest http, EmulatedCity city, SandboxSettings settings,
        TimeProvider clock, CancellationToken cancel)
    {
        if (city.Find(system) is not { } found) return TypedResults.NotFound();
        var key = http.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? given : asked.Id;
        return await Say(found.Operate(operation, key, asked.Inputs ?? Nothing, Attempt(http)), settings, clock, cancel);
    }

    private static async Task<IResult> WasDone(string system, string id, EmulatedCity city, SandboxSettings settings, TimeProvider clock, CancellationToken cancel) =>
        city.Find(system) is { } found ? await Say(found.WasDone(id), settings, clock, cancel) : TypedResults.NotFound();

    private static IResult Switch(string system, MoodRequest wanted, EmulatedCity city)
    {
        if (city.Find(system) is not { } found || !Enum.TryParse<SystemMood>(wanted.Mood, ignoreCase: true, out var mood) || !Enum.IsDefined(mood)) return TypedResults.NotFound();
        found.Mood = mood;
        return TypedResults.Ok(new { system, Mood = Word(mood) });
    }

    private static async Task<IResult> Born(Birth birth, BirthWard ward, CancellationToken cancel)
    {
        var born = await ward.Born(birth, cancel);
        return born.IsRefused
            ? TypedResults.UnprocessableEntity(new { born.Refusal.Code, born.Refusal.Text.Ar, born.Refusal.Text.En })
            : TypedResults.Ok(new { Case = born.Value });
    }

    private static async Task<IResult> Say(SystemReply reply, SandboxSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        var after = reply.IsLost && settings.Latency > 0 ? BeyondPatience : reply.After;
        if (after > TimeSpan.Zero) await Task.Delay(after, clock, cancel);
        if (reply.IsLost) return TypedResults.StatusCode(StatusCodes.Status504GatewayTimeout);
        return reply.IsEndless
            ? TypedResults.Text("{\"endless\":\"" + new string('x', 1_000_000) + "\"}", "application/json", Encoding.UTF8)
            : TypedResults.Json(reply.Body, statusCode: reply.Status);
    }

    private static int Attempt(HttpRequest http) =>
        int.TryParse(http.Headers["Attempt"], NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 0;

    private static string Word(SystemMood mood) => mood switch
    {
        SystemMood.Down => "down",
        SystemMood.Nonsense => "nonsense",
        SystemMood.Slow => "slow",
        SystemMood.Hostile => "hostile",
        _ => "normal",
    };
}

/// <summary>What a system is asked, as the exchange sends it.</summary>
internal sealed record Asked(string Id, string? Of = null, string? Case = null, string? Service = null, string? Step = null, Bilingual? Purpose = null,
    JsonElement? Inputs = null);

/// <summary>normal, down, nonsense, slow or hostile.</summary>
internal sealed record MoodRequest(string Mood);
