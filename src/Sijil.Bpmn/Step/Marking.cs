using System.Runtime.InteropServices;

namespace Sijil.Bpmn;

/// <summary>One thread of control, and where it is.</summary>
/// <param name="Flow">By which it came; -1 at a start or a boundary event.</param>
public readonly record struct Token(int Id, int Node, int Flow);

/// <summary>The only change of a marking: a token is put, moved, or (node -1) gone.</summary>
public readonly record struct Move(int Token, int Node, int Flow)
{
    public bool IsGone => Node < 0;
}

/// <summary>Where control is. It equals the fold of its moves.</summary>
public sealed class Marking
{
    private readonly List<Token> tokens;

    public Marking() => tokens = [];

    private Marking(IEnumerable<Token> tokens, int next) => (this.tokens, NextToken) = ([.. tokens], next);

    /// <summary>The tokens, oldest first.</summary>
    public IReadOnlyList<Token> Tokens => tokens;

    /// <summary>The same tokens, gone through without garbage; the marking must not change meanwhile.</summary>
    internal ReadOnlySpan<Token> Span => CollectionsMarshal.AsSpan(tokens);

    /// <summary>The id the next token gets; ids are never used again.</summary>
    public int NextToken { get; private set; }

    /// <summary>No token is left: the process is complete.</summary>
    public bool IsEmpty => tokens.Count is 0;

    /// <exception cref="ArgumentException">The tokens' ids do not ascend below the next id.</exception>
    public static Marking From(IEnumerable<Token> tokens, int nextToken)
    {
        var marking = new Marking(tokens, nextToken);
        var last = -1;
        foreach (var token in marking.tokens)
        {
            if (token.Id <= last || token.Id >= nextToken) throw new ArgumentException($"Token {token.Id} is out of order.", nameof(tokens));
            last = token.Id;
        }
        return marking;
    }

    public static Marking From(IEnumerable<Move> moves)
    {
        var marking = new Marking();
        foreach (var move in moves) marking.Apply(move);
        return marking;
    }

    public Marking Copy() => new(tokens, NextToken);

    public Token? Find(int token) => IndexOf(token) is var index and >= 0 ? tokens[index] : null;

    /// <exception cref="InvalidOperationException">The move does not follow this marking.</exception>
    public void Apply(Move move)
    {
        var index = IndexOf(move.Token);
        if (index >= 0 && move.IsGone) tokens.RemoveAt(index);
        else if (index >= 0) tokens[index] = new(move.Token, move.Node, move.Flow);
        else if (move.Token == NextToken && !move.IsGone)
        {
            tokens.Add(new(move.Token, move.Node, move.Flow));
            NextToken++;
        }
        else throw new InvalidOperationException($"Move {move} does not follow: token {move.Token} is not here, the next is {NextToken}.");
    }

    private int IndexOf(int token)
    {
        for (var index = 0; index < tokens.Count; index++)
            if (tokens[index].Id == token) return index;
        return -1;
    }
}
