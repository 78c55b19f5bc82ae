using Sijil.Decisions.Dmn.Boxed;

namespace Sijil.Decisions.Compile;

/// <content>Logic of decision models that is no FEEL expression.</content>
internal sealed partial class Compiler
{
    private Code Boxed(BoxedNode node, Binding names) => node switch
    {
        TypedNode typed => new TypedCode(Compile(typed.Value, names), typed.Type, typed.Name),
        BrokenNode broken => new BrokenCode(broken.Text),
        BoxedContext context => Context(context, names),
        DecisionTable table => Table(table, names),
        _ => work.GiveUp(),
    };

    private Code Context(BoxedContext node, Binding names)
    {
        var entryNames = node.Entries.Select(entry => entry.Name ?? "").ToArray();
        // Of two entries with one name the later counts, in ways that slots do not show.
        if (entryNames.Distinct().Count() < entryNames.Length) return work.GiveUp();
        var slots = Array.ConvertAll(entryNames, _ => layout.Take());
        var inner = new EntryNames(names, entryNames, slots);
        var values = new Code[slots.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Compile(node.Entries[at].Value, inner);
            inner.Known = at + 1;
        }
        return new BoxedContextCode(node, values, slots, inner.HasLate);
    }
}
