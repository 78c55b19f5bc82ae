namespace Sijil.Mining.Replay;

/// <summary>Finds the silent moves that put tokens where they are wanted, the fewest moves first.</summary>
internal sealed class SilentWay(Net net)
{
    private const int Never = int.MaxValue / 4;
    private readonly int[] cost = new int[net.Places];
    private readonly NetMove?[] by = new NetMove?[net.Places];

    /// <summary>Looks at where tokens are now; the answers below hold until they move.</summary>
    public void Look(int[] marking)
    {
        for (var place = 0; place < cost.Length; place++) (cost[place], by[place]) = (marking[place] > 0 ? 0 : Never, null);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var move in net.Silent)
            {
                var sum = CostOf(move) + 1;
                foreach (var place in move.To)
                {
                    if (sum >= cost[place]) continue;
                    (cost[place], by[place], changed) = (sum, move, true);
                }
            }
        }
    }

    /// <returns>How many moves it takes to have a token in each of these places; very many when there is no way.</returns>
    public int CostOf(IReadOnlyList<int> places)
    {
        var sum = 0L;
        foreach (var place in places) sum += cost[place];
        return (int)Math.Min(Never, sum);
    }

    // What gathers can go on as soon as one has come.
    private int CostOf(NetMove move) => move.Gathers ? move.From.Min(place => cost[place]) : CostOf(move.From);

    public static bool IsPossible(int cost) => cost < Never;

    /// <summary>The moves in the order in which they can be made.</summary>
    public List<NetMove> To(IReadOnlyList<int> places)
    {
        List<NetMove> order = [];
        HashSet<NetMove> met = new(ReferenceEqualityComparer.Instance);
        foreach (var place in places) Collect(place, met, order);
        return order;
    }

    private void Collect(int place, HashSet<NetMove> met, List<NetMove> order)
    {
        if (by[place] is not { } move || !met.Add(move)) return;
        foreach (var before in move.From.Where(before => IsPossible(cost[before]))) Collect(before, met, order);
        order.Add(move);
    }
}
