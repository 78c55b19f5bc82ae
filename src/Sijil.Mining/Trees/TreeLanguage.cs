namespace Sijil.Mining.Trees;

/// <summary>Says which sequences of activities a tree allows. Each activity may stand in the tree once, as in every tree that is discovered.</summary>
public sealed class TreeLanguage
{
    private readonly ProcessTree tree;
    private readonly Dictionary<ProcessTree, HashSet<string>> alphabets = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="ArgumentException">An activity stands in the tree twice.</exception>
    public TreeLanguage(ProcessTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Activities().CountBy(name => name, StringComparer.Ordinal).Any(count => count.Value > 1)) throw new ArgumentException("An activity stands in the tree twice.", nameof(tree));
        this.tree = tree;
    }

    public bool Accepts(IReadOnlyList<string> trace) => Accepts(tree, trace);

    private bool Accepts(ProcessTree node, IReadOnlyList<string> trace) => node.Kind switch
    {
        TreeKind.Silent => trace.Count is 0,
        TreeKind.Activity => trace.Count is 1 && trace[0] == node.Activity,
        TreeKind.Exclusive => node.Children.Any(child => Accepts(child, trace)),
        TreeKind.Concurrent => IsAllOf(node, trace) && node.Children.All(child => Accepts(child, [.. trace.Where(AlphabetOf(child).Contains)])),
        TreeKind.Sequence => InOrder(node, trace),
        _ => Repeats(node.Children[0], node.Children[1], trace),
    };

    private bool IsAllOf(ProcessTree node, IReadOnlyList<string> trace) => trace.All(AlphabetOf(node).Contains);

    // Alphabets do not overlap, so there is one way to part the trace.
    private bool InOrder(ProcessTree node, IReadOnlyList<string> trace)
    {
        var from = 0;
        foreach (var child in node.Children)
        {
            var to = from;
            while (to < trace.Count && AlphabetOf(child).Contains(trace[to])) to++;
            if (!Accepts(child, [.. trace.Skip(from).Take(to - from)])) return false;
            from = to;
        }
        return from == trace.Count;
    }

    // Places that can be reached after the body, and after the way back.
    private bool Repeats(ProcessTree body, ProcessTree redo, IReadOnlyList<string> trace)
    {
        var (afterBody, afterRedo) = (new bool[trace.Count + 1], new bool[trace.Count + 1]);
        Stack<(int At, bool IsBodyNext)> open = new([(0, true)]);
        afterRedo[0] = true;
        while (open.TryPop(out var place))
        {
            var (part, reached) = place.IsBodyNext ? (body, afterBody) : (redo, afterRedo);
            var end = place.At;
            do
            {
                if (!reached[end] && Accepts(part, [.. trace.Skip(place.At).Take(end - place.At)]))
                {
                    reached[end] = true;
                    open.Push((end, !place.IsBodyNext));
                }
            }
            while (end < trace.Count && AlphabetOf(part).Contains(trace[end++]));
        }
        return afterBody[trace.Count];
    }

    private HashSet<string> AlphabetOf(ProcessTree node)
    {
        if (!alphabets.TryGetValue(node, out var alphabet)) alphabets[node] = alphabet = node.Activities().ToHashSet(StringComparer.Ordinal);
        return alphabet;
    }
}
