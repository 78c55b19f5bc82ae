using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Exchange;

/// <summary>Systems over HTTP: five seconds of patience, a quarter of a megabyte at most, and the id of the request on every repetition.</summary>
internal sealed class HttpSystemWire(SystemAddresses addresses, TimeProvider clock) : ISystemWire, IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private const int Most = 256 * 1024;
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async ValueTask<WireReply> Send(EntitySystem system, WireRequest request, CancellationToken cancel)
    {
        var folder = request.Kind is ExchangeKind.Read ? "elements" : "operations";
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(addresses.Of(system.Id), $"{folder}/{Uri.EscapeDataString(request.Name)}"));
        message.Headers.Add("Idempotency-Key", request.Id);
        message.Headers.Add("Attempt", request.Attempt.ToString(CultureInfo.InvariantCulture));
        message.Content = JsonContent.Create(new WireBody(request.Id, request.Case, request.Service, request.Step, request.Of, request.Purpose, request.Inputs));
        return await Exchange(message, cancel);
    }

    public async ValueTask<WireReply> WasDone(EntitySystem system, string operation, string id, CancellationToken cancel)
    {
        var path = $"operations/{Uri.EscapeDataString(operation)}/{Uri.EscapeDataString(id)}";
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(addresses.Of(system.Id), path));
        return await Exchange(message, cancel);
    }

    private async ValueTask<WireReply> Exchange(HttpRequestMessage message, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var status = (int)response.StatusCode;
            if (status is not (200 or 404 or 422)) return new(status, default, clock.GetElapsedTime(began));
            var body = await Body(response, either.Token);
            return body is null ? WireReply.None("too-large", clock.GetElapsedTime(began)) : new(status, Parse(body.Value.Span), clock.GetElapsedTime(began));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return WireReply.None("timeout", clock.GetElapsedTime(began));
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException)
        {
            return WireReply.None("unreachable", clock.GetElapsedTime(began));
        }
        catch (JsonException)
        {
            return WireReply.None("broken-json", clock.GetElapsedTime(began));
        }
    }

    private static async ValueTask<ReadOnlyMemory<byte>?> Body(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var buffer = new byte[Most + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return read > Most ? null : buffer.AsMemory(0, read);
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    public void Dispose() => client.Dispose();
}

/// <summary>The body of a request to a system, as docs/systems describes it.</summary>
internal sealed record WireBody(string Id, string Case, string Service, string Step, string Of, Sijil.Facts.Bilingual Purpose, JsonElement Inputs);
