using System.Globalization;
using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Tests;

/// <summary>The address of a list with what is asked of it.</summary>
public sealed class ListAddressTests
{
    [Fact]
    public void What_is_empty_is_not_asked() => Assert.Equal("/list?kind=law", ListAddress.Of("/list", ("q", ""), ("kind", "law"), ("show", null)));

    [Fact]
    public void A_list_of_which_nothing_is_asked_has_a_plain_address() => Assert.Equal("/list", ListAddress.Of("/list", ("q", "")));

    [Theory]
    [InlineData("", "/list?p=2")]
    [InlineData("a&b=c", "/list?q=a%26b%3Dc&p=2")]
    [InlineData("{0} {x", "/list?q=%7B0%7D%20%7Bx&p=2")]
    public void Only_the_pages_number_is_left_open(string words, string second) =>
        Assert.Equal(second, string.Format(CultureInfo.InvariantCulture, ListAddress.OfPages("/list", ("q", words)), 2));
}
