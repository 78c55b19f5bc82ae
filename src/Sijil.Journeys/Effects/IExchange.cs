using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>The one door from a case to the world's systems: questions are harmless, effects carry an id for ever.</summary>
/// <remarks>Implementations never throw for what a system does: slow, down and nonsense are <see cref="Failed"/>.</remarks>
public interface IExchange
{
    ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel);

    /// <summary>Answers a harmless question at once, where its source is in this process or has a replica here; null where it must be asked.</summary>
    ExchangeReply? AnswerHere(ExchangeRequest request) => null;
}

public enum ExchangeKind { Read, Operate }

/// <summary>What a live step of a case asks of a system.</summary>
/// <param name="Id">Stable over retries and restarts; a system that repeats by id answers the same to the same id.</param>
/// <param name="Name">The data element (read) or the operation of an entity (operate).</param>
/// <param name="Of">The person or company it is about.</param>
/// <param name="Repeats">by-id, ask-first or never; ask-only once the case has gone another way: whether it was done, and no more.</param>
public sealed record ExchangeRequest(string Id, ExchangeKind Kind, string Name, string Of, string Repeats, JsonElement Inputs,
    string Case, string Service, string Step, int Attempt, Origin Origin)
{
    /// <summary>A person has it tried now, also where the system is being spared.</summary>
    public bool Urgent { get; init; }
}

/// <summary>What came back, and how long it took.</summary>
public abstract record ExchangeReply
{
    public TimeSpan Took { get; init; }
}

/// <summary>A usable answer. <paramref name="Fields"/>: how many fields a person was spared.</summary>
public sealed record Answered(JsonElement Values, string Entity, string System, Bilingual Basis, int Fields) : ExchangeReply;

/// <summary>The system's own rule says no; trying again will not help.</summary>
public sealed record Refused(string Code, Bilingual Text, string Entity, string System) : ExchangeReply;

/// <summary>No usable answer: it is tried again.</summary>
public sealed record Failed(string Reason, string Owner) : ExchangeReply
{
    /// <summary>How often the system lets one request be tried before a person must see to it.</summary>
    public int? MostAttempts { get; init; }

    /// <summary>Nothing was sent, for the system rests until then: this was no attempt.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
