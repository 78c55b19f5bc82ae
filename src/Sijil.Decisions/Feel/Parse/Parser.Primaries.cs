using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Parse;

/// <content>Literals, names, brackets and the forms that begin with a word.</content>
internal sealed partial class Parser
{
    private Node ParsePrimary()
    {
        var at = token.Start;
        switch (token.Kind)
        {
            case TokenKind.Number: return ParseNumber(at);
            case TokenKind.Text:
                var literal = FeelValue.Of(TextLiteral.Read(Current));
                Next();
                return new LiteralNode(at, literal);
            case TokenKind.Word: return ParseWord(at);
            case TokenKind.Sign: return ParseBracket(at);
            case TokenKind.Broken: return Fail(IsOpenComment ? EndOfComment : "a string with its closing quote");
            default: return Fail("an expression");
        }
    }

    private LiteralNode ParseNumber(int at)
    {
        if (FeelArithmetic.Read(Current) is not { IsNull: false } number) return Fail("a number that can be held");
        Next();
        return new LiteralNode(at, number);
    }

    private Node ParseBracket(int at)
    {
        if (!Descend()) return Fail("");
        Node node = Current switch
        {
            "(" => ParseParenthesis(at),
            "[" => ParseSquare(at),
            "]" => ParseOpenRange(at),
            "{" => ParseContext(at),
            "@" => ParseAt(at),
            _ => Fail("an expression"),
        };
        depth--;
        return node;
    }

    private Node ParseParenthesis(int at)
    {
        Next();
        if (ParseOperatorRange(at) is { } range)
        {
            ExpectSign(")");
            return range;
        }
        var inside = ParseExpression();
        if (TakeSign("..")) return ParseRangeEnd(at, inside, false);
        ExpectSign(")");
        return inside;
    }

    private Node ParseSquare(int at)
    {
        Next();
        if (TakeSign("]")) return new ListNode(at, []);
        var items = new List<Node> { ParseListItem() };
        if (TakeSign("..")) return ParseRangeEnd(at, items[0], true);
        while (TakeSign(",")) items.Add(ParseListItem());
        ExpectSign("]");
        return new ListNode(at, items);
    }

    private Node ParseListItem() => ParseOperatorRange(token.Start) ?? ParseExpression();

    private Node ParseOpenRange(int at)
    {
        Next();
        var start = ParseSum();
        ExpectSign("..");
        return ParseRangeEnd(at, start, false);
    }

    private Node ParseRangeEnd(int at, Node start, bool included)
    {
        var end = ParseSum();
        var endIncluded = IsSign("]");
        if (!endIncluded && !IsSign(")") && !IsSign("[")) Fail("] or )");
        Next();
        return Folding.Fold(new RangeNode(at, start, included, end, endIncluded));
    }

    /// <summary>A range written with one operator, such as (&gt;= 10), where one stands.</summary>
    private Node? ParseOperatorRange(int at)
    {
        if (Comparison() is not { } comparison) return null;
        Next();
        var end = ParseSum();
        return Folding.Fold(comparison switch
        {
            Operator.Less => new RangeNode(at, null, false, end, false),
            Operator.LessOrEqual => new RangeNode(at, null, false, end, true),
            Operator.Greater => new RangeNode(at, end, false, null, false),
            Operator.GreaterOrEqual => new RangeNode(at, end, true, null, false),
            Operator.Equal => new RangeNode(at, end, true, end, true, RangeForm.Equal),
            _ => new RangeNode(at, end, false, end, false, RangeForm.NotEqual),
        });
    }

    private LiteralNode ParseAt(int at)
    {
        Next();
        if (token.Kind != TokenKind.Text) return Fail("a date, time or duration in quotes");
        var value = FeelTemporal.ReadAny(TextLiteral.Read(Current));
        Next();
        return new LiteralNode(at, value);
    }

    private ContextNode ParseContext(int at)
    {
        Next();
        var entries = new List<ContextPart>();
        var outer = names;
        names = new Names(outer);
        if (!IsSign("}"))
        {
            do
            {
                var key = ParseKey();
                ExpectSign(":");
                var value = ParseExpression();
                entries.Add(new ContextPart(key, value));
                names.Add(key);
                properties.Add(key);
            }
            while (error is null && TakeSign(","));
        }
        names = outer;
        ExpectSign("}");
        return new ContextNode(at, entries);
    }

    private string ParseKey()
    {
        if (token.Kind == TokenKind.Text)
        {
            var quoted = TextLiteral.Read(Current);
            Next();
            return quoted;
        }
        var start = token.Start;
        if (token.Kind != TokenKind.Word)
        {
            Fail("a name");
            return "";
        }
        var end = start;
        while (token.Kind is TokenKind.Word or TokenKind.Number || (token.Kind == TokenKind.Sign && Letters.IsSign(text[token.Start])))
        {
            end = token.End;
            Next();
        }
        return Names.Normal(text.AsSpan(start, Math.Max(0, end - start)));
    }
}
