using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class UnaryTestTests
{
    [Theory]
    [InlineData("-", true)]
    [InlineData("5", true)]
    [InlineData("1, 5", true)]
    [InlineData("< 5", false)]
    [InlineData("[5..6)", true)]
    [InlineData("]5..6[", false)]
    [InlineData("not(5)", false)]
    [InlineData("not(< 5, > 6)", true)]
    [InlineData("? * 2 = 10", true)]
    [InlineData("limit", true)]
    [InlineData("limit + 1", false)]
    [InlineData("[4, 5]", true)]
    [InlineData("even(? + 1)", true)]
    [InlineData("= 5", true)]
    [InlineData("!= 5", false)]
    public void A_cell_says_whether_five_passes(string text, bool expected)
    {
        var context = FeelContext.Empty.With("limit", FeelValue.Of(5m));
        Assert.Equal(expected, UnaryTests.Parse(text).Tests!.Test(FeelValue.Of(5m), context));
    }

    [Fact]
    public void What_cannot_be_compared_neither_passes_nor_fails() =>
        Assert.Null(UnaryTests.Parse("> 5").Tests!.Test(FeelValue.Of("five"), FeelContext.Empty));

    [Fact]
    public void Empty_and_broken_cells_are_refused()
    {
        Assert.NotNull(UnaryTests.Parse("").Error);
        Assert.NotNull(UnaryTests.Parse("1,").Error);
        Assert.NotNull(UnaryTests.Parse("< ").Error);
    }
}
