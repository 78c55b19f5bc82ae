using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <content>The forms of FEEL.</content>
internal sealed partial class LogicCheck
{
    private FeelType TypeOfBinary(BinaryNode node, KnownNames names)
    {
        var (left, right) = (TypeOf(node.Left, names), TypeOf(node.Right, names));
        var isComparison = node.Operator >= Operator.Equal;
        if (TypeShape.Scalar(left) is not { } one || TypeShape.Scalar(right) is not { } other) return isComparison ? Boolean : FeelType.Any;
        if (isComparison ? one != other : !Combine(node.Operator, one, other))
            Report(DmnProblem.TypeUnfit, true, TypeShape.Text(right), TypeShape.Text(left), $"{node.Position}");
        if (isComparison) return Boolean;
        return one == other && one is FeelKind.Number or FeelKind.String ? left : FeelType.Any;
    }

    private static bool Combine(Operator by, FeelKind left, FeelKind right)
    {
        if (left == FeelKind.Boolean || right == FeelKind.Boolean) return false;
        if (left == FeelKind.String || right == FeelKind.String) return left == right && by == Operator.Add;
        if (left == FeelKind.Number && right == FeelKind.Number) return true;
        // Dates, times and durations: what exactly fits is left to the evaluation.
        return by switch
        {
            Operator.Add or Operator.Subtract => left != FeelKind.Number && right != FeelKind.Number,
            Operator.Multiply or Operator.Divide => true,
            _ => false,
        };
    }

    private FeelType Condition(Node node, KnownNames names, FeelType own)
    {
        var type = TypeOf(node, names);
        if (TypeShape.Scalar(type) is { } kind and not FeelKind.Boolean) Report(DmnProblem.TypeUnfit, true, TypeShape.Text(new KindType(kind)), "boolean", $"{node.Position}");
        return own;
    }

    private FeelType TypeOfChoice(IfNode node, KnownNames names)
    {
        Condition(node.Condition, names, Boolean);
        var (then, other) = (TypeOf(node.Then, names), TypeOf(node.Else, names));
        return TypeShape.Scalar(then) is { } kind && kind == TypeShape.Scalar(other) ? then : FeelType.Any;
    }

    private FeelType TypeOfCall(CallNode node, KnownNames names)
    {
        var called = TypeOf(node.Function, names);
        var arguments = node.Arguments.Select(argument => TypeOf(argument, names)).ToList();
        if (node.Function is NameNode name && names.Find(name.Name) is null) return BuiltinTypes.Of(name.Name, arguments);
        if (TypeShape.Of(called) is not FunctionType { Gives: { } result } function) return FeelType.Any;
        if (arguments.Count != function.Parameters.Count)
            Report(DmnProblem.ArgumentCount, true, (node.Function as NameNode)?.Name ?? "", $"{arguments.Count}", $"{function.Parameters.Count}", $"{node.Position}");
        else if (node.Names is null)
            for (var at = 0; at < arguments.Count; at++) Wanted(arguments[at], function.Parameters[at], node.Arguments[at].Position);
        return result;
    }

    private FunctionType TypeOfFunction(FunctionNode node, KnownNames names)
    {
        var inner = new KnownNames(names);
        foreach (var parameter in node.Parameters) inner.With(parameter.Name, parameter.Type);
        var result = TypeOf(node.Body, inner);
        return new FunctionType([.. node.Parameters.Select(parameter => parameter.Type)], node.External ? FeelType.Any : result);
    }

    private ListType TypeOfLoop(ForNode node, KnownNames names) => new(TypeOf(node.Body, Inside(node.Iterators, names).With("partial", FeelType.Any)));

    private KnownNames Inside(IReadOnlyList<Iterator> iterators, KnownNames names)
    {
        var inner = new KnownNames(names);
        foreach (var iterator in iterators)
        {
            var source = TypeOf(iterator.Source, inner);
            if (iterator.End is { } end) TypeOf(end, inner);
            inner = new KnownNames(inner).With(iterator.Name, TypeShape.Item(source));
        }
        return inner;
    }

    private FeelType TypeOfFilter(FilterNode node, KnownNames names)
    {
        var whole = TypeOf(node.Value, names);
        var item = TypeShape.Of(whole) is ListType list ? TypeShape.Of(list.Item) : TypeShape.Of(whole);
        // The entries of an item are names inside; of an unknown item there may be any.
        var outer = new KnownNames(names).With("item", item);
        var inner = item is ContextType { Fields.Count: > 0 } known ? Fields(known, outer) : TypeShape.Scalar(item) is null ? new KnownNames(outer) { IsOpen = true }.With("item", item) : outer;
        var type = TypeOf(node.Condition, inner);
        return TypeShape.Scalar(type) == FeelKind.Number ? item : TypeShape.Scalar(type) == FeelKind.Boolean ? new ListType(item) : FeelType.Any;
    }

    private static KnownNames Fields(ContextType context, KnownNames outer)
    {
        var inner = new KnownNames(outer);
        foreach (var (name, type) in context.Fields) inner.With(name, type);
        return inner;
    }

    private ListType TypeOfList(ListNode node, KnownNames names)
    {
        var items = node.Items.Select(item => TypeOf(item, names)).ToList();
        return new ListType(items.Count > 0 && TypeShape.Scalar(items[0]) is { } kind && items.TrueForAll(item => TypeShape.Scalar(item) == kind) ? items[0] : FeelType.Any);
    }

    private ContextType TypeOfContext(ContextNode node, KnownNames names)
    {
        var inner = new KnownNames(names);
        var fields = new List<KeyValuePair<string, FeelType>>();
        foreach (var entry in node.Entries)
        {
            var type = TypeOf(entry.Value, inner);
            inner.With(entry.Name, type);
            fields.Add(new(entry.Name, type));
        }
        return new ContextType(fields);
    }
}
