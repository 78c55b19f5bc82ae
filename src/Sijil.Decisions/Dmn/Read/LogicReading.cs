using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>Reads the logic of a decision: each kind of boxed expression becomes the form of FEEL that it stands for.</summary>
internal static class LogicReading
{
    private static readonly HashSet<string> kinds =
    [
        "literalExpression", "decisionTable", "context", "invocation", "list", "relation", "functionDefinition",
        "conditional", "filter", "for", "every", "some",
    ];

    /// <summary>The logic that an element holds, if any.</summary>
    public static Node? Inside(XmlPart? holder, ReadingContext context) =>
        holder?.Children.Find(child => child.Space == holder.Space && kinds.Contains(child.Name)) is { } part ? Read(part, context) : null;

    public static Node Read(XmlPart part, ReadingContext context)
    {
        var node = ReadKind(part, context);
        return part["typeRef"] is { } type && part.Name != "functionDefinition"
            ? new TypedNode(node, context.TypeOf(type, part.Line), context.ElementName) : node;
    }

    private static Node ReadKind(XmlPart part, ReadingContext context) => part.Name switch
    {
        "literalExpression" => context.Expression(part),
        "decisionTable" => TableReading.Read(part, context),
        "context" => ReadContext(part, context),
        "invocation" => ReadInvocation(part, context),
        "list" => new ListNode(0, [.. part.Children.Where(child => kinds.Contains(child.Name)).Select(child => Read(child, context))]),
        "relation" => ReadRelation(part, context),
        "functionDefinition" => ReadFunction(part, context),
        "conditional" => new IfNode(0, Required(part, "if", context), Required(part, "then", context), Required(part, "else", context), true),
        "filter" => new FilterNode(0, Required(part, "in", context), Required(part, "match", context.Inside(["item"]))),
        _ => ReadIterator(part, context),
    };

    private static Node Required(XmlPart part, string name, ReadingContext context) =>
        Inside(part.Child(name), context) ?? new LiteralNode(0, FeelValue.Null);

    private static BoxedContext ReadContext(XmlPart part, ReadingContext context)
    {
        var inner = context.Inside([]);
        var entries = new List<BoxedEntry>();
        foreach (var entry in part.All("contextEntry"))
        {
            var variable = entry.Child("variable");
            var value = Inside(entry, inner) ?? new LiteralNode(0, FeelValue.Null);
            var type = variable?["typeRef"] is { } name ? context.TypeOf(name, entry.Line) : FeelType.Any;
            var entryName = variable?["name"] is { } given ? Names.Normal(given) : null;
            entries.Add(new BoxedEntry(entryName, type, value));
            if (entryName is null) continue;
            inner.Scope.Add(entryName);
            inner.Scope.AddProperty(entryName);
        }
        return new BoxedContext(entries);
    }

    private static CallNode ReadInvocation(XmlPart part, ReadingContext context)
    {
        var function = Inside(part, context) ?? new LiteralNode(0, FeelValue.Null);
        var bindings = part.All("binding").ToList();
        var names = bindings.Select(binding => Names.Normal(binding.Child("parameter")?["name"] ?? "")).ToArray();
        var arguments = bindings.Select(binding => Inside(binding, context) ?? new LiteralNode(0, FeelValue.Null)).ToList();
        return new CallNode(0, function, arguments, names.Length == 0 ? null : names);
    }

    private static ListNode ReadRelation(XmlPart part, ReadingContext context)
    {
        var columns = part.All("column").Select(column => Names.Normal(column["name"] ?? "")).ToList();
        foreach (var column in columns) context.Scope.AddProperty(column);
        var rows = new List<Node>();
        foreach (var row in part.All("row"))
        {
            var cells = row.Children.Where(child => kinds.Contains(child.Name)).ToList();
            if (cells.Count != columns.Count) context.Problem(DmnProblem.RuleShape, row.Line, $"{cells.Count}", $"{columns.Count}");
            rows.Add(new BoxedContext([.. columns.Zip(cells, (name, cell) => new BoxedEntry(name, FeelType.Any, Read(cell, context)))]));
        }
        return new ListNode(0, rows);
    }

    public static FunctionNode ReadFunction(XmlPart part, ReadingContext context)
    {
        var parameters = part.All("formalParameter")
            .Select(parameter => new Parameter(Names.Normal(parameter["name"] ?? ""),
                parameter["typeRef"] is { } type ? context.TypeOf(type, parameter.Line) : FeelType.Any)).ToList();
        var body = Inside(part, context.Inside(parameters.Select(parameter => parameter.Name))) ?? new LiteralNode(0, FeelValue.Null);
        if (part["typeRef"] is { } result) body = new TypedNode(body, context.TypeOf(result, part.Line), context.ElementName);
        return new FunctionNode(0, parameters, body, part["kind"] is { } kind && kind != "FEEL");
    }

    private static Node ReadIterator(XmlPart part, ReadingContext context)
    {
        var name = Names.Normal(part["iteratorVariable"] ?? "item");
        var source = Required(part, "in", context);
        IReadOnlyList<Iterator> iterators = [new Iterator(name, source, null)];
        if (part.Name == "for") return new ForNode(0, iterators, Required(part, "return", context.Inside([name, "partial"])));
        return new QuantifiedNode(0, part.Name == "every", iterators, Required(part, "satisfies", context.Inside([name])));
    }
}
