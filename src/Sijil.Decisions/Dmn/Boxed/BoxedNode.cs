using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn.Boxed;

/// <summary>Logic that is no FEEL expression; it stands among the nodes of FEEL and evaluates itself.</summary>
internal abstract record BoxedNode(int Position) : Node(Position)
{
    public abstract FeelValue Evaluate(Evaluation run, Scope scope);
}

/// <summary>Logic that could not be read: null with the reason.</summary>
internal sealed record BrokenNode(string Text) : BoxedNode(0)
{
    public override FeelValue Evaluate(Evaluation run, Scope scope) => run.Nothing(FeelReason.NotParsed, 0, Text);
}
