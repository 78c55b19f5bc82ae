using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Parse;

/// <content>Unary tests: the cells of a decision table and what stands behind "in".</content>
internal sealed partial class Parser
{
    private TestsNode ParseTests()
    {
        var at = token.Start;
        if (IsSign("-") && Lexer.At(text, token.End).Kind == TokenKind.End)
        {
            Next();
            return new TestsNode(at, [], false, true);
        }
        if (IsWord("not") && names.Longest(text, at, out var end) is null or "not")
        {
            var mark = Here();
            Next();
            if (TakeSign("("))
            {
                var negated = ParseTestList();
                ExpectSign(")");
                if (error is null && token.Kind == TokenKind.End) return new TestsNode(at, negated, true, false);
            }
            Return(mark);
        }
        return new TestsNode(at, ParseTestList(), false, false);
    }

    private Node[] ParseTestList()
    {
        var tests = new List<Node> { ParseTest(ParseExpression) };
        while (TakeSign(",")) tests.Add(ParseTest(ParseExpression));
        return [.. tests];
    }

    private Node ParseTest(Func<Node> rule)
    {
        var at = token.Start;
        if (IsSign("=") || IsSign("!="))
        {
            var not = IsSign("!=");
            Next();
            return new EqualTestNode(at, not, ParseSum());
        }
        if (ParseOperatorRange(at) is { } range) return range;
        var outer = usesQuestion;
        usesQuestion = false;
        var value = rule();
        var test = usesQuestion ? new QuestionTestNode(at, value) : value;
        usesQuestion |= outer;
        return test;
    }
}
