using Sijil.Facts.Registers;

namespace Sijil.Sandbox.Months;

/// <summary>One sub-service that people ask for, and how often.</summary>
internal sealed record Wanted(ServiceCard Card, SubService Sub, string Journey, double Until);

/// <summary>What people ask for in a month: everyday services often, procedures seldom, the first sub-service most.</summary>
internal sealed class Demand
{
    private const double Births = 0.012;
    private const double Businesses = 0.018;
    private readonly Wanted[] wanted;
    private readonly double sum;

    /// <param name="only">The services, or sub-services, that are asked for; all unless given.</param>
    public Demand(RegisterFold registers, IReadOnlyList<string>? only = null)
    {
        IsWhole = only is null;
        List<Wanted> all = [];
        foreach (var card in registers.Services.Values.Where(card => card.Type is ("T" or "P")))
        {
            var place = 0;
            foreach (var sub in card.SubServices)
            {
                place++;
                if (only?.Contains(card.Code) is false && !only.Contains(sub.Code)) continue;
                if (card.JourneyOf(sub.Code) is not { } journey || sub.Trigger?.Message is not null || (IsWhole && journey is "start-business")) continue;    // of a whole month, births and businesses have shares of their own
                sum += Weight(card) / place;
                all.Add(new(card, sub, journey, sum));
            }
        }
        wanted = [.. all];
    }

    /// <summary>Births and businesses are part of it.</summary>
    public bool IsWhole { get; }

    public bool IsEmpty => wanted.Length == 0;

    public static bool IsBirth(ref Chance chance) => chance.Is(Births);

    public static bool IsBusiness(ref Chance chance) => chance.Is(Businesses);

    public Wanted Pick(ref Chance chance)
    {
        var (least, most, at) = (0, wanted.Length - 1, chance.Share() * sum);
        while (least < most)
        {
            var middle = (least + most) / 2;
            if (wanted[middle].Until > at) most = middle;
            else least = middle + 1;
        }
        return wanted[least];
    }

    private static double Weight(ServiceCard card)
    {
        var spread = Chance.Of("demand", card.Code);
        return (card.Type == "T" ? 9 : 3) * (0.5 + spread.Share());
    }
}
