namespace Sijil.Measure.Scorecards;

/// <summary>What a channel's code says: whether it is digital, whether somebody helps there, whether the customer came.</summary>
internal static class Channels
{
    private static readonly HashSet<string> WithHands = new(StringComparer.OrdinalIgnoreCase) { "centre", "call-centre", "partner", "desk", "post", "intern" };
    private static readonly HashSet<string> SharedByName = new(StringComparer.OrdinalIgnoreCase) { "dubai-now", "invest-in-dubai", "shared-centre" };

    public static bool IsDigital(string channel) => channel.Length > 0 && !WithHands.Contains(channel) && channel is not "shared-centre";

    public static bool IsHelped(string channel) => WithHands.Contains(channel) || channel is "shared-centre";

    /// <summary>Whoever applies at a counter has made a visit, whatever the steps say.</summary>
    public static bool IsVisit(string channel) => channel is "centre" or "shared-centre";

    /// <param name="ranHere">A case of the one portal is in a shared channel by nature: one door to every body.</param>
    public static bool IsShared(string channel, bool ranHere) => SharedByName.Contains(channel) || (ranHere && IsDigital(channel));
}
