using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts.Registers;

namespace Sijil.Sandbox.Roads;

/// <summary>What the emulated authority finished in its own system: mostly in the application and by rule, now and then at a counter.</summary>
internal static class RoadsTransactions
{
    private static readonly (string Channel, double UpTo)[] Channels = [("app", 0.52), ("dubai-now", 0.78), ("portal", 0.90), ("partner", 0.95), ("centre", 1)];

    /// <summary>One CloudEvent of a transaction that ended at a moment.</summary>
    public static JsonObject Make(ref Chance chance, IReadOnlyList<ServiceCard> cards, string id, DateTimeOffset closedAt)
    {
        var card = chance.Pick(cards);
        var sub = chance.Pick(card.SubServices);
        var thrown = chance.Share();
        var channel = Channels.First(each => thrown < each.UpTo).Channel;
        var byHand = channel is "partner" or "centre";
        var touches = byHand ? chance.Between(1, 2) : chance.Is(0.12) ? 1 : 0;
        var data = new JsonObject
        {
            ["service"] = card.Code, ["subService"] = sub.Code, ["channel"] = channel,
            ["openedAt"] = Written(closedAt.AddMinutes(-chance.LogNormal(byHand ? 90 : 9, byHand ? 2880 : 600))), ["closedAt"] = Written(closedAt),
            ["proactive"] = sub.SuitableForProactive && !byHand && chance.Is(0.4), ["touches"] = touches, ["assisted"] = byHand ? 1 : 0,
            ["visits"] = channel is "centre" || (channel is "partner" && chance.Is(0.6)) ? 1 : 0, ["minutes"] = touches * chance.Between(3, 9),
        };
        if (chance.Is(0.3)) data["rating"] = chance.Is(0.8) ? 5 : chance.Between(2, 4);
        return new JsonObject
        {
            ["specversion"] = "1.0", ["type"] = "gov.sijil.transaction.v1", ["source"] = $"entity/{RoadsKey.Entity}", ["id"] = id,
            ["time"] = Written(closedAt), ["datacontenttype"] = "application/json", ["data"] = data,
        };
    }

    public static IReadOnlyList<ServiceCard> Cards(RegisterFold registers) =>
        [.. registers.Services.Values.Where(card => card.Entity == RoadsKey.Entity && card.SubServices.Count > 0)];

    private static string Written(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
