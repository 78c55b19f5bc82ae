namespace Sijil.Mining.Replay;

/// <summary>What the replay of one variant counted.</summary>
internal sealed class Fit
{
    public int Produced { get; set; }
    public int Consumed { get; set; }
    public int Missing { get; private set; }
    public int Remaining { get; private set; }
    public Dictionary<(DeviationKind Kind, string Where), int> Found { get; } = [];
    public bool IsPerfect => Found.Count is 0;

    /// <summary>A case that went as the model allows, by these moves.</summary>
    public static Fit Whole(IReadOnlyCollection<NetMove> way) => new() { Produced = 1 + way.Sum(move => move.To.Count), Consumed = 1 + way.Sum(move => move.From.Count) };

    public void Misses(string node, int tokens)
    {
        Missing += tokens;
        Note(DeviationKind.OutOfTurn, node, 1);
    }

    // What the model does not know is as if it had needed a token that was not there.
    public void Unknown(string name)
    {
        Consumed++;
        Missing++;
        Note(DeviationKind.Unknown, name, 1);
    }

    public void Remains(string node, int tokens)
    {
        Remaining += tokens;
        Note(DeviationKind.LeftOpen, node, tokens);
    }

    public void Unfinished()
    {
        Missing++;
        Note(DeviationKind.Unfinished, "", 1);
    }

    private void Note(DeviationKind kind, string where, int times) => Found[(kind, where)] = Found.GetValueOrDefault((kind, where)) + times;
}
