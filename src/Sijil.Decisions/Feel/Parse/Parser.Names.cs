using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Parse;

/// <content>Names: the longest known one first, else the words up to the next sign or keyword.</content>
internal sealed partial class Parser
{
    private static readonly HashSet<string> reserved =
    [
        "and", "or", "in", "between", "instance", "of", "then", "else", "return", "satisfies",
        "if", "for", "some", "every", "true", "false", "null", "function",
    ];

    private Node ParseWord(int at)
    {
        var known = names.Longest(text, at, out var knownEnd);
        if (known is null || knownEnd <= token.End)
        {
            switch (Current)
            {
                case "null": return TakeLiteral(at, FeelValue.Null);
                case "true": return TakeLiteral(at, FeelValue.True);
                case "false": return TakeLiteral(at, FeelValue.False);
                case "if": return Nested(ParseIf, at);
                case "for": return Nested(ParseFor, at);
                case "some": return Nested(position => ParseQuantified(position, false), at);
                case "every": return Nested(position => ParseQuantified(position, true), at);
                case "function" when Lexer.At(text, token.End) is { Kind: TokenKind.Sign } next && text[next.Start] == '(':
                    return Nested(ParseFunction, at);
                default: break;
            }
            if (known is null && reserved.Contains(Current.ToString())) return Fail("an expression");
        }
        var name = ReadName(known, knownEnd);
        if (name == "?") usesQuestion = true;
        return new NameNode(at, string.Intern(name));
    }

    private LiteralNode TakeLiteral(int at, FeelValue value)
    {
        Next();
        return new LiteralNode(at, value);
    }

    private Node Nested(Func<int, Node> rule, int at)
    {
        if (!Descend()) return Fail("");
        var node = rule(at);
        depth--;
        return node;
    }

    private string ReadName(string? known, int knownEnd)
    {
        if (known is not null)
        {
            MoveTo(knownEnd);
            return known;
        }
        var start = token.Start;
        var end = token.End;
        Next();
        while ((token.Kind == TokenKind.Word && !reserved.Contains(Current.ToString())) || IsWholeNumber())
        {
            end = token.End;
            Next();
        }
        return Names.Normal(text.AsSpan(start, end - start));
    }

    private bool IsWholeNumber() => token.Kind == TokenKind.Number && !Current.ContainsAnyExceptInRange('0', '9');

    private string ReadProperty()
    {
        if (token.Kind != TokenKind.Word)
        {
            Fail("a property's name");
            return "";
        }
        var known = properties.Longest(text, token.Start, out var end);
        if (names.Longest(text, token.Start, out var otherEnd) is { } other && otherEnd > end) (known, end) = (other, otherEnd);
        return string.Intern(known is not null && end >= token.End ? ReadName(known, end) : ReadName(null, 0));
    }
}
