using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Sijil.Facts;
using Sijil.Serve.Mandates;
using Sijil.Web.Kit;

namespace Sijil.Web.Access;

/// <summary>Asks at every request whether a customer may still act for whom they began to; where they may not, nothing goes on before they have been told, and what they had typed is kept for them.</summary>
internal sealed class ActingGate(MayAct may, UnsentPosts unsent) : IGate
{
    /// <summary>For this request: whom they act for, and each service where it is not every one.</summary>
    public const string Party = "acting-for", Service = "acting-in";

    /// <summary>Where they are told that they act for nobody any more.</summary>
    public const string EndedPath = "/mandates/ended";
    private const string Begun = "acting-begun", NameAr = "acting-ar", NameEn = "acting-en";
    private static readonly string[] Open = [EndedPath, "/mandates/stop", "/sign-out", "/sign-in"];

    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        if (http.User.FindFirstValue(Begun) is not { } party || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) await next(http);
        else if (await may.For(http.User.Person(), party, http.RequestAborted) is { } reach)
        {
            http.User.AddIdentity(new ClaimsIdentity([new(Party, party), .. reach.Services.Select(service => new Claim(Service, service))]));
            await next(http);
        }
        else if (!IsPage(http.Request.Path) || Array.Exists(Open, path => http.Request.Path.Value!.EndsWith(path, StringComparison.Ordinal))) await next(http);
        else await Tell(http);
    }

    /// <summary>Signs the same person in again, as one who acts; null to stop.</summary>
    public static async Task Change(HttpContext http, string? party, Bilingual? name)
    {
        var now = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (now.Principal?.Identity is not ClaimsIdentity self) return;
        var claims = self.Claims.Where(claim => claim.Type is not (Begun or NameAr or NameEn)).ToList();
        if (party is not null) claims.AddRange([new(Begun, party), new(NameAr, name?.Ar ?? party), new(NameEn, name?.En ?? party)]);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(new ClaimsIdentity(claims, self.AuthenticationType, self.NameClaimType, self.RoleClaimType)), now.Properties);
    }

    public static Bilingual NameIn(ClaimsPrincipal user) => new(user.FindFirstValue(NameAr) ?? "", user.FindFirstValue(NameEn) ?? "");

    /// <summary>Whether they began to act and have not stopped, whatever the mandate says now.</summary>
    public static bool HasBegun(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Begun);

    private async Task Tell(HttpContext http)
    {
        var request = http.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var language = request.Path.StartsWithSegments("/en", StringComparison.Ordinal) ? "en" : "ar";
        var told = new QueryString();
        if (HttpMethods.IsPost(request.Method) && request is { HasFormContentType: true, ContentLength: < 100_000 }
            && unsent.Keep(request.Path, await request.ReadFormAsync(http.RequestAborted)) is { } number)
            told = told.Add("unsent", number).Add("at", request.Path + request.QueryString);
        http.Response.Redirect($"/{language}{EndedPath}{told}");
    }

    private static bool IsPage(PathString path) => path.StartsWithSegments("/ar", StringComparison.Ordinal) || path.StartsWithSegments("/en", StringComparison.Ordinal) || path.StartsWithSegments("/api", StringComparison.Ordinal);
}
