using System.Text;

namespace Sijil.Schema.Patterns;

/// <summary>A class in square brackets.</summary>
internal ref struct PatternClass(string text, ref int at)
{
    private readonly ref int at = ref at;

    public CodePoints Read()
    {
        at++;
        var isNot = at < text.Length && text[at] is '^';
        if (isNot) at++;
        List<CodePoints> sets = [];
        while (at < text.Length && text[at] is not ']')
        {
            var (set, point) = One();
            if (at + 1 >= text.Length || text[at] is not '-' || text[at + 1] is ']')
            {
                sets.Add(set);
                continue;
            }
            at++;
            var (_, last) = One();
            if (point is null || last is null) throw new PatternFault("a range of more than characters", at);
            sets.Add(last >= point ? CodePoints.Of((point.Value, last.Value)) : throw new PatternFault("a range that runs backward", at));
        }
        if (at >= text.Length) throw new PatternFault("unclosed [", at);
        at++;
        var all = CodePoints.Union(sets);
        return isNot ? all.Others() : all;
    }

    /// <summary>One member, and its code point where it is a single character.</summary>
    private (CodePoints Set, int? Point) One()
    {
        if (at >= text.Length) throw new PatternFault("unclosed [", at);
        if (text[at] is '\\')
        {
            var read = PatternEscape.Of(text, ref at, isClass: true);
            return (read.Set ?? CodePoints.One(read.Point!.Value), read.Point);
        }
        var rune = Rune.GetRuneAt(text, at);
        at += rune.Utf16SequenceLength;
        return (CodePoints.One(rune.Value), rune.Value);
    }
}
