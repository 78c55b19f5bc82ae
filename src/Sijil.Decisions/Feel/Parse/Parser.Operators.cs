using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Parse;

/// <content>Expressions by the precedence of their operators.</content>
internal sealed partial class Parser
{
    private Node ParseExpression()
    {
        if (!Descend()) return Fail("");
        var node = ParseOr();
        depth--;
        return node;
    }

    private Node ParseOr()
    {
        var left = ParseAnd();
        while (IsWord("or"))
        {
            var at = token.Start;
            Next();
            left = new LogicNode(at, false, left, ParseAnd());
        }
        return left;
    }

    private Node ParseAnd()
    {
        var left = ParseComparison();
        while (IsWord("and"))
        {
            var at = token.Start;
            Next();
            left = new LogicNode(at, true, left, ParseComparison());
        }
        return left;
    }

    private Node ParseComparison()
    {
        var left = ParseSum();
        while (true)
        {
            var at = token.Start;
            if (Comparison() is { } comparison)
            {
                Next();
                left = new BinaryNode(at, comparison, left, ParseSum());
            }
            else if (TakeWord("between")) left = ParseBetween(at, left);
            else if (TakeWord("in")) left = ParseIn(at, left);
            else return left;
        }
    }

    private Operator? Comparison()
    {
        if (token.Kind != TokenKind.Sign) return null;
        return Current switch
        {
            "=" => Operator.Equal,
            "!=" => Operator.NotEqual,
            "<" => Operator.Less,
            "<=" => Operator.LessOrEqual,
            ">" => Operator.Greater,
            ">=" => Operator.GreaterOrEqual,
            _ => null,
        };
    }

    private BetweenNode ParseBetween(int at, Node value)
    {
        var low = ParseSum();
        ExpectWord("and");
        return new BetweenNode(at, value, low, ParseSum());
    }

    private InNode ParseIn(int at, Node value)
    {
        if (IsSign("("))
        {
            // A bracket may open several tests or a single expression or range.
            var mark = Here();
            Next();
            var tests = ParseTestList();
            ExpectSign(")");
            if (error is null && !IsSign("..")) return new InNode(at, value, tests);
            Return(mark);
        }
        return new InNode(at, value, [ParseTest(ParseSum)]);
    }

    private Node ParseSum()
    {
        var left = ParseProduct();
        while (IsSign("+") || IsSign("-"))
        {
            var (at, kind) = (token.Start, IsSign("+") ? Operator.Add : Operator.Subtract);
            Next();
            left = new BinaryNode(at, kind, left, ParseProduct());
        }
        return left;
    }

    private Node ParseProduct()
    {
        var left = ParsePower();
        while (IsSign("*") || IsSign("/"))
        {
            var (at, kind) = (token.Start, IsSign("*") ? Operator.Multiply : Operator.Divide);
            Next();
            left = new BinaryNode(at, kind, left, ParsePower());
        }
        return left;
    }

    private Node ParsePower()
    {
        var left = ParseNegation();
        while (IsSign("**") || IsSign("^"))
        {
            var at = token.Start;
            Next();
            left = new BinaryNode(at, Operator.Power, left, ParseNegation());
        }
        return left;
    }

    private Node ParseNegation()
    {
        var at = token.Start;
        if (!TakeSign("-")) return ParseInstanceOf();
        if (!Descend()) return Fail("");
        var node = Folding.Fold(new NegateNode(at, ParseNegation()));
        depth--;
        return node;
    }

    private Node ParseInstanceOf()
    {
        var value = ParsePostfix();
        while (IsWord("instance"))
        {
            var at = token.Start;
            Next();
            ExpectWord("of");
            value = new InstanceOfNode(at, value, ParseType());
        }
        return value;
    }
}
