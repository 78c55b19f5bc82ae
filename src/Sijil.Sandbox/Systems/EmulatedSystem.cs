using System.Collections.Frozen;
using System.Text.Json;
using Sijil.Decisions.Feel;
using Sijil.Facts;

namespace Sijil.Sandbox.Systems;

/// <summary>One system of an entity, emulated: its own data, its rules, its pace and its faults; the same id is performed once.</summary>
internal sealed class EmulatedSystem(SystemCard card, IBooks books, IHeld held, SandboxSettings settings, TimeProvider clock)
{
    private static readonly Bilingual NotHeld = new("لا يوجد في السجل قيد بهذا الشأن.", "The register holds nothing about this.");
    private static readonly Bilingual NotDone = new("لم تُنفَّذ هذه العملية بهذا الرقم.", "Nothing was done under this id.");
    private static readonly Bilingual Unknown = new("لا ينفّذ هذا النظام هذا الطلب.", "This system does not do that.");
    private readonly FrozenDictionary<string, OperationRule> operations = card.Operations.ToFrozenDictionary(one => one.Id, one => new OperationRule(one));
    private readonly Lock gate = new();
    private volatile SystemMood mood;

    public SystemCard Card => card;

    public SystemMood Mood
    {
        get => mood;
        set => mood = value;
    }

    public SystemReply Read(string element, string of, string id, int attempt)
    {
        var pace = SystemPace.Of(card, settings, id, attempt);
        if (Stopped(pace) is { } stopped) return stopped;
        if (!card.Elements.Contains(element)) return SystemReply.Refuses(404, "no-such-element", Unknown, pace.After);
        return Told(pace, (books.Find(element, of) ?? held.Find(element, of)) is { } value
            ? new(200, value, pace.After)
            : SystemReply.Refuses(404, "not-held", NotHeld, pace.After));
    }

    public SystemReply Operate(string operation, string id, JsonElement inputs, int attempt)
    {
        var pace = SystemPace.Of(card, settings, id, attempt);
        if (Stopped(pace) is { } stopped) return stopped;
        if (!operations.TryGetValue(operation, out var rule)) return SystemReply.Refuses(404, "no-such-operation", Unknown, pace.After);
        lock (gate)
        {
            var reply = books.Answered(card.Id, id) ?? Perform(rule, id, inputs);
            return Told(pace, new(reply.Status, reply.Body, pace.After));
        }
    }

    /// <summary>What was answered under an id, for callers that ask before they repeat.</summary>
    public SystemReply WasDone(string id)
    {
        if (mood is SystemMood.Down) return Unavailable(TimeSpan.Zero);
        return books.Answered(card.Id, id) is { } before
            ? new(before.Status, before.Body, TimeSpan.Zero)
            : SystemReply.Refuses(404, "not-done", NotDone, TimeSpan.Zero);
    }

    private KeptReply Perform(OperationRule rule, string id, JsonElement inputs)
    {
        var known = FeelContext.FromJson(inputs);
        var unique = rule.UniqueKey(known);
        if (rule.Refuses(known) is { } refusal) return Keep(rule, id, Refusal(rule, refusal.Code, refusal.Text), []);
        if (unique is not null && books.Find(rule.Card.Id, unique) is not null)
            return Keep(rule, id, Refusal(rule, rule.Card.Unique!.Code, rule.Card.Unique.Text), []);
        var outputs = rule.Card.Out.ToDictionary(output => output.Key, output => Pattern.Fill(output.Value, id, clock.GetUtcNow()));
        foreach (var (name, value) in outputs) known = known.With(name, FeelValue.Of(value));
        List<BookLine> lines = [.. rule.Lines(known)];
        var body = JsonSerializer.SerializeToElement(outputs);
        if (unique is not null) lines.Add(new(rule.Card.Id, unique, body));
        return Keep(rule, id, new(rule.Card.Id, 200, body), lines);
    }

    private KeptReply Keep(OperationRule rule, string id, KeptReply reply, IReadOnlyList<BookLine> lines)
    {
        books.Keep(card.Id, id, reply, lines);
        return reply with { Operation = rule.Card.Id };
    }

    private static KeptReply Refusal(OperationRule rule, string code, Bilingual text) =>
        new(rule.Card.Id, 422, SystemReply.Refuses(422, code, text, TimeSpan.Zero).Body);

    /// <summary>Before anything is done.</summary>
    private SystemReply? Stopped(SystemPace pace) => (mood, pace.Fault) switch
    {
        (SystemMood.Down, _) => Unavailable(TimeSpan.Zero),
        (SystemMood.Normal, SystemFault.Error) => Unavailable(pace.After),
        (SystemMood.Normal, SystemFault.LostBefore) => Unavailable(pace.After) with { IsLost = true },
        _ => null,
    };

    /// <summary>After it was done: what the caller gets of it.</summary>
    private SystemReply Told(SystemPace pace, SystemReply reply) => (mood, pace.Fault) switch
    {
        (SystemMood.Nonsense, _) => SystemReply.Says(200, new { lorem = 1, ipsum = "dolor" }, pace.After),
        (SystemMood.Slow, _) or (SystemMood.Normal, SystemFault.LostAfter) => reply with { IsLost = true },
        (SystemMood.Hostile, _) => reply with { IsEndless = true },
        _ => reply,
    };

    private static SystemReply Unavailable(TimeSpan after) => SystemReply.Says(503, new { code = "unavailable" }, after);
}
