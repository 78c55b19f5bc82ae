using Sijil.Mining.Discovery;
using Sijil.Mining.Flow;
using Sijil.Mining.Trees;

namespace Sijil.Mining.Tests;

/// <summary>Beside the trees that another miner found for the same logs.</summary>
public sealed class ExpectedTreeTests
{
    [Theory]
    [InlineData("running-example.xes", "01_running-example-im", 0)]
    [InlineData("running-example.xes", "01_running-example-imf", 0.2)]
    [InlineData("roadtraffic_1t_per_variant.xes.gz", "12_roadtraffic_1t_per_variant-im", 0)]
    public void The_tree_is_the_published_one(string file, string expected, double noise) =>
        Assert.Equal(Published(expected).ToString(), InductiveMiner.Discover(Variants.Of(Samples.Load(file)), noise).ToString());

    // Where no cut holds the miners choose differently what to set aside; the two trees are then compared by what of the log they allow.
    [Theory]
    [InlineData("receipt.xes.gz", "08_receipt-im", 0, 1434, 1434)]
    [InlineData("receipt.xes.gz", "08_receipt-imf", 0.2, 829, 713)]
    [InlineData("roadtraffic_1t_per_variant.xes.gz", "12_roadtraffic_1t_per_variant-imf", 0.2, 128, 97)]
    public void A_tree_that_differs_from_the_published_one_allows_no_fewer_cases_of_the_log(string file, string expected, double noise, int ours, int theirs)
    {
        var variants = Variants.Of(Samples.Load(file));
        Assert.Equal((ours, theirs), (Allowed(InductiveMiner.Discover(variants, noise), variants), Allowed(Published(expected), variants)));
    }

    private static int Allowed(ProcessTree tree, Variants variants)
    {
        var language = new TreeLanguage(tree);
        return variants.All.Where(variant => language.Accepts([.. variants.NamesOf(variant)])).Sum(variant => variant.Count);
    }

    private static ProcessTree Published(string name)
    {
        using var file = File.OpenRead(Samples.Folder($"expected-models/{name}.ptml"));
        return Ptml.Read(file).Folded();
    }
}
