using System.Collections.Frozen;

namespace Sijil.Bpmn;

/// <summary>Reads the table of the standard: a line is an element or a union of kinds.</summary>
internal sealed record StandardTable(FrozenDictionary<string, ElementRule> Elements, FrozenDictionary<string, string[]> Unions)
{
    public static StandardTable Read(string text)
    {
        var elements = new Dictionary<string, ElementRule>(StringComparer.Ordinal);
        var unions = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (head, items) = line.Split(" = ") is [var before, var after] ? (before, after.Split(' ')) : (line, []);
            var words = head.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries);
            var marks = words.TakeWhile(word => word is "abstract" or "local" or "open" or "union").ToList();
            var names = words[marks.Count..];
            if (marks.Contains("union")) unions.Add(names[0], items);
            else elements.Add(names[0], Element(names[0], marks, names.Length > 1 ? elements[names[1]] : null, items));
        }
        return new(elements.ToFrozenDictionary(StringComparer.Ordinal), unions.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static ElementRule Element(string name, List<string> marks, ElementRule? kind, string[] items)
    {
        var attributes = kind?.Attributes.Values.ToDictionary(attribute => attribute.Name, StringComparer.Ordinal) ?? [];
        foreach (var attribute in items.Where(item => item[0] is '@').Select(Attribute)) attributes[attribute.Name] = attribute;
        return new()
        {
            Name = name,
            Kinds = (kind?.Kinds ?? []).Append(name).ToFrozenSet(StringComparer.Ordinal),
            Attributes = attributes.ToFrozenDictionary(StringComparer.Ordinal),
            Children = [.. kind?.Children ?? [], .. items.Where(item => item[0] is not '@').Select(Child)],
            IsAbstract = marks.Contains("abstract"),
            IsLocal = marks.Contains("local"),
            IsOpen = marks.Contains("open"),
        };
    }

    private static AttributeRule Attribute(string item)
    {
        var (named, refers) = Cut(item[1..], '>');
        var (marked, type) = Cut(named, ':');
        return new(marked.TrimEnd('!'), marked.EndsWith('!'), type ?? "", refers);
    }

    private static ChildRule Child(string item)
    {
        var (marked, refers) = Cut(item, '>');
        return new(marked.TrimEnd('?', '*', '+'), marked[^1] is not ('?' or '*'), marked[^1] is not ('*' or '+'), refers);
    }

    private static (string Before, string? After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is var place and >= 0 ? (text[..place], text[(place + 1)..]) : (text, null);
}
