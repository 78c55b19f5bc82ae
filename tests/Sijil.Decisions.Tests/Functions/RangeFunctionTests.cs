namespace Sijil.Decisions.Tests.Functions;

public sealed class RangeFunctionTests
{
    [Theory]
    [InlineData("before(1, [2..3])", "true")]
    [InlineData("before([1..2), [2..3])", "true")]
    [InlineData("after([5..6], 4)", "true")]
    [InlineData("meets([1..5], [5..10])", "true")]
    [InlineData("met by([5..10], [1..5])", "true")]
    [InlineData("overlaps([1..5], [5..8])", "true")]
    [InlineData("overlaps before([1..5], [3..8])", "true")]
    [InlineData("overlaps after([3..8], [1..5])", "true")]
    [InlineData("finishes(5, [1..5])", "true")]
    [InlineData("finished by([1..5], 5)", "true")]
    [InlineData("includes([1..5], 3)", "true")]
    [InlineData("during(3, [1..5])", "true")]
    [InlineData("starts(1, [1..5])", "true")]
    [InlineData("started by([1..5], 1)", "true")]
    [InlineData("coincides([1..5], [1..5])", "true")]
    [InlineData("range(\"[1..10)\")", "[1..10)")]
    [InlineData("range(\"[3..1]\")", "null")]
    [InlineData("before(\"a\", 1)", "null")]
    public void Ranges_lie_to_each_other_as_Allen_has_it(string text, string expected) => Evaluated.Is(text, expected);
}
