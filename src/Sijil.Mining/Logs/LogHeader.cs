namespace Sijil.Mining.Logs;

/// <summary>What a log declares about itself: extensions, global attributes, classifiers; later parts are held against it.</summary>
internal sealed class LogHeader(ProblemList problems)
{
    private static readonly Dictionary<string, string[]> Standard = new(StringComparer.Ordinal)
    {
        ["concept"] = ["name", "instance"],
        ["org"] = ["resource", "role", "group"],
        ["time"] = ["timestamp"],
        ["lifecycle"] = ["model", "transition", "state"],
        ["semantic"] = ["modelReference"],
        ["identity"] = ["id"],
        ["cost"] = ["total", "currency", "drivers", "amount", "driver", "type"],
    };

    private readonly HashSet<string> prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> sound = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scope, string Key), XesKind> promises = [];
    private bool declaresNesting;

    public List<XesAttribute> Attributes { get; } = [];

    public int LooseEvents { get; set; }

    public void ReadLog(XmlWalk walk)
    {
        Require(walk, "log", "xes.version", "xes.features");
        WarnOfExtras(walk, "log", "xes.version", "xes.features");
        declaresNesting = (walk.Attribute("xes.features") ?? "").Split(' ').Contains("nested-attributes");
    }

    public void ReadExtension(XmlWalk walk)
    {
        Require(walk, "extension", "name", "prefix", "uri");
        WarnOfExtras(walk, "extension", "name", "prefix", "uri");
        if (walk.Attribute("prefix") is { } prefix) prefixes.Add(prefix);
        walk.Skip();
    }

    public void ReadClassifier(XmlWalk walk)
    {
        var line = walk.Line;
        Require(walk, "classifier", "name", "keys");
        var scope = ReadScope(walk, "classifier", "name", "keys", "scope");
        var keys = KeysOf(walk.Attribute("keys") ?? "");
        if (keys.Count is 0) problems.Warn(line, XesProblems.Empty, "classifier");
        if (promises.Keys.Any(promise => promise.Scope == scope))
        {
            foreach (var key in keys.Where(key => !promises.ContainsKey((scope, key))))
            {
                problems.Warn(line, XesProblems.UnknownKey, walk.Attribute("name") ?? "", key);
            }
        }
        walk.Skip();
    }

    /// <returns>The scope that a global or a classifier names; events, when it names none.</returns>
    public string ReadScope(XmlWalk walk, string element, params string[] known)
    {
        WarnOfExtras(walk, element, known);
        var scope = walk.Attribute("scope") ?? "event";
        if (scope is not ("event" or "trace")) problems.Warn(walk.Line, XesProblems.BadScope, element, scope);
        return scope;
    }

    public void Promise(string scope, XesAttribute attribute) => promises[(scope, attribute.Key)] = attribute.Kind;

    public void CheckPromise(int line, string parent, XesAttribute attribute)
    {
        if (parent is not ("trace" or "event") || !promises.TryGetValue((parent, attribute.Key), out var promised)) return;
        if (promised != attribute.Kind) problems.Warn(line, XesProblems.OtherKind, attribute.Key, $"{attribute.Kind}", $"{promised}");
    }

    public void CheckKey(int line, string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || sound.Contains(key)) return;

        var (prefix, name) = (key[..colon], key[(colon + 1)..]);
        if (!prefixes.Contains(prefix)) problems.Warn(line, XesProblems.UndeclaredExtension, prefix);
        else if (Standard.TryGetValue(prefix, out var names) && !names.Contains(name)) problems.Warn(line, XesProblems.NotOfExtension, key);
        else if (sound.Count < 10_000) sound.Add(key);
    }

    public void WarnOfNesting(int line)
    {
        if (!declaresNesting) problems.Warn(line, XesProblems.UndeclaredNesting);
    }

    public void WarnOfExtras(XmlWalk walk, string element, params string[] known)
    {
        foreach (var extra in walk.AttributesBeside(known)) problems.Warn(walk.Line, XesProblems.Extra, element, extra);
    }

    private void Require(XmlWalk walk, string element, params string[] names)
    {
        foreach (var name in names)
        {
            if (walk.Attribute(name) is null) problems.Warn(walk.Line, XesProblems.Missing, element, name);
        }
    }

    // Keys are parted by spaces; one that holds a space itself stands in single quotes.
    private static List<string> KeysOf(string keys) =>
        [.. keys.Split('\'').SelectMany((part, index) =>
            index % 2 is 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
