using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sijil.Sandbox.Roads;
using Sijil.Serve.Reporting;

namespace Sijil.EndToEnd.Tests.Record;

/// <summary>An entity that keeps its own system reports what it finished, and the board counts it.</summary>
public sealed partial class ReportTests(Emirate emirate, Chromium chromium)
{
    private const int Reported = 7;
    private readonly HttpClient roads = new() { BaseAddress = emirate.Url };

    [Fact]
    public async Task Reported_facts_move_the_board_once_and_a_wrong_signature_moves_nothing()
    {
        await using var analyst = await chromium.Visit(emirate.Url, "en");
        await analyst.SignIn(Personas.Analyst);
        using var key = RoadsKey.Open(emirate.Data);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var before = await Volume(analyst);
        var batch = Batch(TimeProvider.System.GetUtcNow());

        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(stranger, batch)).Status);
        await Deadline.Until(async () => (await Post(key, batch)).Status is HttpStatusCode.OK, "the authority's key is registered");
        var again = await Post(key, batch);

        Assert.Equal((0, Reported), (again.Told.GetProperty("accepted").GetInt32(), again.Told.GetProperty("known").GetInt32()));
        await Deadline.Until(async () => await Volume(analyst) >= before + Reported, "the board counts what was reported");
        Assert.Contains("Reported", await analyst.Words(), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(HttpStatusCode Status, JsonElement Told)> Post(ECDsa key, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/facts") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
        request.Headers.TryAddWithoutValidation("Sijil-Signature", ReportingModule.Sign(key, RoadsKey.KeyId, TimeProvider.System.GetUtcNow(), body));
        using var answer = await roads.SendAsync(request, Deadline.Cancel);
        return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(Deadline.Cancel)));
    }

    /// <summary>How many transactions of the Roads authority the board counts.</summary>
    private static async Task<int> Volume(Visitor analyst)
    {
        Assert.Equal(200, await analyst.Go("/board?origin=reported&entity=rta"));
        return int.Parse(Transactions().Match(await analyst.Words()).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private static byte[] Batch(DateTimeOffset now)
    {
        string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var events = Enumerable.Range(1, Reported).Select(number => new
        {
            specversion = "1.0", type = "gov.sijil.transaction.v1", source = "entity/rta", id = $"end-to-end-{now.Ticks}-{number}", time = Written(now), datacontenttype = "application/json",
            data = new
            {
                service = "RTA-01", subService = "RTA-01.1", channel = "app", openedAt = Written(now.AddMinutes(-20 - number)), closedAt = Written(now),
                proactive = false, touches = 0, assisted = 0, visits = 0, minutes = 0,
            },
        });
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(events));
    }

    [GeneratedRegex("Transactions: ([0-9,]+)")]
    private static partial Regex Transactions();
}
