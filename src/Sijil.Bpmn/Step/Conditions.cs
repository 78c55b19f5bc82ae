using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>What a case knows at one of its tokens: its data, and what is known only inside the loop or sub-process around it.</summary>
public delegate FeelContext WhatIsKnown(Token at, Marking marking);

/// <summary>Asks conditions over the data of one case, and keeps why any of them gave no answer.</summary>
internal sealed class Conditions(WhatIsKnown ask, FeelSettings settings, Marking marking)
{
    private List<FeelProblem>? heard;
    private List<FaultReason>? reasons;

    public bool IsTrue(Flow flow, Token at)
    {
        if (flow.Condition is null) return true;

        var value = flow.Condition.Evaluate(ask(at, marking), settings, heard ??= []);
        foreach (var problem in heard) (reasons ??= []).Add(new(flow.Id, problem));
        heard.Clear();
        return value.IsTrue;
    }

    public FeelValue Ask(FeelExpression expression, Token at) => expression.Evaluate(ask(at, marking), settings, Unheard());

    /// <summary>The same with numbers of the machine's own beside the data.</summary>
    public bool IsTrue(FeelExpression expression, Token at, params ReadOnlySpan<(string Name, FeelValue Value)> more)
    {
        var data = ask(at, marking);
        foreach (var (name, value) in more) data = data.With(name, value);
        return expression.Evaluate(data, settings, Unheard()).IsTrue;
    }

    /// <summary>The reasons since they were last taken.</summary>
    public IReadOnlyList<FaultReason> Take()
    {
        var taken = reasons;
        reasons = null;
        return taken ?? (IReadOnlyList<FaultReason>)[];
    }

    private List<FeelProblem> Unheard()
    {
        heard ??= [];
        heard.Clear();
        return heard;
    }
}
