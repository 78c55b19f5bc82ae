using Sijil.Facts;
using Sijil.Measure.Savings;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Tests.Redesign;

/// <summary>The ledger sums what audits judged and nothing else, customers' and government's apart, each with its interval.</summary>
public sealed class BenefitsLedgerTests
{
    [Fact]
    public void Only_verdicts_are_summed_and_the_half_widths_of_independent_audits_add_as_squares()
    {
        LedgerLine[] lines = [Line("a", true, 100, half: 3, announced: 500), Line("b", true, 40, half: 4, announced: 70), Line("c", false, 9_000, half: 1, announced: 9_000)];
        var sum = BenefitsLedger.Sum(lines);
        Assert.Equal((2, 570, 57), (sum.Audited, sum.AnnouncedCustomers, sum.AnnouncedGovernment));
        Assert.Equal(new Dirhams(140, 135, 145), sum.Customers);
        Assert.Equal(new Dirhams(14, 9, 19), sum.Government);
    }

    [Fact]
    public void A_ledger_without_verdicts_sums_to_nothing() =>
        Assert.Equal((0, new Dirhams(0, 0, 0)), (BenefitsLedger.Sum([]).Audited, BenefitsLedger.Sum([]).Customers));

    private static LedgerLine Line(string id, bool isFinal, decimal each, decimal half, decimal announced)
    {
        var customers = new Dirhams(each, each - half, each + half);
        var government = new Dirhams(each / 10, each / 10 - half, each / 10 + half);
        var audited = new AuditedSavings(new("live", 10, 10, 1, 1, [], customers, government), 1);
        var project = new Project(new("م", "P"), new("DHA-02", "dha"), Stages.Closed, Ideal: new("v", Promise: new(announced, announced / 10)));
        return new(id, project, null, audited, isFinal);
    }
}
