namespace Sijil.Decisions.Tests.Functions;

public sealed class ListFunctionTests
{
    [Theory]
    [InlineData("list contains([1, null], null)", "true")]
    [InlineData("count([1, [2]])", "2")]
    [InlineData("append([1], 2, 3)", "[1, 2, 3]")]
    [InlineData("concatenate([1], [2, 3])", "[1, 2, 3]")]
    [InlineData("union([1, 2], [2, 3])", "[1, 2, 3]")]
    [InlineData("distinct values([1, 2, 1])", "[1, 2]")]
    [InlineData("insert before([1, 3], 2, 2)", "[1, 2, 3]")]
    [InlineData("remove([1, 2, 3], -1)", "[1, 2]")]
    [InlineData("remove([1], 3)", "null")]
    [InlineData("reverse([1, 2])", "[2, 1]")]
    [InlineData("index of([1, 2, 1], 1)", "[1, 3]")]
    [InlineData("sublist([1, 2, 3], 2)", "[2, 3]")]
    [InlineData("sublist([1, 2, 3], -2, 1)", "[2]")]
    [InlineData("flatten([[1, [2]], 3])", "[1, 2, 3]")]
    [InlineData("list replace([2, 4], 1, 5)", "[5, 4]")]
    [InlineData("list replace([2, 7], function(item, newItem) item < newItem, 5)", "[5, 7]")]
    [InlineData("partition([1, 2, 3], 2)", "[[1, 2], [3]]")]
    [InlineData("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]")]
    public void Functions_on_lists_count_from_one_and_from_the_end_below_zero(string text, string expected) => Evaluated.Is(text, expected);
}
