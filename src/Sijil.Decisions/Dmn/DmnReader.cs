using Sijil.Decisions.Dmn.Read;

namespace Sijil.Decisions.Dmn;

/// <summary>Reads decision models from DMN's XML, versions 1.1 to 1.5.</summary>
public static class DmnReader
{
    /// <summary>Reads a model that imports nothing.</summary>
    public static DmnReading Read(Stream xml, string file) => Read(xml, file, []);

    /// <summary>Reads a model; what it imports is looked for among the models given.</summary>
    public static DmnReading Read(Stream xml, string file, IReadOnlyList<DmnModel> imports) => DmnFile.Parse(xml, file).Read(imports);

    /// <summary>Reads files that may import each other, whatever their order. The readings are in the order of the files.</summary>
    public static IReadOnlyList<DmnReading> ReadAll(IEnumerable<(string File, Stream Xml)> files)
    {
        var parsed = files.Select(file => DmnFile.Parse(file.Xml, file.File)).ToList();
        var read = new Dictionary<DmnFile, DmnReading>();
        foreach (var file in parsed) Read(file, parsed, read, []);
        return [.. parsed.Select(file => read[file])];
    }

    /// <summary>Reads first what a file imports; of files that import each other, the one begun with lacks the other.</summary>
    private static void Read(DmnFile file, List<DmnFile> all, Dictionary<DmnFile, DmnReading> read, HashSet<DmnFile> open)
    {
        if (read.ContainsKey(file) || !open.Add(file)) return;
        foreach (var imported in all.Where(other => other != file && file.Imports.Contains(other.Namespace))) Read(imported, all, read, open);
        read[file] = file.Read([.. all.Where(read.ContainsKey).Select(other => read[other].Model).OfType<DmnModel>()]);
    }
}
