using Sijil.Schema.Compile;

namespace Sijil.Schema.Checks;

/// <summary>One thing that a schema asks of a value.</summary>
internal abstract class Check
{
    /// <param name="marks">What this schema looked at so far, where a later word asks for what is left.</param>
    public abstract bool Holds(At at, Node schema, Run run, Marks? marks);
}

/// <summary>A check that needs no more than to be asked.</summary>
internal sealed class Asks(Func<At, Node, Run, bool> holds) : Check
{
    public override bool Holds(At at, Node schema, Run run, Marks? marks) => holds(at, schema, run);
}

/// <summary>The schema false: no value fits.</summary>
internal sealed class Nothing : Check
{
    public override bool Holds(At at, Node schema, Run run, Marks? marks)
    {
        if (!run.IsBrief) run.Errors.Add(new(Pointer.Text(at.Instance), Pointer.Text(at.Keywords), schema.PlaceOf("")[..^1], "false"));
        return false;
    }
}
