namespace Sijil.Mining.Replay;

/// <summary>Looks for moves that play a whole case without a token missing or remaining, trying every choice of silent moves within a limit.</summary>
internal sealed class WholeWay(Net net)
{
    private const int MostOfCase = 3_000, MostOfLog = 300_000;
    private int leftOfLog = MostOfLog;

    /// <returns>The moves; nothing when there is no such way, or the limit was reached before one was found.</returns>
    public List<NetMove>? Find(IReadOnlyList<string> trace)
    {
        var left = Math.Min(MostOfCase, leftOfLog);
        var begin = new State(new int[net.Places], 0, null, null);
        begin.Marking[Net.Source] = 1;
        PriorityQueue<State, int> open = new([(begin, trace.Count * 64)]);
        HashSet<string> met = new(StringComparer.Ordinal) { begin.Key };
        while (open.TryDequeue(out var state, out _) && left-- > 0)
        {
            leftOfLog--;
            if (state.Place == trace.Count && IsDone(state.Marking)) return state.Moves();
            foreach (var next in After(state, trace))
                if (met.Add(next.Key)) open.Enqueue(next, (trace.Count - next.Place) * 64 + next.Length);
        }
        return null;
    }

    private IEnumerable<State> After(State state, IReadOnlyList<string> trace)
    {
        var visible = state.Place < trace.Count ? net.Visible[trace[state.Place].Trim()] : [];
        foreach (var move in visible.Where(state.Allows)) yield return state.After(move, state.Place + 1);
        foreach (var move in net.Silent.Where(state.Allows)) yield return state.After(move, state.Place);
    }

    private bool IsDone(int[] marking)
    {
        for (var place = 0; place < marking.Length; place++) if (place != Net.Sink && marking[place] > 0 && !net.Choices.Contains(place)) return false;
        return marking[Net.Sink] > 0;
    }

    private sealed class State(int[] marking, int place, State? before, NetMove? by)
    {
        public int[] Marking => marking;
        public int Place => place;
        public int Length { get; } = before is null ? 0 : before.Length + 1;
        public string Key => $"{place}:{string.Join(',', marking.Select((tokens, at) => (tokens, at)).Where(one => one.tokens > 0))}";

        public bool Allows(NetMove move) => move.IsReady(marking);

        public State After(NetMove move, int next)
        {
            var then = (int[])marking.Clone();
            move.Take(then);
            foreach (var to in move.To) then[to]++;
            if (move.EndsAll) for (var at = 0; at < then.Length; at++) if (at != Net.Sink) then[at] = 0;
            return new(then, next, this, move);
        }

        public List<NetMove> Moves()
        {
            List<NetMove> moves = [];
            for (var state = this; state.By is { } move; state = state.Before!) moves.Insert(0, move);
            return moves;
        }

        private State? Before => before;
        private NetMove? By => by;
    }
}
