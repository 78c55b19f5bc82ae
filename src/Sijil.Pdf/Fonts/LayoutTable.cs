using System.Text;

namespace Sijil.Pdf.Fonts;

/// <summary>A rule of a font: what it does, what it passes over, and its alternatives, of which the first that fits applies.</summary>
internal sealed record Lookup(int Type, int Flags, int MarkSet, IReadOnlyList<Table> Alternatives);

/// <summary>The rules of a font by feature: how letters join (GSUB) or where marks stand (GPOS).</summary>
internal sealed class LayoutTable
{
    private readonly Dictionary<string, int[]> _features;
    private readonly Lookup[] _lookups;

    /// <param name="far">The type by which this table says that a rule stands further away than sixteen bits reach.</param>
    public LayoutTable(Table table, int far)
    {
        _features = table.IsEmpty ? [] : FeaturesOf(table);
        _lookups = table.IsEmpty ? [] : LookupsOf(table, far);
    }

    public Lookup this[int index] => _lookups[index];

    /// <summary>The rules of some features, in the order in which the font lists them.</summary>
    public IEnumerable<(Lookup Lookup, string Feature)> Of(params ReadOnlySpan<string> features)
    {
        var found = new SortedDictionary<int, string>();
        foreach (var feature in features)
            foreach (var index in _features.GetValueOrDefault(feature, [])) found.TryAdd(index, feature);
        return found.Select(pair => (_lookups[pair.Key], pair.Value));
    }

    private static Dictionary<string, int[]> FeaturesOf(Table table)
    {
        var (scripts, features) = (table.Linked(4), table.Linked(6));
        var script = ScriptOf(scripts, "arab") is { IsEmpty: false } own ? own : ScriptOf(scripts, "DFLT");
        if (script.IsEmpty || script.Linked(0) is not { IsEmpty: false } language) return [];
        var found = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var index = 0; index < language.U16(4); index++)
        {
            var row = features.At(2 + language.U16(6 + index * 2) * 6, 6);
            var feature = features.At(row.U16(4));
            found.TryAdd(Tag(row), [.. Enumerable.Range(0, feature.U16(2)).Select(place => feature.U16(4 + place * 2))]);
        }
        return found;
    }

    private static Table ScriptOf(Table scripts, string tag)
    {
        for (var index = 0; index < scripts.U16(0); index++)
            if (Tag(scripts.At(2 + index * 6, 6)) == tag) return scripts.Linked(2 + index * 6 + 4);
        return Table.Empty;
    }

    private static Lookup[] LookupsOf(Table table, int far)
    {
        var list = table.Linked(8);
        return [.. Enumerable.Range(0, list.U16(0)).Select(index => LookupOf(list.Linked(2 + index * 2), far))];
    }

    private static Lookup LookupOf(Table lookup, int far)
    {
        var (type, flags, count) = (lookup.U16(0), lookup.U16(2), lookup.U16(4));
        var alternatives = Enumerable.Range(0, count).Select(index => lookup.Linked(6 + index * 2)).ToList();
        var markSet = (flags & 0x10) != 0 ? lookup.U16(6 + count * 2) : 0;
        if (type != far) return new(type, flags, markSet, alternatives);
        return new(alternatives[0].U16(2), flags, markSet, [.. alternatives.Select(one => one.LinkedFar(4))]);
    }

    private static string Tag(Table row) => Encoding.ASCII.GetString(row.Bytes.Span[..4]);
}
