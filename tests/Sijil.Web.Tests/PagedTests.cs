using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Tests;

/// <summary>What a page of a long list shows.</summary>
public sealed class PagedTests
{
    private static readonly int[] Seven = [1, 2, 3, 4, 5, 6, 7];

    [Theory]
    [InlineData(1, new[] { 1, 2, 3 })]
    [InlineData(2, new[] { 4, 5, 6 })]
    [InlineData(3, new[] { 7 })]
    public void Every_entry_stands_on_one_page(int asked, int[] shown) => Assert.Equal(shown, new Paged<int>(Seven, asked, 3).Shown);

    [Theory]
    [InlineData(int.MinValue, 1)]
    [InlineData(0, 1)]
    [InlineData(4, 3)]
    [InlineData(int.MaxValue, 3)]
    public void A_page_beyond_an_end_is_the_one_at_that_end(int asked, int shown) => Assert.Equal(shown, new Paged<int>(Seven, asked, 3).At);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(6, 2)]
    public void There_is_no_empty_last_page(int count, int last) => Assert.Equal(last, new Paged<int>(Seven[..count], 1, 3).Last);
}
