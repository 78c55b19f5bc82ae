using System.Runtime.CompilerServices;
using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>Turns parsed expressions into code: names become slots, what is known becomes a constant, and each part the code for its kind.</summary>
/// <param name="layout">The slots of the frame in which the code runs.</param>
/// <param name="work">What all frames of one compilation share.</param>
internal sealed partial class Compiler(Layout layout, Compilation work)
{
    public Layout Layout => layout;

    /// <summary>The code of a part. Where the text nests too deep to be compiled, the compilation is marked and what is returned is not to be used.</summary>
    public Code Compile(Node node, Binding names)
    {
        if (work.IsGivenUp || !RuntimeHelpers.TryEnsureSufficientExecutionStack() || ++work.Depth > Compilation.MaxDepth) return work.GiveUp();
        var code = Form(node, names);
        work.Depth--;
        return code;
    }

    private Code Form(Node node, Binding names) => node switch
    {
        LiteralNode literal => new ConstantCode(literal.Value),
        NameNode name => names.Find(name, default),
        BinaryNode binary => Binary(binary, names),
        LogicNode logic => new LogicCode(logic, Compile(logic.Left, names), Compile(logic.Right, names)),
        PathNode path => new PathCode(path, Compile(path.Value, names)),
        CallNode call => Call(call, names),
        IfNode choice => new IfCode(choice, Compile(choice.Condition, names), Compile(choice.Then, names), Compile(choice.Else, names)),
        InNode test => new InCode(test, Compile(test.Value, names), Tests(test.Tests, false, false, names)),
        BetweenNode between => new BetweenCode(between, Compile(between.Value, names), Compile(between.Low, names), Compile(between.High, names)),
        NegateNode negate => Negate(negate, Compile(negate.Value, names)),
        FilterNode filter => Filter(filter, names),
        ListNode list => List(list, All(list.Items, names)),
        ContextNode context => Context(context, names),
        ForNode loop => For(loop, names),
        QuantifiedNode quantified => Quantified(quantified, names),
        RangeNode range => Range(range, Maybe(range.Start, names), Maybe(range.End, names)),
        InstanceOfNode instance => new InstanceOfCode(instance.Position, Compile(instance.Value, names), instance.Type),
        FunctionNode function => Function(function, names),
        QuestionTestNode question => new StepCode(question.Position, Compile(question.Condition, names)),
        BoxedNode boxed => Boxed(boxed, names),
        _ => work.GiveUp(),
    };

    private Code[] All(IReadOnlyList<Node> nodes, Binding names)
    {
        var codes = new Code[nodes.Count];
        for (var at = 0; at < codes.Length; at++) codes[at] = Compile(nodes[at], names);
        return codes;
    }

    private Code? Maybe(Node? node, Binding names) => node is null ? null : Compile(node, names);

    private Code Binary(BinaryNode node, Binding names)
    {
        var (left, right) = (Compile(node.Left, names), Compile(node.Right, names));
        return Folding.Fold(node.Operator >= Operator.Equal ? new CompareCode(node, left, right) : new BinaryCode(node, left, right), left, right);
    }

    private static Code Negate(NegateNode node, Code value) => Folding.Fold(new NegateCode(node, value), value);

    private static Code List(ListNode node, Code[] items) => items.Length > 100 ? new ListCode(node.Position, items) : Folding.Fold(new ListCode(node.Position, items), items);

    private static Code Range(RangeNode node, Code? start, Code? end) => Folding.Fold(new RangeCode(node, start, end), start, end);

    private Code Call(CallNode node, Binding names)
    {
        var function = Compile(node.Function, names);
        var arguments = All(node.Arguments, names);
        return Folding.FoldCall(new CallCode(node, function, arguments), function, arguments);
    }

    private ContextCode Context(ContextNode node, Binding names)
    {
        var entryNames = node.Entries.Select(entry => entry.Name).ToArray();
        var slots = Array.ConvertAll(entryNames, _ => layout.Take());
        var inner = new EntryNames(names, entryNames, slots);
        var values = new Code[slots.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Compile(node.Entries[at].Value, inner);
            inner.Known = at + 1;
        }
        return new ContextCode(node, values, slots, inner.HasLate);
    }

    private FunctionCode Function(FunctionNode node, Binding names)
    {
        if (node.External) return new FunctionCode(node, layout, Compile(node.Body, names));
        var inner = new Compiler(new Layout(), work);
        var parameters = node.Parameters.Select(parameter => parameter.Name).ToArray();
        foreach (var _ in parameters) inner.Layout.Take();
        return new FunctionCode(node, inner.Layout, inner.Compile(node.Body, new ParameterNames(names, parameters)));
    }

    public TestsCode Tests(TestsNode node, Binding names) => Tests(node.Tests, node.Negated, node.Any, names);

    private TestsCode Tests(Node[] tests, bool negated, bool any, Binding names) =>
        new(Array.ConvertAll(tests, test => Test(test, names)), negated, any);

    private TestCode Test(Node node, Binding names) => node switch
    {
        LiteralNode literal => new LiteralTest(literal),
        EqualTestNode equal => new EqualTest(equal.Not, Compile(equal.Value, names)),
        QuestionTestNode question => Question(question, names),
        _ => new FitsTest(Compile(node, names)),
    };

    private QuestionTest Question(QuestionTestNode node, Binding names)
    {
        var turn = TurnOf(node.Condition, names);
        var slot = turn.Compiler.Layout.Take();
        return new QuestionTest(turn.Compiler.Compile(node.Condition, new SlotName(turn.Names, "?", slot)), slot, turn.Own);
    }
}
