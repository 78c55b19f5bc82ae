namespace Sijil.Bpmn;

/// <summary>The only change of a marking, as three numbers. A token is put or goes to a node by a flow; everything else is told by what stands in the node's place.</summary>
/// <remarks>The numbers are what facts keep: their meaning never changes, more are only added below.</remarks>
public readonly record struct Move(int Token, int Node, int Flow)
{
    private const int Left = -1;
    private const int Inside = -2;
    private const int Finished = -3;
    private const int Reversed = -4;
    private const int FirstMark = -16;

    /// <summary>The slots of what is remembered of a token at a node.</summary>
    public const int Slots = 4;

    /// <summary>A token is put, or goes, or leaves.</summary>
    public bool IsToken => Node >= Left;
    public bool IsGone => Node == Left;

    /// <summary>The token that is put next stands inside the sub-process at which this one rests.</summary>
    public bool IsWithin => Node == Inside;

    /// <summary>The token has done an activity that can be undone; <see cref="Flow"/> is its node.</summary>
    public bool IsDone => Node == Finished;

    /// <summary>What was done has been taken up to be undone; <see cref="Token"/> is its number.</summary>
    public bool IsUndone => Node == Reversed;

    /// <summary>A number is remembered of the token; <see cref="Flow"/> is its key.</summary>
    public bool IsMark => Node <= FirstMark;
    public int Value => FirstMark - Node;

    public static Move To(int token, int node, int flow) => new(token, node, flow);
    public static Move Gone(int token) => new(token, Left, -1);
    public static Move Within(int scope) => new(scope, Inside, -1);
    public static Move Done(int token, int node) => new(token, Finished, node);
    public static Move Undone(int number) => new(number, Reversed, -1);
    public static Move Mark(int token, int key, int value) => new(token, FirstMark - value, key);

    /// <summary>What is remembered of a token at a node, in one of four slots.</summary>
    public static int Key(int node, int slot) => node * Slots + slot;
}
