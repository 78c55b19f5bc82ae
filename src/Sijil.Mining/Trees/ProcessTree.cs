namespace Sijil.Mining.Trees;

/// <summary>What a node of a process tree says of its children.</summary>
public enum TreeKind
{
    /// <summary>An activity; it has no children.</summary>
    Activity,
    /// <summary>Nothing visible happens.</summary>
    Silent,
    /// <summary>One after the other.</summary>
    Sequence,
    /// <summary>One of them.</summary>
    Exclusive,
    /// <summary>All of them, in any order and overlapping.</summary>
    Concurrent,
    /// <summary>The first; then any number of times the second and the first again.</summary>
    Loop,
}

/// <summary>A model in blocks: sound by its form, because every block is entered and left at one place.</summary>
public sealed class ProcessTree
{
    private ProcessTree(TreeKind kind, string activity, IReadOnlyList<ProcessTree> children)
    {
        Kind = kind;
        Activity = activity;
        Children = children;
    }

    public static ProcessTree Silent { get; } = new(TreeKind.Silent, "", []);

    public TreeKind Kind { get; }

    /// <summary>The name of an activity; empty for all else.</summary>
    public string Activity { get; }

    public IReadOnlyList<ProcessTree> Children { get; }

    /// <summary>Whether the whole may pass without anything visible.</summary>
    public bool CanBeEmpty => Kind switch
    {
        TreeKind.Silent => true,
        TreeKind.Activity => false,
        TreeKind.Exclusive => Children.Any(child => child.CanBeEmpty),
        TreeKind.Loop => Children[0].CanBeEmpty,
        _ => Children.All(child => child.CanBeEmpty),
    };

    public static ProcessTree Of(string activity) => new(TreeKind.Activity, activity, []);

    /// <exception cref="ArgumentException">A loop has two children; any other block at least one.</exception>
    public static ProcessTree Of(TreeKind kind, params IReadOnlyList<ProcessTree> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        if (kind is TreeKind.Activity or TreeKind.Silent) throw new ArgumentException("A leaf has no children.", nameof(kind));
        if (kind is TreeKind.Loop ? children.Count is not 2 : children.Count is 0) throw new ArgumentException($"{kind} with {children.Count} children.", nameof(children));
        return new(kind, "", [.. children]);
    }

    /// <summary>Blocks of a kind inside a block of that kind are one; what is silent and changes nothing is left out.</summary>
    public ProcessTree Folded() => Kind switch
    {
        TreeKind.Activity or TreeKind.Silent => this,
        TreeKind.Loop => FoldedLoop(Children[0].Folded(), Children[1].Folded()),
        TreeKind.Exclusive => Joined(Once(Flat())),
        _ => Joined([.. Flat().Where(child => child.Kind is not TreeKind.Silent)]),
    };

    /// <summary>The same for any two trees that differ only in the order of what has no order.</summary>
    public override string ToString() => Kind switch
    {
        TreeKind.Silent => "τ",
        TreeKind.Activity => $"'{Activity}'",
        TreeKind.Sequence => $"→({Listed(Children.Select(child => child.ToString()))})",
        TreeKind.Loop => $"↺({Listed(Children.Select(child => child.ToString()))})",
        TreeKind.Exclusive => $"×({Listed(Children.Select(child => child.ToString()).Order(StringComparer.Ordinal))})",
        _ => $"∧({Listed(Children.Select(child => child.ToString()).Order(StringComparer.Ordinal))})",
    };

    /// <summary>The activities in the order of the tree, as often as they stand in it.</summary>
    public IEnumerable<string> Activities() => Kind is TreeKind.Activity ? [Activity] : Children.SelectMany(child => child.Activities());

    private static string Listed(IEnumerable<string> parts) => string.Join(", ", parts);

    private static ProcessTree FoldedLoop(ProcessTree body, ProcessTree redo) =>
        body.Kind is TreeKind.Silent && redo.Kind is TreeKind.Silent ? Silent : new(TreeKind.Loop, "", [body, redo]);

    private List<ProcessTree> Flat() => [.. Children.Select(child => child.Folded()).SelectMany(child => child.Kind == Kind ? child.Children : [child])];

    // Nothing need be offered beside a child that may itself be nothing.
    private static List<ProcessTree> Once(List<ProcessTree> children)
    {
        var visible = children.Where(child => child.Kind is not TreeKind.Silent).ToList();
        return visible.Count == children.Count || visible.Any(child => child.CanBeEmpty) ? visible : [Silent, .. visible];
    }

    private ProcessTree Joined(List<ProcessTree> children) => children switch
    {
        [] => Silent,
        [var only] => only,
        _ => new(Kind, "", children),
    };
}
