using Sijil.Decisions.Dmn.Boxed;

namespace Sijil.Decisions.Compile;

/// <content>Decision tables.</content>
internal sealed partial class Compiler
{
    private ConstantCode Table(DecisionTable table, Binding names) => work.GiveUp();
}
