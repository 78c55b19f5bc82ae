namespace Sijil.Facts.Registers;

/// <param name="SuitableForProactive">Judged suitable to be given without an application; recorded, so that it cannot be gamed.</param>
/// <param name="Fees">What this variant costs instead of what the card says; an empty list is free.</param>
public sealed record SubService(string Code, Bilingual Name, bool SuitableForProactive = false, ProactiveTrigger? Trigger = null,
    [CodeOf("journeys")] string? Journey = null, IReadOnlyList<CardFee>? Fees = null);

/// <param name="Event">message, expires or another event that begins the sub-service without an application.</param>
/// <param name="Before">How long before a document ends, ISO 8601, where the event is that <paramref name="Element"/> expires; <paramref name="Age"/> where it is an age reached.</param>
public sealed record ProactiveTrigger(string Event, string? Message = null, Bilingual? Text = null,
    [CodeOf("data-elements")] string? Element = null, string? Before = null, string? Age = null);

/// <summary>A document that the service needs.</summary>
/// <param name="Element">The data element by which government already holds it; its source is the element's.</param>
/// <param name="Source">Where it comes from when no element holds it: "customer", or a body that is not connected.</param>
public sealed record CardDocument(Bilingual Name, [CodeOf("data-elements")] string? Element = null, bool Asked = false, string? Source = null)
{
    /// <summary>Asked for although a connected body holds it.</summary>
    public bool IsWaste => Asked && Element is not null;
}

/// <summary>A field that the service needs; marked as a document is.</summary>
public sealed record CardField(string Name, Bilingual? Label = null, [CodeOf("data-elements")] string? Element = null, bool Asked = false, string? Source = null)
{
    public bool IsWaste => Asked && Element is not null;
}

public sealed record CardFee([CodeOf("entities")] string Entity, Bilingual Label, decimal Amount);

/// <summary>A channel of the service: when it is open, in which languages, step by step, and what it needs and costs beside the card's own.</summary>
/// <param name="Languages">ISO 639 codes.</param>
public sealed record CardChannel(string Channel, Bilingual? Hours = null, IReadOnlyList<string>? Languages = null, IReadOnlyList<Bilingual>? Steps = null,
    IReadOnlyList<CardDocument>? Documents = null, IReadOnlyList<CardFee>? Fees = null);

/// <summary>The quicker way to the same result, and what it costs beside the service's own fees.</summary>
public sealed record FastTrack(Bilingual Name, string Due, IReadOnlyList<CardFee>? Fees = null);

/// <summary>How it was before the policy: medians and costs per transaction, AED and minutes.</summary>
public sealed record CardBaseline(double Minutes, double Days, double Visits, int Documents, double StaffMinutes, decimal CustomerCost, decimal GovernmentCost,
    Bilingual? Source = null);

public sealed record CardQuestion(Bilingual Question, Bilingual Answer);
