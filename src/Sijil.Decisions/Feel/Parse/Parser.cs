using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Parse;

/// <summary>Reads an expression or the tests of a cell by recursive descent.</summary>
/// <remarks>The first failure is kept and every token after it is the end, so that each rule returns by its ordinary way and nothing is thrown.</remarks>
internal sealed partial class Parser
{
    private const int MaxDepth = 250;
    private readonly string text;
    private readonly FeelScope scope;
    private readonly Names properties;
    private Names names;
    private Token token;
    private FeelError? error;
    private int depth;
    private long steps;
    private bool usesQuestion;

    private Parser(string text, FeelScope scope)
    {
        this.text = text;
        this.scope = scope;
        names = new Names(scope.Known);
        properties = new Names(scope.Properties);
        steps = 10_000 + (200L * text.Length);
        token = Lexer.At(text, 0);
    }

    public static (Node? Node, FeelError? Error) Expression(string text, FeelScope scope)
    {
        var parser = new Parser(text, scope);
        var node = parser.ParseExpression();
        parser.ExpectEnd();
        return parser.error is null ? (node, null) : (null, parser.error);
    }

    public static (TestsNode? Node, FeelError? Error) Tests(string text, FeelScope scope)
    {
        var parser = new Parser(text, scope);
        var node = parser.ParseTests();
        parser.ExpectEnd();
        return parser.error is null ? (node, null) : (null, parser.error);
    }

    private ReadOnlySpan<char> Current => text.AsSpan(token.Start, token.End - token.Start);

    private void Next() => MoveTo(token.End);

    private void MoveTo(int position) => token = error is null ? Lexer.At(text, position) : token;

    private bool IsSign(string sign) => token.Kind == TokenKind.Sign && Current.SequenceEqual(sign);

    private bool IsWord(string word) => token.Kind == TokenKind.Word && Current.SequenceEqual(word);

    private bool TakeSign(string sign)
    {
        if (!IsSign(sign)) return false;
        Next();
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!IsWord(word)) return false;
        Next();
        return true;
    }

    private void ExpectSign(string sign)
    {
        if (!TakeSign(sign)) Fail(sign);
    }

    private void ExpectWord(string word)
    {
        if (!TakeWord(word)) Fail(word);
    }

    private void ExpectEnd()
    {
        if (token.Kind != TokenKind.End) Fail(IsOpenComment ? EndOfComment : "the end of the expression");
    }

    private const string EndOfComment = "a comment with its end";

    private bool IsOpenComment => token.Kind == TokenKind.Broken && token.Start == text.Length;

    private LiteralNode Fail(string expected)
    {
        if (error is null)
        {
            var found = token.Kind == TokenKind.End || IsOpenComment ? "the end of the text" : Current.Length > 40 ? Current[..40].ToString() : Current.ToString();
            error = new FeelError(token.Start, found, expected);
            token = new Token(TokenKind.End, text.Length, text.Length);
        }
        return new LiteralNode(token.Start, FeelValue.Null);
    }

    /// <summary>Goes one level down; false when the text nests too deep or has been gone through too often.</summary>
    private bool Descend()
    {
        if (++depth <= MaxDepth && --steps >= 0 && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        Fail("an expression with fewer levels");
        return false;
    }

    /// <summary>Where to come back to when one of two readings fails.</summary>
    private readonly record struct Mark(Token Token, FeelError? Error, bool UsesQuestion);

    private Mark Here() => new(token, error, usesQuestion);

    private void Return(Mark mark) => (token, error, usesQuestion) = (mark.Token, mark.Error, mark.UsesQuestion);
}
