namespace Sijil.Decisions.Feel.Parse;

/// <summary>Cuts the text into tokens, one at a time, from any position.</summary>
internal static class Lexer
{
    public static Token At(string text, int at)
    {
        at = SkipSpace(text, at);
        if (at < 0) return new Token(TokenKind.Broken, text.Length, text.Length);
        if (at >= text.Length) return new Token(TokenKind.End, text.Length, text.Length);
        var first = text[at];
        if (Letters.IsStart(first)) return new Token(TokenKind.Word, at, WordEnd(text, at));
        if (char.IsAsciiDigit(first) || (first == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return new Token(TokenKind.Number, at, NumberEnd(text, at));
        if (first == '"') return TextAt(text, at);
        return new Token(TokenKind.Sign, at, at + SignLength(text, at));
    }

    /// <summary>The next position that is neither space nor comment; below zero when a comment does not end.</summary>
    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF') at++;
            else if (text.AsSpan(at).StartsWith("//"))
            {
                var end = text.AsSpan(at).IndexOfAny('\n', '\r');
                at = end < 0 ? text.Length : at + end;
            }
            else if (text.AsSpan(at).StartsWith("/*"))
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0) return -1;
                at = end + 2;
            }
            else return at;
        }
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        at++;
        while (at < text.Length && Letters.IsPart(text[at])) at++;
        return at;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }
        if (at >= text.Length || text[at] is not ('e' or 'E')) return at;
        var exponent = at + 1;
        if (exponent < text.Length && text[exponent] is '+' or '-') exponent++;
        if (exponent >= text.Length || !char.IsAsciiDigit(text[exponent])) return at;
        while (exponent < text.Length && char.IsAsciiDigit(text[exponent])) exponent++;
        return exponent;
    }

    private static Token TextAt(string text, int at)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '\\') end++;
            else if (text[end] == '"') return new Token(TokenKind.Text, at, end + 1);
        }
        return new Token(TokenKind.Broken, at, text.Length);
    }

    private static int SignLength(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("<=") || rest.StartsWith(">=") || rest.StartsWith("!=") || rest.StartsWith("**") || rest.StartsWith("..")
            || rest.StartsWith("->") ? 2 : 1;
    }
}
