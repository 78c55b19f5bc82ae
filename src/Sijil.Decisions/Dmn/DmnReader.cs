using System.Security.Cryptography;
using Sijil.Decisions.Dmn.Read;

namespace Sijil.Decisions.Dmn;

/// <summary>Reads decision models from DMN's XML, versions 1.1 to 1.5.</summary>
public static class DmnReader
{
    private static readonly string[] spaces =
    [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
    ];

    /// <summary>Reads a model that imports nothing.</summary>
    public static DmnReading Read(Stream xml, string file) => Read(xml, file, []);

    /// <summary>Reads a model; what it imports is looked for among the models given.</summary>
    public static DmnReading Read(Stream xml, string file, IReadOnlyList<DmnModel> imports)
    {
        using var whole = new MemoryStream();
        xml.CopyTo(whole);
        var problems = new List<DmnProblem>();
        whole.Position = 0;
        if (XmlParts.Read(whole, file, problems) is not { } document) return new DmnReading(null, problems);
        var root = document.Root;
        if (root.Name != "definitions" || !spaces.Contains(root.Space))
        {
            problems.Add(new DmnProblem(DmnProblem.NotDmn, file, root.Line, root.Id, root.Name, [root.Space]));
            return new DmnReading(null, problems);
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        var reading = new ModelReading(root, file, imports, problems);
        return new DmnReading(reading.Read(hash), problems) { Document = document };
    }
}
