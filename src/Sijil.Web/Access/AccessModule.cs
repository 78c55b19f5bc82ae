using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Sijil.Serve.Identity;
using Sijil.Web.Kit;

namespace Sijil.Web.Access;

/// <summary>Signing in through the one digital identity, and who may do what.</summary>
internal static class AccessModule
{
    public const string Scheme = "uaepass";

    public static void AddAccess(this WebApplicationBuilder app, string self, string keys)
    {
        app.Services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(keys)).SetApplicationName("sijil");
        app.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Cookie).AddOAuth(Scheme, options => UaePass(options, app.Configuration, self))
            .AddScheme<AuthenticationSchemeOptions, EntityKeyScheme>(EntityKeyScheme.Name, null);
        app.Services.AddSingleton<UnsentPosts>().AddSingleton<ProgramTokens>();
        app.Services.AddSingleton<IGate, ActingGate>();
        app.Services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Customer, Role("customer")).AddPolicy(Policies.Advisor, Role("advisor")).AddPolicy(Policies.Officer, Role("officer"))
            .AddPolicy(Policies.Analyst, Role("analyst", "secretary", "member")).AddPolicy(Policies.Secretary, Role("secretary")).AddPolicy(Policies.Member, Role("member")).AddPolicy(Policies.Council, Role("secretary", "member"))
            .AddPolicy(Policies.Staff, Role(Staff))
            .AddPolicy(Policies.Program, policy => Program(policy).RequireRole(["customer", .. Staff])).AddPolicy(Policies.StaffProgram, policy => Program(policy).RequireRole(Staff));
    }

    private static readonly string[] Staff = ["advisor", "officer", "analyst", "secretary", "member"];

    private static AuthorizationPolicyBuilder Program(AuthorizationPolicyBuilder policy) => policy.AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme, EntityKeyScheme.Name);

    private static Action<AuthorizationPolicyBuilder> Role(params string[] roles) => policy => policy.RequireRole(roles);

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sijil";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.Events.OnRedirectToLogin = SignInFirst;
        // Someone else's page is not there: the same answer as for a page that never was.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    /// <summary>Whoever is signed out goes on where they were; what they typed into a step's page waits for them there.</summary>
    private static async Task SignInFirst(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, language) = (context.Request, context.Request.Path.StartsWithSegments("/en") ? "en" : "ar");
        if (request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        var back = request.QueryString;
        if (HttpMethods.IsPost(request.Method) && request.Path.Value!.Contains("/steps/", StringComparison.Ordinal) && request is { HasFormContentType: true, ContentLength: < 100_000 }
            && request.HttpContext.RequestServices.GetRequiredService<UnsentPosts>().Keep(request.Path, await request.ReadFormAsync(request.HttpContext.RequestAborted)) is { } number)
            back = back.Add("unsent", number);
        context.Response.Redirect($"/{language}/sign-in?returnUrl={Uri.EscapeDataString(request.Path + back)}");
    }

    private static void UaePass(OAuthOptions options, ConfigurationManager configuration, string self)
    {
        var authority = configuration["UaePass:Authority"] ?? $"{self}/sandbox/uaepass/idshub";
        options.ClientId = configuration["UaePass:ClientId"] ?? "sandbox_stage";
        options.ClientSecret = configuration["UaePass:ClientSecret"] ?? "sandbox_stage";
        options.AuthorizationEndpoint = $"{authority}/authorize";
        options.TokenEndpoint = $"{authority}/token";
        options.UserInformationEndpoint = $"{authority}/userinfo";
        options.CallbackPath = "/signed-in";
        options.UsePkce = true;
        options.Scope.Add("urn:uae:digitalid:profile:general");
        options.AdditionalAuthorizationParameters["acr_values"] = "urn:safelayer:tws:policies:authentication:level:low";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.BackchannelHttpHandler = new BasicClient(options) { InnerHandler = new SocketsHttpHandler() };
        options.Events.OnRedirectToAuthorizationEndpoint = Redirect;
        options.Events.OnCreatingTicket = Enter;
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"/{Item(context.Properties, "language") ?? "ar"}/sign-in?failed=true");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static Task Redirect(RedirectContext<OAuthOptions> context)
    {
        var url = context.RedirectUri + "&ui_locales=" + (Item(context.Properties, "language") ?? "ar");
        if (Item(context.Properties, "hint") is { Length: > 0 } hint) url += "&login_hint=" + Uri.EscapeDataString(hint);
        context.Response.Redirect(url);
        return Task.CompletedTask;
    }

    private static string? Item(AuthenticationProperties? properties, string name) =>
        properties is not null && properties.Items.TryGetValue(name, out var value) ? value : null;

    private static async Task Enter(OAuthCreatingTicketContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        using var response = await context.Backchannel.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
        using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancel));
        string? Tell(string name) => told.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        var persons = context.HttpContext.RequestServices.GetRequiredService<Persons>();
        var who = await persons.SignIn(new(Tell("uuid") ?? throw new AuthenticationFailureException("The provider named nobody."), Tell("userType") ?? "SOP1", Tell("fullnameAR"), Tell("fullnameEN")), cancel);
        context.Identity!.AddClaims(Caller.ClaimsOf(who));
    }

    /// <summary>The provider takes the client's secret by Basic and not in the body, where the standard handler puts it.</summary>
    private sealed class BasicClient(OAuthOptions options) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post)
                request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.ClientId}:{options.ClientSecret}")));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
