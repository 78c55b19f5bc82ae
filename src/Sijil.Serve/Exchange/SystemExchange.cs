using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Exchange;

/// <summary>No purpose, no data: finds the one authoritative system, refuses what no step, law or consent carries, and lets no nonsense through.</summary>
internal sealed partial class SystemExchange(RegisterFold registers, ISystemWire wire, TimeProvider clock, ILogger<SystemExchange> log) : IExchange
{
    private const int AtOnce = 16;    // where the system's file states nothing
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;
    private readonly SourceDirectory sources = new(registers);
    private readonly ConcurrentDictionary<(string System, int AtOnce), Lane> lanes = new();

    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Case.Length == 0 || request.Step.Length == 0) return new(No(ExchangeRefusals.NoPurpose));
        return request.Kind is ExchangeKind.Read ? Read(request, cancel) : Operate(request, cancel);
    }

    public ExchangeReply? AnswerHere(ExchangeRequest request)
    {
        if (!wire.IsHere || request is not { Kind: ExchangeKind.Read, Attempt: 0 }) return null;
        var asked = Ask(request, CancellationToken.None).AsTask();
        return asked.IsCompletedSuccessfully && asked.Result is var reply and not Failed ? reply : null;
    }

    private ValueTask<ExchangeReply> Read(ExchangeRequest request, CancellationToken cancel)
    {
        if (sources.Element(request.Name) is not { } element) return new(No(ExchangeRefusals.UnknownElement.With(request.Name)));
        if (sources.SystemOf(element) is not { } system) return new(No(ExchangeRefusals.NoSource.With(request.Name), element.Source));
        if (element.Basis.Ar.Length == 0) return new(No(ExchangeRefusals.NoBasis.With(request.Name), element.Source, system.Id));
        if (element.Consent && !IsConsented(request)) return new(No(ConsentFor(element), element.Source, system.Id));
        return Send(request, system, element.Basis, body => Fitting.Fits(element, body), element.Fields.Count, cancel);
    }

    private ValueTask<ExchangeReply> Operate(ExchangeRequest request, CancellationToken cancel)
    {
        if (sources.Operation(request.Name) is not var (system, operation)) return new(No(ExchangeRefusals.UnknownOperation.With(request.Name)));
        return Send(request, system, operation.Name, body => Fitting.Fits(operation, body), 0, cancel);
    }

    private async ValueTask<ExchangeReply> Send(ExchangeRequest request, EntitySystem system, Bilingual purpose, Func<JsonElement, bool> fits, int fields,
        CancellationToken cancel)
    {
        var lane = lanes.GetOrAdd((system.Id, system.Limits?.AtOnce ?? AtOnce), key => new(clock, key.AtOnce));
        using var place = await lane.Enter(cancel);
        if (!lane.Breaker.MayPass(out var notBefore, request.Urgent)) return new Failed("resting", system.Entity) { NotBefore = notBefore };
        var heard = false;
        try
        {
            var reply = await Reach(request, system, purpose, cancel);
            var judged = request.Repeats == "ask-only" && reply.Status == 404 ? No(ExchangeRefusals.NotDone, system.Entity, system.Id) : Judge(reply, system, purpose, fits, fields);
            heard = true;
            return (judged is Failed failed ? Count(failed, lane, system, request) : Well(judged, lane)) with { Took = reply.Took };
        }
        finally
        {
            if (!heard) lane.Breaker.GivenUp();
        }
    }

    private static ExchangeReply Well(ExchangeReply reply, Lane lane)
    {
        lane.Breaker.Answered();
        return reply;
    }

    private ExchangeReply Count(Failed failed, Lane lane, EntitySystem system, ExchangeRequest request)
    {
        NoUse(log, system.Id, request.Name, request.Id, request.Attempt, failed.Reason);
        if (lane.Breaker.Failed() is { } rest) Rests(log, system.Id, rest.TotalSeconds);
        return failed with { MostAttempts = system.Limits?.Attempts };
    }

    /// <summary>An operation that must not be repeated blindly is asked about before it is sent again.</summary>
    private async ValueTask<WireReply> Reach(ExchangeRequest request, EntitySystem system, Bilingual purpose, CancellationToken cancel)
    {
        var given = request.Repeats == "ask-only";    // the case went another way: it wants to know, not to have it done
        if (given || request is { Kind: ExchangeKind.Operate, Repeats: "ask-first", Attempt: > 0 })
        {
            var before = await wire.WasDone(system, request.Name, request.Id, cancel);
            if (given || before.Status != 404) return before;
        }
        var inputs = request.Inputs.ValueKind is JsonValueKind.Object ? request.Inputs : Nothing;
        return await wire.Send(system, new(request.Id, request.Kind, request.Name, request.Case, request.Service, request.Step, request.Of, purpose, inputs,
            request.Attempt), cancel);
    }

    private static ExchangeReply Judge(WireReply reply, EntitySystem system, Bilingual basis, Func<JsonElement, bool> fits, int fields) => reply.Status switch
    {
        0 => new Failed(reply.Trouble ?? "no-answer", system.Entity),
        200 when fits(reply.Body) => new Answered(reply.Body, system.Entity, system.Id, basis, fields),
        200 => new Failed("nonsense", system.Entity),
        404 or 422 when CodeOf(reply.Body) is { } code => new Refused(code, Said(reply.Body), system.Entity, system.Id),
        404 or 422 => new Failed("nonsense", system.Entity),    // a refusal without a code is somebody else's error page
        var status => new Failed($"status-{status}", system.Entity),
    };

    private static string? CodeOf(JsonElement body) => body.ValueKind is JsonValueKind.Object ? Text(body, "code") : null;

    private static Bilingual Said(JsonElement body) =>
        new(Text(body, "ar") ?? ExchangeRefusals.Unsaid.Ar, Text(body, "en") ?? ExchangeRefusals.Unsaid.En);

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 and < 2_000 } text ? text : null;

    private static bool IsConsented(ExchangeRequest request) => request.Inputs.ValueKind is JsonValueKind.Object
        && request.Inputs.TryGetProperty("consent", out var consent) && consent.ValueKind is JsonValueKind.True;

    private static Refusal ConsentFor(DataElement element)
    {
        var refusal = ExchangeRefusals.NoConsent;
        return refusal with { Text = new(refusal.Text.With(element.Name.Ar).Ar, refusal.Text.With(element.Name.En).En) };
    }

    private static Refused No(Refusal refusal, string entity = "", string system = "") => new(refusal.Code, refusal.Text, entity, system);

    [LoggerMessage(Level = LogLevel.Information, Message = "{System} gave no usable answer to {Name} ({Id}, attempt {Attempt}): {Reason}")]
    private static partial void NoUse(ILogger log, string system, string name, string id, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{System} fails; nothing is sent to it for {Seconds} s")]
    private static partial void Rests(ILogger log, string system, double seconds);
}
