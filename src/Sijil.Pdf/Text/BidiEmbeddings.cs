using static Sijil.Pdf.Text.BidiClass;

namespace Sijil.Pdf.Text;

/// <summary>Rules X1 to X8: the levels that a text's own embeddings, overrides and isolates ask for.</summary>
internal static class BidiEmbeddings
{
    private const int Deepest = 125;

    private sealed class Progress
    {
        public readonly Stack<(int Level, BidiClass? Override, bool Isolate)> Open = new();
        public int LostIsolates, LostEmbeddings, Isolates;
    }

    public static void Resolve(BidiClass[] classes, BidiClass[] worked, int[] levels, int paragraph)
    {
        var state = new Progress();
        state.Open.Push((paragraph, null, false));
        var ends = IsolateEnds(classes);
        for (var at = 0; at < classes.Length; at++)
        {
            var kind = classes[at] is FSI ? BidiLevels.FirstStrong(classes.AsSpan(0, ends[at]), at + 1, ends[at]) is 1 ? RLI : LRI : classes[at];
            if (kind is LRI or RLI) OpenIsolate(state, kind, at, worked, levels);
            else if (kind is PDI) CloseIsolate(state, at, worked, levels);
            else if (kind is LRE or RLE or LRO or RLO) { levels[at] = state.Open.Peek().Level; Embed(state, kind); }
            else if (kind is PDF) { levels[at] = state.Open.Peek().Level; Leave(state); }
            else Set(state, at, worked, levels);
        }
    }

    /// <summary>For each isolate where it ends: at its own closing mark, or with the text (rule BD9).</summary>
    public static int[] IsolateEnds(BidiClass[] classes)
    {
        var ends = new int[classes.Length];
        var open = new Stack<int>();
        for (var at = 0; at < classes.Length; at++)
        {
            ends[at] = classes.Length;
            if (classes[at] is LRI or RLI or FSI) open.Push(at);
            else if (classes[at] is PDI && open.TryPop(out var start)) ends[start] = at;
        }
        return ends;
    }

    private static void Set(Progress state, int at, BidiClass[] worked, int[] levels)
    {
        var (level, forced, _) = state.Open.Peek();
        levels[at] = level;
        if (forced is { } direction && worked[at] is not (BN or B)) worked[at] = direction;
    }

    private static int Next(int level, bool toTheLeft) => toTheLeft ? (level + 1) | 1 : (level + 2) & ~1;

    private static void Embed(Progress state, BidiClass kind)
    {
        var level = Next(state.Open.Peek().Level, kind is RLE or RLO);
        if (level <= Deepest && state is { LostIsolates: 0, LostEmbeddings: 0 }) state.Open.Push((level, kind is RLO ? R : kind is LRO ? L : null, false));
        else if (state.LostIsolates is 0) state.LostEmbeddings++;
    }

    private static void OpenIsolate(Progress state, BidiClass kind, int at, BidiClass[] worked, int[] levels)
    {
        Set(state, at, worked, levels);
        var level = Next(state.Open.Peek().Level, kind is RLI);
        if (level <= Deepest && state is { LostIsolates: 0, LostEmbeddings: 0 })
        {
            state.Isolates++;
            state.Open.Push((level, null, true));
        }
        else state.LostIsolates++;
    }

    private static void CloseIsolate(Progress state, int at, BidiClass[] worked, int[] levels)
    {
        if (state.LostIsolates > 0) state.LostIsolates--;
        else if (state.Isolates > 0)
        {
            state.LostEmbeddings = 0;
            while (!state.Open.Peek().Isolate) state.Open.Pop();
            state.Open.Pop();
            state.Isolates--;
        }
        Set(state, at, worked, levels);
    }

    private static void Leave(Progress state)
    {
        if (state.LostIsolates > 0) return;
        if (state.LostEmbeddings > 0) state.LostEmbeddings--;
        else if (!state.Open.Peek().Isolate && state.Open.Count > 1) state.Open.Pop();
    }
}
