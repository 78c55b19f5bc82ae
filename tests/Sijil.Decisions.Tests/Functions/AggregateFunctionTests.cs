namespace Sijil.Decisions.Tests.Functions;

public sealed class AggregateFunctionTests
{
    [Theory]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max([\"a\", \"b\"])", "\"b\"")]
    [InlineData("min([])", "null")]
    [InlineData("sum([0.1, 0.2])", "0.3")]
    [InlineData("sum([@\"PT1H\", @\"PT30M\"])", "PT1H30M")]
    [InlineData("mean([1, 2])", "1.5")]
    [InlineData("product(2, 3)", "6")]
    [InlineData("median([6, 1, 2, 3])", "2.5")]
    [InlineData("mode([6, 1, 9, 6, 1])", "[1, 6]")]
    [InlineData("stddev(1, 3)", "1.4142135623730950488016887242")]
    [InlineData("all([true, false, null])", "false")]
    [InlineData("all([true, null])", "null")]
    [InlineData("any([null, true])", "true")]
    [InlineData("all([])", "true")]
    [InlineData("any([])", "false")]
    [InlineData("all([1])", "null")]
    public void One_value_is_made_of_many(string text, string expected) => Evaluated.Is(text, expected);
}
