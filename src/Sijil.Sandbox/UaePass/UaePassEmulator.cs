using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sijil.Record;

namespace Sijil.Sandbox.UaePass;

/// <summary>Speaks the identity provider's own wire: authorise, token by Basic, userinfo by Bearer, sign-out by redirect.</summary>
internal sealed class UaePassEmulator(PersonaBook book, IRandomness chance, TimeProvider clock)
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Grant> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Grant> tokens = new(StringComparer.Ordinal);

    private sealed record Grant(string Uuid, string RedirectUri, DateTimeOffset Until);

    public void Map(IEndpointRouteBuilder routes)
    {
        var hub = routes.MapGroup("/sandbox/uaepass/idshub").AllowAnonymous().DisableAntiforgery();
        hub.MapGet("/authorize", Authorize);
        hub.MapPost("/authorize", Approve);
        hub.MapPost("/token", Token);
        hub.MapGet("/userinfo", UserInfo);
        hub.MapGet("/logout", (string? redirect_uri) => IsLocal(redirect_uri) ? Results.Redirect(redirect_uri!) : Results.Redirect("/"));
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["response_type"] != "code" || query["client_id"] != "sandbox_stage" || !IsLocal(query["redirect_uri"]))
            return Results.BadRequest(new { error = "invalid_request" });
        var language = query["ui_locales"].ToString().StartsWith("en", StringComparison.Ordinal) ? "en" : "ar";
        return Results.Content(ConsentPage.Write(book.All, query["login_hint"].ToString(), query["redirect_uri"]!, query["state"].ToString(), language), "text/html; charset=utf-8");
    }

    private async Task<IResult> Approve(HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var (redirect, state) = (form["redirect_uri"].ToString(), Uri.EscapeDataString(form["state"].ToString()));
        if (!IsLocal(redirect)) return Results.BadRequest(new { error = "invalid_redirect_uri" });
        if (form["answer"] != "approve") return Results.Redirect($"{redirect}?error=cancelledOnApp&state={state}");
        if (book.Find(form["persona"].ToString()) is not { } persona) return Results.Redirect($"{redirect}?error=invalid_request&state={state}");
        var code = Secret();
        codes[code] = new(persona.Uuid, redirect, clock.GetUtcNow() + CodeLife);
        return Results.Redirect($"{redirect}?code={code}&state={state}");
    }

    /// <summary>A code is good once, for the redirect it was given for; the client says who it is by Basic.</summary>
    private async Task<IResult> Token(HttpRequest request, CancellationToken cancel)
    {
        if (!IsClient(request.Headers.Authorization.ToString())) return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        var form = await request.ReadFormAsync(cancel);
        if (form["grant_type"] != "authorization_code" || !codes.TryRemove(form["code"].ToString(), out var grant)
            || grant.RedirectUri != form["redirect_uri"] || grant.Until < clock.GetUtcNow()) return Results.BadRequest(new { error = "invalid_grant" });
        var token = Secret();
        tokens[token] = grant with { Until = clock.GetUtcNow() + TokenLife };
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = (int)TokenLife.TotalSeconds, scope = "urn:uae:digitalid:profile:general" });
    }

    private IResult UserInfo(HttpRequest request)
    {
        var token = request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        if (!tokens.TryGetValue(token, out var grant) || grant.Until < clock.GetUtcNow() || book.Find(grant.Uuid) is not { } persona)
            return Results.Unauthorized();
        return Results.Json(persona.ToUserInfo());
    }

    private static bool IsClient(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.Ordinal)) return false;
        Span<byte> bytes = stackalloc byte[256];
        return Convert.TryFromBase64String(header[6..], bytes, out var length) && Encoding.UTF8.GetString(bytes[..length]) == "sandbox_stage:sandbox_stage";
    }

    /// <summary>Only this machine's own portal is registered as a client.</summary>
    private static bool IsLocal(string? redirect) =>
        Uri.TryCreate(redirect, UriKind.Absolute, out var uri) ? uri.IsLoopback : redirect is ['/', not '/', ..];

    private string Secret()
    {
        Span<byte> bytes = stackalloc byte[24];
        chance.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
