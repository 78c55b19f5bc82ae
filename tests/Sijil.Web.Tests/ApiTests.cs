using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Identity;
using Sijil.Serve.Reporting;
using Sijil.Web.Access;

namespace Sijil.Web.Tests;

/// <summary>What programs may do, over real HTTP on the whole house: the rights of the pages, and nothing without one.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-api-").FullName;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly HttpClient http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
    private House house = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var port = FreePort.Next();
        house = await House.Open(new HouseOptions(folder) { Port = port }, TextWriter.Null, Cancel);
        await house.App.StartAsync(Cancel);
        http.BaseAddress = new($"http://localhost:{port}");
        var services = house.App.Services;
        Assert.Null(await ReportingModule.RegisterKey(services.GetRequiredService<IJournal>(), services.GetRequiredService<Keyring>(), services.GetRequiredService<RegisterFold>(), TimeProvider.System,
            "rta-key", "rta", key.ExportSubjectPublicKeyInfoPem(), Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        key.Dispose();
        await house.App.StopAsync(CancellationToken.None);
        await house.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_cookie_or_a_key_and_a_wrong_signature_is_nobody()
    {
        foreach (var path in (string[])["/api/tasks", "/api/cases/S1", "/api/journeys/redesign/versions", "/api/migrations/p", "/api/migrations/p/trial"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Get, path)).Status);
        foreach (var path in (string[])["/api/cases", "/api/messages", "/api/migrations"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Post, path, "{}")).Status);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Get, "/api/tasks", null, request => Sign(request, stranger, null))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Get, "/api/tasks", null, request => Sign(request, key, null, TimeProvider.System.GetUtcNow().AddMinutes(-6)))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Get, "/api/tasks?x=1", null, request => request.Headers.Add("Sijil-Signature", Signature(key, "GET /api/tasks\n", TimeProvider.System.GetUtcNow())))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, "/api/tasks", null, request => Sign(request, key, null))).Status);
    }

    [Fact]
    public async Task A_token_is_given_for_a_signed_request_alone_and_ends_with_its_key()
    {
        var given = await Send(HttpMethod.Post, "/api/token", null, request => Sign(request, key, null));
        var token = given.Told!["access_token"]!.ToString();
        Assert.Equal("Bearer", given.Told["token_type"]!.ToString());

        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, "/api/tasks", null, request => Bear(request, token))).Status);
        Assert.Equal("not-signed", (await Send(HttpMethod.Post, "/api/token", null, request => Bear(request, token))).Told!["code"]!.ToString());
        Assert.Equal("not-signed", (await Send(HttpMethod.Post, "/api/token", null, request => As(request, "s-0002", "officer", "rta"))).Told!["code"]!.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Get, "/api/tasks", null, request => Bear(request, token[..^4] + "AAAA"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Get, "/api/tasks", null, request => Bear(request, "x"))).Status);

        var services = house.App.Services;
        Assert.Null(await ReportingModule.RevokeKey(services.GetRequiredService<IJournal>(), services.GetRequiredService<Keyring>(), services.GetRequiredService<RegisterFold>(), TimeProvider.System, "rta-key", Cancel));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(HttpMethod.Get, "/api/tasks", null, request => Bear(request, token))).Status);
    }

    [Fact]
    public async Task A_token_is_over_after_a_quarter_of_an_hour()
    {
        var (services, clock) = (house.App.Services, new Clock());
        var tokens = new ProgramTokens(new EphemeralDataProtectionProvider(), services.GetRequiredService<ReportingKeys>(), services.GetRequiredService<RegisterFold>(), clock);
        var token = (await tokens.Give("rta-key", Cancel))!.AccessToken;
        Assert.NotNull(await tokens.Who(token, Cancel));

        clock.Now += ProgramTokens.Lasts;

        Assert.Null(await tokens.Who(token, Cancel));
        Assert.Null(await tokens.Give("no-such-key", Cancel));
    }

    [Fact]
    public async Task A_customer_starts_a_service_once_sees_the_case_and_completes_their_task_and_another_customer_sees_nothing()
    {
        const string asked = """{"service":"DHA-02.2","key":"k1"}""";
        var started = await Send(HttpMethod.Post, "/api/cases", asked, request => As(request, "p-0001", "customer"));
        Assert.True(started.Status is HttpStatusCode.Created, started.Told?.ToJsonString());
        var id = started.Told!["case"]!.ToString();
        Assert.Equal(id, (await Send(HttpMethod.Post, "/api/cases", asked, request => As(request, "p-0001", "customer"))).Told!["case"]!.ToString());

        var task = await TaskOf(id, "apply");
        Assert.Equal("customer", task["holder"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/api/cases/{id}", null, request => As(request, "p-0002", "customer"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, $"/api/cases/{id}", null, request => As(request, "p-0001", "customer"))).Status);
        Assert.DoesNotContain("data", (await Send(HttpMethod.Get, $"/api/cases/{id}", null, request => As(request, "p-0001", "customer"))).Told!.AsObject().Select(member => member.Key));
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Put, $"/api/cases/{id}/tasks/1/completion", """{"answers":{}}""", request => As(request, "p-0002", "customer"))).Status);
        var done = $"/api/cases/{id}/tasks/{task["task"]}/completion";
        Assert.Equal("bad-answers", (await Send(HttpMethod.Put, done, """{"answers":{"request.purpose":"nonsense"}}""", request => As(request, "p-0001", "customer"))).Told!["code"]!.ToString());
        var completed = await Send(HttpMethod.Put, done, """{"answers":{"request.purpose":"work","request.dataCorrect":"yes","who.am.i":"x"}}""", request => As(request, "p-0001", "customer"));
        Assert.True(completed.Status is HttpStatusCode.OK, completed.Told?.ToJsonString());
        Assert.DoesNotContain(completed.Told!["tasks"]!.AsArray(), one => one!["step"]!.ToString() == "apply");
        Assert.Equal(HttpStatusCode.Conflict, (await Send(HttpMethod.Put, done, """{"answers":{"request.purpose":"work"}}""", request => As(request, "p-0001", "customer"))).Status);
        Assert.Equal("step-gone", (await Send(HttpMethod.Put, $"/api/cases/{id}/tasks/999/completion", """{"answers":{}}""", request => As(request, "p-0001", "customer"))).Told!["code"]!.ToString());
    }

    [Theory]
    [InlineData("""{"service":"NO-1","key":"k"}""", HttpStatusCode.NotFound, "no-such-service")]
    [InlineData("""{"service":"","key":"k"}""", HttpStatusCode.UnprocessableEntity, "incomplete-request")]
    [InlineData("""{"service":""", HttpStatusCode.BadRequest, null)]
    public async Task What_cannot_be_started_is_refused_with_a_code_and_both_languages(string body, HttpStatusCode status, string? code)
    {
        var (answered, told) = await Send(HttpMethod.Post, "/api/cases", body, request => As(request, "p-0001", "customer"));
        Assert.Equal(status, answered);
        if (code is null) return;
        Assert.Equal(code, told!["code"]!.ToString());
        Assert.Matches(@"\p{IsArabic}", told["text"]!["ar"]!.ToString());
    }

    [Fact]
    public async Task Staff_start_nothing_for_themselves_and_a_body_that_is_too_large_is_not_read()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(HttpMethod.Post, "/api/cases", """{"service":"RTA-11.1","key":"k"}""", request => As(request, "s-0002", "officer", "det"))).Status);
        var large = $$"""{"service":"RTA-11.1","key":"{{new string('x', 100_000)}}"}""";
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Send(HttpMethod.Post, "/api/cases", large, request => As(request, "p-0001", "customer"))).Status);
    }

    [Fact]
    public async Task A_bodys_program_sends_a_message_once_in_its_own_name_and_not_one_that_nobody_waits_for()
    {
        async Task<(HttpStatusCode Status, JsonNode? Told)> Post(string body) => await Send(HttpMethod.Post, "/api/messages", body, request => Sign(request, key, body));
        Assert.Equal("no-such-message", (await Post("""{"name":"no-such","id":"1"}""")).Told!["code"]!.ToString());
        const string notice = """{"name":"birth-notice","id":"b1","payload":{"customer":"p-0001","from":"somebody-else","child":{"sex":"f"}}}""";
        var first = await Post(notice);
        Assert.True(first.Status is HttpStatusCode.OK, first.Told?.ToJsonString());
        var id = first.Told!["case"]!.ToString();
        Assert.Equal(id, (await Post(notice)).Told!["case"]!.ToString());
        var opened = (await house.Record.Journal.ReadStream($"case/{id}", 0, Cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read).OfType<CaseOpened>().Single();
        Assert.Equal("rta", opened.By.Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(HttpMethod.Post, "/api/messages", notice, request => As(request, "s-0003", "analyst", "gs"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(HttpMethod.Post, "/api/messages", notice, request => As(request, "p-0001", "customer"), HttpStatusCode.NotFound)).Status);
    }

    [Fact]
    public async Task The_model_centre_reads_versions_keeps_and_tries_a_plan_and_a_body_that_does_not_run_the_journey_sees_none()
    {
        var versions = (await Send(HttpMethod.Get, "/api/journeys/single-service/versions", null, request => As(request, "s-0003", "analyst", "gs"))).Told!.AsArray();
        Assert.Equal(4, versions.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, "/api/journeys/single-service/versions", null, request => Sign(request, key, null))).Status);

        const string plan = """{"id":"to-pilot","journey":"single-service","from":"current","to":"criminal-status"}""";
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Post, "/api/migrations", plan, request => Sign(request, key, plan))).Status);
        var kept = await Send(HttpMethod.Post, "/api/migrations", plan, request => As(request, "s-0003", "analyst", "gs"));
        Assert.True(kept.Status is HttpStatusCode.OK, kept.Told?.ToJsonString());
        Assert.Equal(0, (await Send(HttpMethod.Get, "/api/migrations/to-pilot/trial", null, request => As(request, "s-0003", "analyst", "gs"))).Told!["moved"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.Conflict, (await Send(HttpMethod.Put, "/api/migrations/to-pilot/reversal", null, request => As(request, "s-0003", "analyst", "gs"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Put, "/api/migrations/to-pilot/execution", null, request => As(request, "s-0004", "secretary", "gs"))).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await Send(HttpMethod.Put, "/api/migrations/to-pilot/execution", null, request => As(request, "s-0003", "analyst", "gs"))).Status);
        Assert.Equal("plan-unreadable", (await Send(HttpMethod.Post, "/api/migrations", """{"id":7}""", request => As(request, "s-0003", "analyst", "gs"))).Told!["code"]!.ToString());
    }

    [Fact]
    public async Task Every_call_is_described_with_the_shape_of_what_it_takes_and_answers_and_an_example()
    {
        var described = (await Send(HttpMethod.Get, "/openapi/v1.json")).Told!["paths"]!.AsObject();
        foreach (var (path, method) in (IEnumerable<(string, string)>)[("/api/cases", "post"), ("/api/cases/{id}", "get"), ("/api/tasks", "get"), ("/api/cases/{id}/tasks/{task}/completion", "put"), ("/api/messages", "post"),
            ("/api/journeys/{journey}/versions", "get"), ("/api/migrations", "post"), ("/api/migrations/{id}", "get"), ("/api/migrations/{id}/trial", "get"), ("/api/migrations/{id}/execution", "put"), ("/api/migrations/{id}/reversal", "put")])
        {
            var call = described.FirstOrDefault(one => one.Key.TrimEnd('/') == path).Value?[method] ?? throw new InvalidOperationException($"{method} {path} is not described.");
            Assert.NotNull(call["summary"]);
            var answer = call["responses"]!.AsObject().First(one => one.Key.StartsWith('2')).Value!["content"]!["application/json"]!;
            Assert.NotNull(answer["schema"]);
            if (method is "post") Assert.NotNull(call["requestBody"]!["content"]!["application/json"]!["example"]);
            if (method is "get") Assert.NotNull(answer["example"]);
        }
    }

    /// <summary>The customer's task, once the systems that are asked before it have answered.</summary>
    private async Task<JsonNode> TaskOf(string id, string step)
    {
        await foreach (var entry in house.Record.Journal.Follow(0, Cancel))
        {
            if (entry.Stream != $"case/{id}" || !entry.Facts.Select(FactCodec.Read).OfType<StepOffered>().Any(offered => offered.Step == step)) continue;
            var tasks = (await Send(HttpMethod.Get, "/api/tasks", null, request => As(request, "p-0001", "customer"))).Told!.AsArray();
            return tasks.First(one => one!["case"]!.ToString() == id)!;
        }
        throw new InvalidOperationException("The journal ended.");
    }

    private async Task<(HttpStatusCode Status, JsonNode? Told)> Send(HttpMethod method, string path, string? body = null, Action<HttpRequestMessage>? who = null, HttpStatusCode? instead = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        who?.Invoke(request);
        using var answer = await http.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        var status = answer.StatusCode == instead ? HttpStatusCode.Forbidden : answer.StatusCode;    // where a right is missing, the page is not there
        return (status, text is ['{' or '[', ..] ? JsonNode.Parse(text) : null);
    }

    private static void Sign(HttpRequestMessage request, ECDsa by, string? body, DateTimeOffset? at = null) =>
        request.Headers.Add("Sijil-Signature", Signature(by, $"{request.Method} {request.RequestUri}\n{body}", at ?? TimeProvider.System.GetUtcNow()));

    private static void Bear(HttpRequestMessage request, string token) => request.Headers.Authorization = new("Bearer", token);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static string Signature(ECDsa by, string signed, DateTimeOffset at) => ReportingModule.Sign(by, "rta-key", at, Encoding.UTF8.GetBytes(signed));

    /// <summary>The cookie that signing in gives.</summary>
    private void As(HttpRequestMessage request, string person, string role, string entity = "")
    {
        var claims = Caller.ClaimsOf(new SignedIn(person, new(person, person), 3, role, entity));
        var ticket = new AuthenticationTicket(new(new ClaimsIdentity(claims, "test")), CookieAuthenticationDefaults.AuthenticationScheme);
        var cookie = house.App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        request.Headers.Add("Cookie", $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}");
    }
}
