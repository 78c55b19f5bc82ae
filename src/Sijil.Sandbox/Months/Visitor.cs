using Sijil.Facts;

namespace Sijil.Sandbox.Months;

/// <summary>How one case's customer comes: by which channel, and when the case began.</summary>
internal sealed record Visitor(string Person, string Channel, string Entity, DateTimeOffset OpenedAt, TimeSpan Due)
{
    /// <summary>By what the customer's and the officers' choices fall; nothing where they fall by the case and the hour.</summary>
    public string? Luck { get; init; }

    /// <summary>Who does the customer's steps: the customer, or staff and partners for them.</summary>
    public Actor Hand => Channel switch
    {
        "centre" => new($"centre-{Entity}", "officer", Channel),
        "call-centre" => new("call-centre", "officer", Channel),
        "partner" => new("partner-typing", "partner", Channel),
        _ => new(Person, "customer", Channel),
    };
}
