namespace Sijil.Mining.Logs;

/// <summary>Reads attributes with all that is nested in them, and leaves out those that cannot be understood.</summary>
internal sealed class AttributeReader(XmlWalk walk, LogHeader header, ProblemList problems)
{
    private const int MaxDepth = 64;
    private int depth;

    public static bool IsAttribute(string element) => KindOf(element) is not null;

    /// <summary>All attributes inside the element at which the walk stands; an element of another name is offered to <paramref name="other"/>.</summary>
    public List<XesAttribute> ReadAll(string parent, Func<string, bool>? other)
    {
        var found = new List<XesAttribute>();
        HashSet<string>? keys = null;
        string? passed = null;
        for (var more = walk.Enter(); more; more = walk.ToChild())
        {
            var (element, line) = (walk.Element, walk.Line);
            if (other?.Invoke(element) is true)
            {
                passed = element;
                continue;
            }
            if (passed is not null && IsAttribute(element)) problems.Warn(line, XesProblems.OutOfOrder, element, passed);
            if (Read(parent) is not { } attribute) continue;

            found.Add(attribute);
            if (parent is not "values" && !(keys ??= new(StringComparer.Ordinal)).Add(attribute.Key))
            {
                problems.Warn(line, XesProblems.Twice, attribute.Key);
            }
        }
        return found;
    }

    /// <returns>The attribute at which the walk stands; nothing when it cannot be understood. The walk stands behind it afterwards.</returns>
    public XesAttribute? Read(string parent)
    {
        var (line, element) = (walk.Line, walk.Element);
        if (KindOf(element) is not { } kind) return Refuse(line, XesProblems.Unexpected, element, parent);
        if (depth >= MaxDepth) return Refuse(line, XesProblems.TooDeep, $"{MaxDepth}");

        var (key, value) = (walk.Attribute("key"), walk.Attribute("value"));
        header.WarnOfExtras(walk, element, "key", "value");
        var (nested, values) = ReadInside(line, element, kind);

        if (string.IsNullOrEmpty(key)) problems.Fail(line, XesProblems.NoKey, element);
        else if (value is null && kind is not (XesKind.List or XesKind.Container)) problems.Fail(line, XesProblems.NoValue, element, key);
        else if (!XesAttribute.Fits(kind, value ?? "")) problems.Fail(line, XesProblems.BadValue, element, key, value ?? "");
        else return Checked(line, parent, new(key, kind, value ?? "") { Nested = nested, Values = values });
        return null;
    }

    private XesAttribute? Refuse(int line, string code, params string[] arguments)
    {
        problems.Fail(line, code, arguments);
        walk.Skip();
        return null;
    }

    private (List<XesAttribute> Nested, List<XesAttribute> Values) ReadInside(int line, string parent, XesKind kind)
    {
        depth++;
        List<XesAttribute>? values = null;
        var nested = ReadAll(parent, element =>
        {
            if (kind is not XesKind.List || element is not "values") return false;
            values = ReadAll("values", other: null);
            return true;
        });
        depth--;
        if (nested.Count > 0 && kind is not (XesKind.List or XesKind.Container)) header.WarnOfNesting(line);
        if (kind is XesKind.List && values is null) problems.Warn(line, XesProblems.Empty, "list");
        return (nested, values ?? []);
    }

    private XesAttribute Checked(int line, string parent, XesAttribute attribute)
    {
        header.CheckKey(line, attribute.Key);
        header.CheckPromise(line, parent, attribute);
        if (attribute.Kind is XesKind.Date && XesDate.TryParse(attribute.Text, out _, out var hasOffset) && !hasOffset)
        {
            problems.Warn(line, XesProblems.NoOffset, attribute.Key);
        }
        return attribute;
    }

    private static XesKind? KindOf(string element) => element switch
    {
        "string" => XesKind.String,
        "date" => XesKind.Date,
        "int" => XesKind.Int,
        "float" => XesKind.Float,
        "boolean" => XesKind.Boolean,
        "id" => XesKind.Id,
        "list" => XesKind.List,
        "container" => XesKind.Container,
        _ => null,
    };
}
