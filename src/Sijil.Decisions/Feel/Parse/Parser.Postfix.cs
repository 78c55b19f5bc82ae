using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Parse;

/// <content>Paths, filters and calls behind a value.</content>
internal sealed partial class Parser
{
    private Node ParsePostfix()
    {
        var value = ParsePrimary();
        while (true)
        {
            var at = token.Start;
            if (IsSign("."))
            {
                Next();
                value = new PathNode(at, value, ReadProperty());
            }
            else if (IsSign("[") && !ClosesRange()) value = ParseFilter(at, value);
            else if (IsSign("(")) value = ParseCall(at, value);
            else return value;
            if (--steps < 0) return Fail("a shorter expression");
        }
    }

    /// <summary>An opening bracket after the end of a range closes it: nothing that a filter could begin with follows.</summary>
    private bool ClosesRange()
    {
        var next = Lexer.At(text, token.End);
        if (next.Kind == TokenKind.End) return true;
        var found = text.AsSpan(next.Start, next.End - next.Start);
        return next.Kind == TokenKind.Sign ? found is "," or ")" or "}" or "." or "=" or "!=" or "<" or ">" or "<=" or ">=" or "+" or "*" or "/" or ".." : found is "and" or "or" or "then" or "else" or "return" or "satisfies";
    }

    private FilterNode ParseFilter(int at, Node value)
    {
        Next();
        var outer = names;
        names = new Names(outer);
        names.Add("item");
        var question = usesQuestion;
        var condition = ParseListItem();
        usesQuestion |= question;
        names = outer;
        ExpectSign("]");
        return new FilterNode(at, value, condition);
    }

    private CallNode ParseCall(int at, Node function)
    {
        Next();
        if (TakeSign(")")) return new CallNode(at, function, [], null);
        var arguments = new List<Node>();
        var argumentNames = ArgumentName() is null ? null : new List<string>();
        do
        {
            if (argumentNames is not null)
            {
                if (ArgumentName() is not { } named)
                {
                    Fail("a parameter's name with a colon");
                    break;
                }
                argumentNames.Add(named.Name);
                MoveTo(named.End);
            }
            arguments.Add(ParseListItem());
        }
        while (TakeSign(","));
        ExpectSign(")");
        return new CallNode(at, function, arguments, argumentNames?.ToArray());
    }

    /// <summary>The words up to a colon, if that is what comes.</summary>
    private (string Name, int End)? ArgumentName()
    {
        if (token.Kind != TokenKind.Word) return null;
        var next = token;
        for (var count = 0; count < 20; count++)
        {
            if (next.Kind == TokenKind.Sign && text[next.Start] == ':')
                return (Names.Normal(text.AsSpan(token.Start, next.Start - token.Start)), next.End);
            if (next.Kind is not (TokenKind.Word or TokenKind.Number) && !(next.Kind == TokenKind.Sign && Letters.IsSign(text[next.Start]))) return null;
            next = Lexer.At(text, next.End);
        }
        return null;
    }
}
