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
internal sealed class Performer(IExchange exchange, MessageStreams messages, CaseRunner runner, JourneyLibrary library)
{
    public ValueTask<IReadOnlyList<Consequence>> Perform(CaseState state, Pending pending, CancellationToken cancel) => pending.Kind switch
    {
        PendingKind.Read or PendingKind.Operate => Ask(state, pending, cancel),
        PendingKind.Post => Post(state, pending, cancel),
        PendingKind.Expect => Expect(state, pending, cancel),
        PendingKind.Return => Return(state, pending, cancel),
        PendingKind.Call => new([Call(state, pending), Handed(state, pending)]),
        PendingKind.Stop => new([new(pending.Name, new Stopping(), TimeSpan.Zero), Handed(state, pending)]),
        _ => new([Tell(state, pending), Handed(state, pending)]),
    };

    private async ValueTask<IReadOnlyList<Consequence>> Ask(CaseState state, Pending pending, CancellationToken cancel)
    {
        if (pending is { Repeats: "never", Attempt: > 0 })
            return [new(state.Id, new EffectReply(pending.Id, new Failed("in-doubt", pending.Name.Split('.')[0])), TimeSpan.Zero)];
        if (pending is { Repeats: "never" or "ask-first", Abandoned: false } && !await Begins(state, pending, cancel)) return [];
        var repeats = pending.Abandoned ? "ask-only" : pending.Repeats;
        var request = pending.Kind is PendingKind.Read ? Questions.Of(state, pending.Id, pending.Name, pending.Of, pending.Step, repeats, pending.Attempt)
            : new ExchangeRequest(pending.Id, ExchangeKind.Operate, pending.Name, pending.Of.Length > 0 ? pending.Of : state.Opened.Customer, repeats,
                JsonSerializer.SerializeToElement(state.Inputs.GetValueOrDefault(pending.Id) ?? new JsonObject()), state.Id, state.Opened.Service, pending.Step, pending.Attempt, state.Origin);
        var reply = await exchange.Ask(pending.Urgent ? request with { Urgent = true } : request, cancel);
        return [new(state.Id, new EffectReply(pending.Id, reply), reply.Took)];
    }

    /// <summary>That it begins is written first: whoever finds it begun cannot know whether it was done, and does not do it blindly; of two nodes only one begins.</summary>
    private async ValueTask<bool> Begins(CaseState state, Pending pending, CancellationToken cancel)
    {
        var begun = await runner.Handle(state.Id, new Beginning(pending.Id, pending.NextAt), cancel);
        return !begun.IsRefused;
    }

    /// <summary>That it is handed over is said last: a crash before repeats it, a crash after has nothing left to lose.</summary>
    private async ValueTask<IReadOnlyList<Consequence>> Post(CaseState state, Pending pending, CancellationToken cancel)
    {
        var payload = state.Inputs.GetValueOrDefault(pending.Id) ?? new JsonObject();
        if (pending.Name.StartsWith(CaseTurn.SignalPrefix, StringComparison.Ordinal)) return await Spread(state, pending, payload, cancel);
        if (library.Opens(pending.Name))
            return [new(Names.CaseId(pending.Id), Openings.ByMessage(library, pending.Name, pending.Id, (JsonObject)payload, state.Origin), TimeSpan.Zero), Handed(state, pending)];
        return Met(state, pending, await messages.Post(pending.Name, pending.Of, pending.Id, state.Subject, payload, state.Origin, cancel));
    }

    /// <summary>A signal reaches every case that waits for it, and begins one of every model that starts with it.</summary>
    private async ValueTask<IReadOnlyList<Consequence>> Spread(CaseState state, Pending pending, JsonNode payload, CancellationToken cancel)
    {
        var meetings = await messages.Spread(pending.Name, pending.Id, state, payload, cancel);
        var begun = library.StartedBySignal(pending.Name[CaseTurn.SignalPrefix.Length..]).Select(plan => Openings.BySignal(library, plan, $"{pending.Id}/{plan.Id}", pending.Name, (JsonObject)payload.DeepClone(), state.Origin));
        return
        [
            .. meetings.Select(meeting => new Consequence(meeting.Case, new MessageArrival(meeting.Message, meeting.Wait, pending.Name, pending.Of, meeting.Payload), TimeSpan.Zero)),
            .. begun.Select(opening => new Consequence(opening.Case, opening, TimeSpan.Zero)), Handed(state, pending),
        ];
    }

    private async ValueTask<IReadOnlyList<Consequence>> Expect(CaseState state, Pending pending, CancellationToken cancel) =>
        Met(state, pending, await messages.Expect(pending.Name, pending.Of, pending.Id, state.Id, state.Origin, cancel));

    private async ValueTask<IReadOnlyList<Consequence>> Return(CaseState state, Pending pending, CancellationToken cancel) =>
        Met(state, pending, await messages.Return(pending.Name, pending.Of, pending.Into, pending.Id[..^".back".Length], state.Origin, cancel));

    private static IReadOnlyList<Consequence> Met(CaseState state, Pending pending, Meeting? meeting) => meeting is null
        ? [Handed(state, pending)]
        : [new(meeting.Case, new MessageArrival(meeting.Message, meeting.Wait, pending.Name, pending.Of, meeting.Payload), TimeSpan.Zero), Handed(state, pending)];

    private static Consequence Handed(CaseState state, Pending pending) => new(state.Id, new Delivered(pending.Id), TimeSpan.Zero);

    private Consequence Call(CaseState state, Pending pending) =>
        new(pending.Of, Openings.ByCall(library.Current(pending.Name), state, pending), TimeSpan.Zero);

    private static Consequence Tell(CaseState state, Pending pending)
    {
        var data = state.Data.ToJson();
        return new(pending.Name, new ChildReply(state.Opened.By.Id, state.Id, state.Outcome, data), TimeSpan.Zero);
    }
}
