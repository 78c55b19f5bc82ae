using System.Text.Json;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Measure.Prediction;

/// <summary>Systems of a simulation: each answers as it did in the case that this one is like. What was never asked before is taken from what that case knew, as when it is fetched instead of asked.</summary>
internal sealed class LikeSystems(Habits habits, IReadOnlyDictionary<string, Likeness> likes, ProcessPlan plan, Draw draw, Assumptions assumed) : IExchange
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel) => new(Reply(request));

    private ExchangeReply Reply(ExchangeRequest request)
    {
        var like = likes.GetValueOrDefault(request.Case);
        if ((like?.NextAnswer(request) ?? Fetched(request, like) ?? habits.AnyAnswer(request.Name, draw) ?? Elsewhere(request.Name)) is { } past) return Told(past);
        assumed.Note("answer-unseen", request.Name);
        return new Answered(Nothing, "", "", Bilingual.Empty, 0);
    }

    private static ExchangeReply Told(PastAnswer past) => past.Refusal is (var code, var text)
        ? new Refused(code, text, past.Entity, past.System) { Took = past.Took }
        : new Answered(past.Values.ValueKind is JsonValueKind.Undefined ? Nothing : past.Values, past.Entity, past.System, past.Basis, past.Fields) { Took = past.Took };

    private PastAnswer? Elsewhere(string name)
    {
        if (!habits.Elsewhere.Contains(name)) return null;
        assumed.Note("answered-elsewhere", name);
        return draw.Pick([.. habits.Elsewhere[name]]);
    }

    /// <summary>What the customer used to be asked, where the changed model keeps it.</summary>
    private PastAnswer? Fetched(ExchangeRequest request, Likeness? like)
    {
        if (like is null || request.Kind is not ExchangeKind.Read || plan.TryFind(request.Step) is not { } node) return null;
        var into = node.Step.Reads.FirstOrDefault(read => read.Element == request.Name)?.Into;
        if (into is not { Length: > 0 } || like.Past.Find(into) is not { } value) return null;
        assumed.Note("fetched-as-known", request.Name);
        return new(request.Name, request.Step, JsonSerializer.SerializeToElement(value), "", "", Bilingual.Empty, 1, TimeSpan.Zero);
    }
}
