using System.ComponentModel.DataAnnotations;

namespace Sijil.Facts.Registers;

/// <summary>What the public can know of a service before starting, and what "integrated" is computed from.</summary>
/// <param name="Type">T transactional, P procedural, I informational.</param>
/// <param name="MinSop">The least level of digital identity: 1, 2 or 3.</param>
/// <param name="Due">The time from the application to the result; <paramref name="ApplicationTime"/> is what applying itself takes. Both ISO 8601.</param>
/// <param name="Validity">How long the result holds, ISO 8601.</param>
/// <param name="Relation">G2C, G2B, G2G.</param>
/// <param name="ByChannel">What is particular to a channel; documents and fees stand beside those of the whole card.</param>
/// <param name="ServiceLevel">Of a hundred transactions, how many the entity undertakes to finish by the promised time.</param>
/// <param name="Runs">here, or elsewhere: in the entity's own system, known by this card and by what is reported.</param>
/// <param name="Sample">Its figures are samples, and the card says so.</param>
public sealed record ServiceCard(string Code, [CodeOf("entities")] string Entity, Bilingual Name, Bilingual Description,
    [AllowedValues("T", "P", "I")] string Type, IReadOnlyList<string> Audience,
    IReadOnlyList<SubService> SubServices, IReadOnlyList<string> Channels, int MinSop = 1, [CodeOf("journeys")] string? Journey = null, IReadOnlyList<Bilingual>? Conditions = null,
    IReadOnlyList<CardDocument>? Documents = null, IReadOnlyList<CardField>? Fields = null, IReadOnlyList<CardFee>? Fees = null,
    IReadOnlyList<string>? Shared = null, string? Due = null, CardBaseline? Baseline = null, Bilingual? LegalBasis = null, Bilingual? Result = null,
    IReadOnlyList<CardQuestion>? Faq = null, string? Validity = null, Bilingual? VisitExempt = null, Bilingual? Department = null,
    IReadOnlyList<string>? Relation = null, IReadOnlyList<CardChannel>? ByChannel = null, string? ApplicationTime = null, FastTrack? FastTrack = null,
    [CodeOf("services")] IReadOnlyList<string>? Related = null, int? ServiceLevel = null, string? Manual = null, string? Video = null, DateOnly? Updated = null,
    [AllowedValues("here", "elsewhere")] string Runs = ServiceCard.Here, bool Sample = false)
{
    public const string Here = "here", Elsewhere = "elsewhere";

    /// <summary>Every document that some channel needs.</summary>
    public IEnumerable<CardDocument> EveryDocument => (Documents ?? []).Concat((ByChannel ?? []).SelectMany(channel => channel.Documents ?? []));

    /// <summary>No field or document is asked for, in any channel, that a connected entity already holds.</summary>
    public bool IsIntegrated => !EveryDocument.Any(document => document.IsWaste) && !(Fields ?? []).Any(asked => asked.IsWaste);

    public bool IsShared => Shared is { Count: > 0 };
    public bool RunsHere => Runs != Elsewhere;
    public decimal Price => (Fees ?? []).Sum(fee => fee.Amount);

    /// <summary>What is particular to a channel, if anything is.</summary>
    public CardChannel? In(string channel) => ByChannel?.FirstOrDefault(one => one.Channel == channel);

    /// <summary>What is paid in a channel: the card's own lines and the channel's.</summary>
    public IReadOnlyList<CardFee> FeesIn(string channel) => [.. Fees ?? [], .. In(channel)?.Fees ?? []];

    /// <summary>What a sub-service costs: its own lines, or the card's.</summary>
    public IReadOnlyList<CardFee> FeesOf(SubService? subService) => subService?.Fees ?? Fees ?? [];

    /// <summary>The journey that a sub-service runs by, if it runs here.</summary>
    public string? JourneyOf(string subService) => SubServices.FirstOrDefault(sub => sub.Code == subService)?.Journey ?? Journey;
}
