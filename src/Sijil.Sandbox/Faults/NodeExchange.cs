using Sijil.Journeys;

namespace Sijil.Sandbox.Faults;

/// <summary>A node's way to the outside systems: requests are lost, time out, come back late, and an answer may come twice.</summary>
internal sealed class NodeExchange(FaultWorld world, NodeHost node) : IExchange
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public ExchangeReply? AnswerHere(ExchangeRequest request) => request.Name.StartsWith("here.", StringComparison.Ordinal) ? Ledgers.Answer(request, "here") : null;

    public async ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
    {
        var entity = request.Name.Split('.')[0];
        await world.Struck(node);
        if (IsDown(entity)) return await TimeOut(entity);
        // An operation that must not be repeated blindly is asked about before it is sent again.
        if (request.Repeats is "ask-first" or "ask-only" && request.Attempt + (request.Repeats == "ask-only" ? 1 : 0) > 0)
        {
            if (Fails()) return await TimeOut(entity);
            await world.Loop.Delay(world.Latency());
            if (world.Ledgers.Find(request.Id) is { } known) return known;
            if (request.Repeats == "ask-only") return new Refused("not-done", new("لم يُنفَّذ", "Not done"), entity, entity);
        }
        if (Fails()) return await TimeOut(entity);
        if (!world.IsWell && world.Chance.Next(100) < world.Mix.Errors) return new Failed("status-500", entity);
        await world.Loop.Delay(world.Latency());
        var reply = world.Ledgers.Do(request, world.Planted is not Planted.NoId);
        if (Fails()) return await TimeOut(entity);    // done, and the answer is lost
        if (!world.IsWell && world.Chance.Next(100) < world.Mix.Repeats) world.SayAgain(request.Case, new EffectReply(request.Id, reply));
        await world.Loop.Delay(world.Latency());
        return reply;
    }

    private bool IsDown(string entity) => !world.IsWell && world.Mix.Down > 0 && entity == world.Downed;

    private bool Fails() => !world.IsWell && world.Chance.Next(200) < world.Mix.TimeOuts;

    private async Task<ExchangeReply> TimeOut(string entity)
    {
        await world.Loop.Delay(Patience);
        return new Failed("time-out", entity);
    }
}
