using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>Walks the logic of one element with the names that it sees: tells names that nothing gives, requirements that are missing or unused, and values of kinds that cannot be used so.</summary>
internal sealed partial class LogicCheck(DmnModel model, DrgElement element, List<DmnProblem> found)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<DecisionTable, FeelType[]> tables = new(ReferenceEqualityComparer.Instance);
    private int row;
    private int column;
    private int line = element.Line;

    public void Run()
    {
        if (element.Logic is null) return;
        var given = TypeOf(element.Logic, Names());
        if (element.Kind == DrgKind.Decision) Wanted(given, element.Type, element.Logic.Position);
        foreach (var required in element.Requires.Select(required => required.Import ?? required.Name).Distinct().Where(name => !used.Contains(name)))
            Report(DmnProblem.RequirementUnused, false, required);
    }

    /// <summary>What became known of the types of a table's input expressions.</summary>
    public IReadOnlyList<FeelType> InputTypes(DecisionTable table) => tables.GetValueOrDefault(table) ?? [.. table.Inputs.Select(_ => FeelType.Any)];

    private KnownNames Names()
    {
        var names = new KnownNames(null);
        if (element.Kind == DrgKind.Knowledge) names.With(element.Name, TypeOf(element));
        foreach (var import in element.Requires.GroupBy(required => required.Import))
        {
            if (import.Key is null) foreach (var required in import) names.With(required.Name, TypeOf(required.Element));
            else names.With(import.Key, new ContextType([.. import.Select(required => KeyValuePair.Create(required.Name, TypeOf(required.Element)))]));
        }
        return names;
    }

    private static FeelType TypeOf(DrgElement of) => of.Kind switch
    {
        DrgKind.Knowledge when of.Logic is FunctionNode function => new FunctionType([.. function.Parameters.Select(parameter => parameter.Type)], of.Type.Result ?? of.Type),
        DrgKind.Knowledge => new FunctionType([], null),
        DrgKind.Service => new FunctionType([.. of.Parameters.Select(parameter => parameter.Element.Type)], of.Type.Result ?? of.Type),
        _ => of.Type,
    };

    private FeelType TypeOf(Node node, KnownNames names) => node switch
    {
        LiteralNode literal => OfValue(literal.Value),
        NameNode name => TypeOfName(name, names),
        PathNode path => TypeOfPath(path, names),
        BinaryNode binary => TypeOfBinary(binary, names),
        LogicNode logic => Condition(logic.Left, names, Condition(logic.Right, names, Boolean)),
        NegateNode negate => TypeOf(negate.Value, names),
        IfNode choice => TypeOfChoice(choice, names),
        CallNode call => TypeOfCall(call, names),
        FunctionNode function => TypeOfFunction(function, names),
        ForNode loop => TypeOfLoop(loop, names),
        QuantifiedNode quantified => Condition(quantified.Condition, Inside(quantified.Iterators, names), Boolean),
        FilterNode filter => TypeOfFilter(filter, names),
        ListNode list => TypeOfList(list, names),
        ContextNode context => TypeOfContext(context, names),
        BoxedContext boxed => TypeOfBoxed(boxed, names),
        DecisionTable table => TypeOfTable(table, names),
        TypedNode typed => Wanted(TypeOf(typed.Value, names), typed.Type, typed.Value.Position),
        BetweenNode or InNode or InstanceOfNode => Parts(node, names, Boolean),
        RangeNode range => Parts(range, names, new RangeType(FeelType.Any)),
        _ => Parts(node, names, FeelType.Any),
    };

    /// <summary>Looks through the parts of a node whose own type is known.</summary>
    private FeelType Parts(Node node, KnownNames names, FeelType own)
    {
        foreach (var part in NodeParts.Of(node)) TypeOf(part, names);
        return own;
    }

    private FeelType TypeOfName(NameNode node, KnownNames names)
    {
        used.Add(node.Name);
        if (names.Find(node.Name) is { } type) return type;
        if (Builtins.Find(node.Name) is not null) return new FunctionType([], null);
        var isThere = model.Elements.Exists(other => other.Name == node.Name && other != element);
        Report(isThere ? DmnProblem.RequirementMissing : DmnProblem.NameUnknown, true, node.Name, $"{node.Position}");
        return FeelType.Any;
    }

    private FeelType TypeOfPath(PathNode node, KnownNames names)
    {
        var whole = TypeShape.Of(TypeOf(node.Value, names));
        var fields = TypeShape.Of(TypeShape.Item(whole)) is ContextType items ? items : whole as ContextType;
        if (fields is null || fields.Fields.Count == 0) return FeelType.Any;
        var type = fields.Fields.FirstOrDefault(field => field.Key == node.Name).Value;
        if (type is null) Report(DmnProblem.PropertyUnknown, true, node.Name, string.Join(", ", fields.Fields.Select(field => field.Key)), $"{node.Position}");
        return type is null ? FeelType.Any : whole is ListType ? new ListType(type) : type;
    }

    private FeelType Wanted(FeelType given, FeelType wanted, int position)
    {
        if (TypeShape.Unfit(given, wanted)) Report(DmnProblem.TypeUnfit, true, TypeShape.Text(given), TypeShape.Text(wanted), $"{position}");
        return wanted is AnyType ? given : wanted;
    }

    private void Report(string code, bool isError, params string[] arguments) =>
        found.Add(new DmnProblem(code, model.File, line, element.Id, element.Name, arguments) { IsError = isError, Row = row, Column = column });

    private static FeelType Boolean { get; } = new KindType(FeelKind.Boolean);

    private static FeelType OfValue(FeelValue value) => value.Kind switch
    {
        FeelKind.Null => FeelType.Any,
        FeelKind.List => new ListType(FeelType.Any),
        FeelKind.Range => new RangeType(FeelType.Any),
        FeelKind.Context or FeelKind.Function => FeelType.Any,
        var kind => new KindType(kind),
    };
}
