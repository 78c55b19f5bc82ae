using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Dmn.Read;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>One thing that a table asks about: its columns (two columns may ask about the same), its atoms, and which of them each rule lets through.</summary>
internal sealed class Dimension
{
    private Dimension(int[] columns, Node expression, IReadOnlyList<Atom> atoms)
    {
        Columns = columns;
        Expression = expression;
        Atoms = atoms;
        All = AtomSet.Of(atoms.Count, _ => true);
        None = AtomSet.Of(atoms.Count, _ => false);
    }

    public int[] Columns { get; }

    public Node Expression { get; }

    public IReadOnlyList<Atom> Atoms { get; }

    public AtomSet All { get; }

    public AtomSet None { get; }

    /// <summary>The columns, from 0, of which some test could not be looked through.</summary>
    public List<int> Unknown { get; } = [];

    /// <summary>What each rule surely lets through, and what it may let through.</summary>
    public List<(AtomSet Sure, AtomSet Maybe)> Rules { get; } = [];

    public static Dimension Of(DecisionTable table, int[] columns, FeelType type)
    {
        var constants = new Constants();
        var unknown = new List<int>();
        var types = columns.Select(column => table.Inputs[column].Type).Append(type).ToList();
        List<TestsNode> allowed = [.. columns.Select(column => table.Inputs[column].Allowed).OfType<TestsNode>(), .. types.SelectMany(Constraints)];
        var clear = new HashSet<TestsNode>(allowed.Where(constants.Take), ReferenceEqualityComparer.Instance);
        foreach (var column in columns)
        {
            foreach (var rule in table.Rules)
                if (constants.Take(rule.Tests[column])) clear.Add(rule.Tests[column]);
                else if (!unknown.Contains(column)) unknown.Add(column);
        }
        if (clear.Count < allowed.Count && !allowed.TrueForAll(clear.Contains)) unknown.Add(columns[0]);
        return Of(table, columns, types, allowed, constants, clear, unknown);
    }

    private static Dimension Of(DecisionTable table, int[] columns, List<FeelType> types, List<TestsNode> allowed, Constants constants, HashSet<TestsNode> clear, List<int> unknown)
    {
        var known = types.Select(KindOf).FirstOrDefault(kind => kind is not null);
        var asked = columns.Any(column => table.Rules.Any(rule => !rule.Tests[column].Any));
        var atoms = types.Exists(IsCompound) ? null : Domain.Of(known, constants);
        if (atoms is null && asked) unknown.AddRange(columns);
        var inside = (atoms ?? [Atom.Point(FeelValue.Null)]).Where(atom => allowed.TrueForAll(test => atom.Value.IsNull || Passes(test, atom.Value))).ToList();
        var dimension = new Dimension(columns, table.Inputs[columns[0]].Expression, inside);
        dimension.Unknown.AddRange(unknown.Distinct());
        foreach (var rule in table.Rules)
        {
            var cells = columns.Select(column => rule.Tests[column]).ToList();
            var maybe = dimension.Through([.. cells.Where(cell => cell.Any || (atoms is not null && clear.Contains(cell)))]);
            dimension.Rules.Add((cells.TrueForAll(cell => cell.Any || (atoms is not null && clear.Contains(cell))) ? maybe : dimension.None, maybe));
        }
        return dimension;
    }

    private AtomSet Through(List<TestsNode> cells) => AtomSet.Of(Atoms.Count, at => cells.TrueForAll(cell => Passes(cell, Atoms[at].Value)));

    private static bool Passes(TestsNode tests, FeelValue value) =>
        Interpreter.Test(new Evaluation(FeelSettings.Default, null), tests, value, new ContextScope(FeelContext.Empty, null)) == true;

    private static IEnumerable<TestsNode> Constraints(FeelType type) => type switch
    {
        DeclaredType declared => Constraints(declared.Meaning),
        ConstrainedType constrained => Constraints(constrained.Type).Prepend(constrained.Tests),
        _ => [],
    };

    private static FeelKind? KindOf(FeelType type) => type switch
    {
        DeclaredType declared => KindOf(declared.Meaning),
        ConstrainedType constrained => KindOf(constrained.Type),
        KindType { Kind: not FeelKind.Null } kind => kind.Kind,
        _ => null,
    };

    private static bool IsCompound(FeelType type) => type switch
    {
        DeclaredType declared => IsCompound(declared.Meaning),
        ConstrainedType constrained => IsCompound(constrained.Type),
        ListType or ContextType or RangeType or FunctionType => true,
        _ => false,
    };
}
