namespace Sijil.Sandbox.Systems;

/// <summary>What each entity is owed of the payments that were collected: money out, which equals money in.</summary>
internal static class Shares
{
    public static IReadOnlyDictionary<string, decimal> Of(IBooks books)
    {
        var shares = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var receipt in books.All("payment.receipt"))
        {
            foreach (var line in receipt.GetProperty("lines").EnumerateArray())
            {
                var entity = line.GetProperty("entity").GetString() ?? "";
                shares[entity] = shares.GetValueOrDefault(entity) + line.GetProperty("amount").GetDecimal();
            }
        }
        return shares;
    }
}
