using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Dmn.Explain;

/// <summary>Decides and tells how. Deciding without being asked how costs nothing for it.</summary>
public static class DmnExplain
{
    /// <summary>Decides by the name or the id of a decision or a decision service, and tells how.</summary>
    public static Explanation Run(DmnModel model, string decision, FeelContext inputs) => Run(model, decision, inputs, FeelSettings.Default);

    /// <summary>Decides with a clock and limits, and tells how.</summary>
    public static Explanation Run(DmnModel model, string decision, FeelContext inputs, FeelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(model);
        var trace = new Trace();
        var result = model.Decide(decision, inputs, settings, trace);
        return new Explanation(model.Name, model.Version, model.Hash, decision, result, trace.Values, trace.Tables);
    }
}
