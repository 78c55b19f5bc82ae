using System.Runtime.InteropServices;

namespace Sijil.Bpmn;

/// <summary>One thread of control, and where it is. At a sub-process or a loop it is the scope of the tokens inside.</summary>
/// <param name="Flow">By which it came; -1 at a start, a boundary event, or inside a loop.</param>
/// <param name="Scope">The token in whose sub-process or loop it stands; -1 in the process itself.</param>
public readonly record struct Token(int Id, int Node, int Flow, int Scope = -1);

/// <summary>A number remembered of a token (-1: of the process) under a key.</summary>
public readonly record struct Memory(int Token, int Key, int Value);

/// <summary>An activity that was done and can be undone.</summary>
/// <param name="Scope">The token in whose scope it was done; -1 in the process itself.</param>
/// <param name="Inside">The sub-process, done itself since, that it was part of; -1 while that is not done.</param>
public readonly record struct Done(int Number, int Node, int Scope, int Inside);

/// <summary>Where control is. It equals the fold of its moves.</summary>
public sealed class Marking
{
    private readonly List<Token> tokens;
    private List<Memory>? memories;
    private List<Done>? done;
    private int within = -1;

    public Marking() => tokens = [];

    private Marking(IEnumerable<Token> tokens, int next) => (this.tokens, NextToken) = ([.. tokens], next);

    /// <summary>The tokens, oldest first.</summary>
    public IReadOnlyList<Token> Tokens => tokens;

    public IReadOnlyList<Memory> Memories => memories ?? (IReadOnlyList<Memory>)[];

    /// <summary>What can be undone, in the order in which it was done.</summary>
    public IReadOnlyList<Done> Done => done ?? (IReadOnlyList<Done>)[];

    /// <summary>The same tokens, gone through without garbage; the marking must not change meanwhile.</summary>
    internal ReadOnlySpan<Token> Span => CollectionsMarshal.AsSpan(tokens);

    /// <summary>The id the next token gets; ids are never used again.</summary>
    public int NextToken { get; private set; }

    /// <summary>The number of what is done next.</summary>
    public int NextDone { get; private set; }

    /// <summary>No token is left: the process is complete.</summary>
    public bool IsEmpty => tokens.Count is 0;

    /// <exception cref="ArgumentException">The tokens' ids do not ascend below the next id.</exception>
    public static Marking From(IEnumerable<Token> tokens, int nextToken, IEnumerable<Memory>? memories = null, IEnumerable<Done>? done = null, int nextDone = 0)
    {
        var marking = new Marking(tokens, nextToken) { NextDone = nextDone };
        if (memories?.ToList() is { Count: > 0 } remembered) marking.memories = remembered;
        if (done?.ToList() is { Count: > 0 } kept) marking.done = kept;
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

    public Marking Copy() => new(tokens, NextToken)
    {
        memories = memories is null ? null : [.. memories], done = done is null ? null : [.. done], NextDone = NextDone,
    };

    /// <summary>Becomes a copy of another, in the room that it has.</summary>
    public void CopyFrom(Marking other)
    {
        ArgumentNullException.ThrowIfNull(other);
        tokens.Clear();
        tokens.AddRange(other.Span);
        memories = other.memories is null ? null : [.. other.memories];
        done = other.done is null ? null : [.. other.done];
        (NextToken, NextDone, within) = (other.NextToken, other.NextDone, -1);
    }

    public Token? Find(int token) => IndexOf(token) is var index and >= 0 ? tokens[index] : null;

    /// <summary>What is remembered; 0 when nothing is.</summary>
    public int Recall(int token, int key)
    {
        if (memories is null) return 0;
        foreach (var memory in CollectionsMarshal.AsSpan(memories))
            if (memory.Token == token && memory.Key == key) return memory.Value;
        return 0;
    }

    /// <summary>Whether the token is one instance of the activity that the token around it repeats.</summary>
    public bool IsInstance(Token token) => token.Scope >= 0 && Find(token.Scope) is { } around && around.Node == token.Node;

    /// <summary>Which instance of its loop the token is, from 1; 0 when it is none.</summary>
    public int LoopCounter(Token token) => IsInstance(token) ? Recall(token.Id, Move.Key(token.Node, 0)) : 0;

    /// <summary>The same control in the numbers of another version of the process: the same tokens, what is remembered of them and what can be undone.</summary>
    /// <param name="places">Where each token stands there.</param>
    /// <param name="nodes">What the nodes are there of which something is remembered; what is of no node there is forgotten.</param>
    public Marking Renumbered(IReadOnlyDictionary<int, (int Node, int Flow)> places, IReadOnlyDictionary<int, int> nodes) => new(tokens.Select(token => token with { Node = places[token.Id].Node, Flow = places[token.Id].Flow }), NextToken)
    {
        NextDone = NextDone,
        memories = memories?.Where(memory => nodes.ContainsKey(memory.Key / Move.Slots)).Select(memory => memory with { Key = Move.Key(nodes[memory.Key / Move.Slots], memory.Key % Move.Slots) }).ToList() is { Count: > 0 } kept ? kept : null,
        done = done?.Where(one => nodes.ContainsKey(one.Node)).Select(one => one with { Node = nodes[one.Node] }).ToList() is { Count: > 0 } left ? left : null,
    };

    /// <exception cref="InvalidOperationException">The move does not follow this marking.</exception>
    public void Apply(Move move)
    {
        if (!move.IsToken) Remember(move);
        else if (IndexOf(move.Token) is var index and >= 0) Change(index, move);
        else if (move.Token == NextToken && !move.IsGone)
        {
            tokens.Add(new(move.Token, move.Node, move.Flow, within));
            within = -1;
            NextToken++;
        }
        else throw new InvalidOperationException($"Move {move} does not follow: token {move.Token} is not here, the next is {NextToken}.");
    }

    private void Change(int index, Move move)
    {
        // What was remembered of a token there is of no use where it goes, and what was done inside was broken off.
        if (memories is not null || done is not null) Forget(move.Token);
        if (move.IsGone) tokens.RemoveAt(index);
        else tokens[index] = tokens[index] with { Node = move.Node, Flow = move.Flow };
    }

    private void Forget(int token)
    {
        memories?.RemoveAll(memory => memory.Token == token);
        done?.RemoveAll(kept => kept.Scope == token && kept.Inside < 0);
    }

    private void Remember(Move move)
    {
        if (move.IsWithin) within = move.Token;
        else if (move.IsUndone) done?.RemoveAll(kept => kept.Number == move.Token);
        else if (move.IsDone) Finish(move.Token, move.Flow);
        else
        {
            memories?.RemoveAll(memory => memory.Token == move.Token && memory.Key == move.Flow);
            if (move.Value != 0) (memories ??= []).Add(new(move.Token, move.Flow, move.Value));
        }
    }

    /// <summary>What was done inside a sub-process belongs to it from now on, for its token goes on to be other scopes.</summary>
    private void Finish(int token, int node)
    {
        var number = NextDone++;
        done ??= [];
        for (var index = 0; index < done.Count; index++)
            if (done[index] is { Inside: < 0 } part && part.Scope == token) done[index] = part with { Inside = number };
        var standing = tokens[IndexOf(token)];
        var scope = IsInstance(standing) ? Find(standing.Scope)!.Value.Scope : standing.Scope;
        done.Add(new(number, node, scope, -1));
    }

    private int IndexOf(int token)
    {
        for (var index = 0; index < tokens.Count; index++)
            if (tokens[index].Id == token) return index;
        return -1;
    }
}
