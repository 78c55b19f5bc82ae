namespace Sijil.Steer.FollowUps;

/// <summary>All follow-ups as they stood at one moment: the open ones by their dates, then the closed ones, the newest first.</summary>
internal sealed class FollowUpSheet
{
    private readonly ILookup<string, FollowUp> byOwner;
    private readonly ILookup<string, FollowUp> byAsker;
    private readonly ILookup<string, FollowUp> byItem;

    public FollowUpSheet(IEnumerable<FollowUp> followUps)
    {
        All = [.. followUps.OrderByDescending(one => one.IsOpen).ThenBy(one => one.IsOpen ? one.Due : DateTimeOffset.MinValue).ThenByDescending(one => one.ClosedAt)];
        byOwner = All.ToLookup(one => one.Owner, StringComparer.Ordinal);
        byAsker = All.ToLookup(one => one.AskedBy, StringComparer.Ordinal);
        byItem = All.ToLookup(one => one.Item, StringComparer.Ordinal);
        Effects = [.. All.Where(one => one is { HasEffect: true, IsClaimed: true })];
    }

    public IReadOnlyList<FollowUp> All { get; }

    /// <summary>Those said to be done whose effect the record can tell.</summary>
    public IReadOnlyList<FollowUp> Effects { get; }

    public IEnumerable<FollowUp> Of(string owner) => byOwner[owner];

    public IEnumerable<FollowUp> AskedBy(string asker) => byAsker[asker];

    /// <summary>What followed from the decision on an item.</summary>
    public IEnumerable<FollowUp> After(string item) => byItem[item];
}
