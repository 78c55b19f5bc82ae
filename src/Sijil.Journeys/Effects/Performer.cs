using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Library;
using Sijil.Journeys.Messages;
using Sijil.Record;

namespace Sijil.Journeys.Effects;

/// <summary>What a performed effect says next, and to which case.</summary>
internal sealed record Consequence(string Case, Stimulus Stimulus, TimeSpan After);

/// <summary>Performs what a committed turn decided: asks systems, posts messages, calls and answers cases. Repeating it changes nothing.</summary>
internal sealed class Performer(IExchange exchange, MessageStreams messages, JourneyLibrary library)
{
    public ValueTask<IReadOnlyList<Consequence>> Perform(CaseState state, Pending pending, CancellationToken cancel) => pending.Kind switch
    {
        PendingKind.Read or PendingKind.Operate => Ask(state, pending, cancel),
        PendingKind.Post => Post(state, pending, cancel),
        PendingKind.Expect => Expect(state, pending, cancel),
        PendingKind.Call => new([Call(state, pending)]),
        _ => new([Tell(state, pending), new(state.Id, new Delivered(pending.Id), TimeSpan.Zero)]),
    };

    private async ValueTask<IReadOnlyList<Consequence>> Ask(CaseState state, Pending pending, CancellationToken cancel)
    {
        var inputs = pending.Kind is PendingKind.Read ? Consent(state) : state.Inputs.GetValueOrDefault(pending.Id) ?? new JsonObject();
        var reply = await exchange.Ask(new ExchangeRequest(pending.Id, pending.Kind is PendingKind.Read ? ExchangeKind.Read : ExchangeKind.Operate,
            pending.Name, pending.Of.Length > 0 ? pending.Of : state.Opened.Customer, pending.Repeats, JsonSerializer.SerializeToElement(inputs),
            state.Id, state.Opened.Service, pending.Step, pending.Attempt, state.Origin), cancel);
        return [new(state.Id, new EffectReply(pending.Id, reply), reply.Took)];
    }

    /// <summary>The customer's one approval in the case is what lets an element be read that needs consent.</summary>
    private static JsonObject Consent(CaseState state) =>
        new() { ["consent"] = state.Data.Find("approval") is JsonValue given && given.GetValueKind() is JsonValueKind.True };

    private async ValueTask<IReadOnlyList<Consequence>> Post(CaseState state, Pending pending, CancellationToken cancel)
    {
        var payload = state.Inputs.GetValueOrDefault(pending.Id) ?? new JsonObject();
        List<Consequence> next = [new(state.Id, new Delivered(pending.Id), TimeSpan.Zero)];
        if (library.OpenedBy(pending.Name) is { } plan)
            next.Add(new(Names.CaseId(pending.Id), Openings.ByMessage(library, plan, pending.Name, pending.Id, (JsonObject)payload, state.Origin), TimeSpan.Zero));
        else if (await messages.Post(pending.Name, pending.Of, pending.Id, state.Subject, payload, state.Origin, cancel) is { } meeting)
            next.Add(Arrival(meeting));
        return next;
    }

    private async ValueTask<IReadOnlyList<Consequence>> Expect(CaseState state, Pending pending, CancellationToken cancel)
    {
        var meeting = await messages.Expect(pending.Name, pending.Of, pending.Id, state.Id, state.Origin, cancel);
        Consequence handed = new(state.Id, new Delivered(pending.Id), TimeSpan.Zero);
        return meeting is null ? [handed] : [handed, Arrival(meeting)];
    }

    private static Consequence Arrival(Meeting meeting) =>
        new(meeting.Case, new MessageArrival(meeting.Message, meeting.Wait, meeting.Payload), TimeSpan.Zero);

    private Consequence Call(CaseState state, Pending pending) =>
        new(pending.Of, Openings.ByCall(library.Current(pending.Name), state, pending), TimeSpan.Zero);

    private static Consequence Tell(CaseState state, Pending pending)
    {
        var data = state.Data.ToJson();
        return new(pending.Name, new ChildReply(state.Opened.By.Id, state.Id, state.Outcome, data), TimeSpan.Zero);
    }
}
