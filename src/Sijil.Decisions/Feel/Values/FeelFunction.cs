using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Feel;

/// <summary>Something that can be called with values.</summary>
internal abstract class FeelFunction
{
    public abstract string Name { get; }

    public abstract IReadOnlyList<string> Parameters { get; }

    /// <summary>Calls with values in the order of the parameters.</summary>
    public abstract FeelValue Call(Evaluation run, FeelValue[] arguments, int position);

    /// <summary>Calls with values by name.</summary>
    public virtual FeelValue CallNamed(Evaluation run, string[] names, FeelValue[] values, int position)
    {
        var arguments = new FeelValue[Parameters.Count];
        var known = 0;
        for (var at = 0; at < Parameters.Count; at++)
        {
            var given = Array.IndexOf(names, Parameters[at]);
            if (given < 0) return run.Nothing(FeelReason.ArgumentMissing, position, Name, Parameters[at]);
            arguments[at] = values[given];
            known++;
        }
        return known == names.Length ? Call(run, arguments, position) : run.Nothing(FeelReason.ArgumentUnknown, position, Name);
    }
}
