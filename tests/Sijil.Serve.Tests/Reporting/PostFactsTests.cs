using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sijil.Serve.Reporting;

namespace Sijil.Serve.Tests.Reporting;

/// <summary>POST /api/facts speaks HTTP as its senders expect.</summary>
public sealed class PostFactsTests
{
    [Fact]
    public async Task The_answer_says_what_became_of_a_report()
    {
        await using var desk = await Desk.Open();
        await using var app = await Start(desk);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };

        var accepted = await Post(client, desk, Desk.Event("t-1").ToJsonString());
        Assert.Equal(HttpStatusCode.OK, accepted.Status);
        Assert.Contains("\"accepted\":1", accepted.Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await Post(client, desk, Desk.Event("t-2", service: "DHA-02").ToJsonString())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(client, desk, "{")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Post(client, desk, "{}", kind: "text/plain")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(client, desk, new string(' ', 1_100_000))).Status);

        var batch = await Post(client, desk, $"[{Desk.Event("t-1").ToJsonString()},{Desk.Event("t-3").ToJsonString()}]", "application/cloudevents-batch+json");
        Assert.Contains("\"accepted\":1,\"known\":1,\"refused\":0", batch.Body, StringComparison.Ordinal);

        var unsigned = await Post(client, desk, Desk.Event("t-4").ToJsonString(), signature: "");
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.Status);
        Assert.Contains("\"code\":\"no-signature\"", unsigned.Body, StringComparison.Ordinal);
        Assert.Contains("\"ar\":", unsigned.Body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Post(HttpClient client, Desk desk, string body, string kind = "application/cloudevents+json", string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/facts") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new(kind);
        request.Headers.TryAddWithoutValidation("Sijil-Signature", signature ?? desk.Sign(body));
        using var reply = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<WebApplication> Start(Desk desk)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddReporting();
        builder.Services.AddSingleton(desk.Journal).AddSingleton(desk.Keyring).AddSingleton(desk.Registers).AddSingleton(desk.Ids).AddSingleton<TimeProvider>(desk.Clock);
        var app = builder.Build();
        app.MapReporting();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
