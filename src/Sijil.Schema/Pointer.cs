using System.Text;

namespace Sijil.Schema;

/// <summary>A way into a value or a schema, one step at a time from its root; written as a JSON pointer only when somebody asks.</summary>
internal sealed record Pointer(Pointer? Before, string Step)
{
    public static string Escape(string step) => step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    public static string Text(Pointer? end)
    {
        var steps = new Stack<string>();
        for (var at = end; at is not null; at = at.Before) steps.Push(at.Step);
        var text = new StringBuilder();
        foreach (var step in steps) text.Append('/').Append(Escape(step));
        return text.ToString();
    }
}
