namespace Sijil.Facts.Registers;

/// <summary>What the public can know of a service before starting, and what "integrated" is computed from.</summary>
/// <param name="Type">T transactional, P procedural, I informational.</param>
/// <param name="MinSop">The least level of digital identity: 1, 2 or 3.</param>
public sealed record ServiceCard(string Code, string Entity, Bilingual Name, Bilingual Description, string Type, IReadOnlyList<string> Audience,
    IReadOnlyList<SubService> SubServices, IReadOnlyList<string> Channels, int MinSop = 1, string? Journey = null, IReadOnlyList<Bilingual>? Conditions = null,
    IReadOnlyList<CardDocument>? Documents = null, IReadOnlyList<CardField>? Fields = null, IReadOnlyList<CardFee>? Fees = null,
    IReadOnlyList<string>? Shared = null, string? Due = null, CardBaseline? Baseline = null, Bilingual? LegalBasis = null, Bilingual? Result = null,
    IReadOnlyList<CardQuestion>? Faq = null)
{
    /// <summary>No field or document is asked for that a connected entity already holds.</summary>
    public bool IsIntegrated => (Documents ?? []).All(document => !document.Asked || document.Element is null)
        && (Fields ?? []).All(one => !one.Asked || one.Element is null);

    public bool IsShared => Shared is { Count: > 0 };
    public decimal Price => (Fees ?? []).Sum(fee => fee.Amount);

    /// <summary>The journey that a sub-service runs by, if it runs here.</summary>
    public string? JourneyOf(string subService) => SubServices.FirstOrDefault(sub => sub.Code == subService)?.Journey ?? Journey;
}

/// <param name="SuitableForProactive">Judged suitable to be given without an application; recorded, so that it cannot be gamed.</param>
public sealed record SubService(string Code, Bilingual Name, bool SuitableForProactive = false, ProactiveTrigger? Trigger = null, string? Journey = null);

public sealed record ProactiveTrigger(string Event, string? Message = null, Bilingual? Text = null);

/// <param name="Element">The data element by which government already holds it.</param>
public sealed record CardDocument(Bilingual Name, string? Element = null, bool Asked = false);

public sealed record CardField(string Name, Bilingual? Label = null, string? Element = null, bool Asked = false);

public sealed record CardFee(string Entity, Bilingual Label, decimal Amount);

/// <summary>How it was before the policy: medians and costs per transaction, AED and minutes.</summary>
public sealed record CardBaseline(double Minutes, double Days, double Visits, int Documents, double StaffMinutes, decimal CustomerCost, decimal GovernmentCost,
    Bilingual? Source = null);

public sealed record CardQuestion(Bilingual Question, Bilingual Answer);
