namespace Sijil.Serve.Mandates;

/// <summary>What somebody may do for a party, and when: never wider than what it comes from.</summary>
/// <param name="Services">None named is all.</param>
internal sealed record Right(string Party, IReadOnlyList<string> Services, DateTimeOffset From, DateTimeOffset Until, bool MayPassOn)
{
    /// <summary>What a party may do for itself: everything, always.</summary>
    public static Right Own(string party) => new(party, [], DateTimeOffset.MinValue, DateTimeOffset.MaxValue, true);

    public bool HoldsAt(DateTimeOffset now) => From <= now && now < Until;

    public bool Covers(string service) => Services.Count is 0 || Services.Contains(service);

    /// <summary>What is left of this within another; null where nothing is.</summary>
    public Right? Within(Right source)
    {
        IReadOnlyList<string> services = Services.Count is 0 ? source.Services : source.Services.Count is 0 ? Services : [.. Services.Intersect(source.Services)];
        var left = this with { Services = services, From = From > source.From ? From : source.From, Until = Until < source.Until ? Until : source.Until };
        return left.From >= left.Until || services.Count is 0 && Services.Count + source.Services.Count > 0 ? null : left;
    }

    /// <summary>Whether nothing of this is cut off by the other.</summary>
    public bool FitsIn(Right source) => From >= source.From && Until <= source.Until
        && (source.Services.Count is 0 || Services.Count > 0 && Services.All(source.Services.Contains));
}
