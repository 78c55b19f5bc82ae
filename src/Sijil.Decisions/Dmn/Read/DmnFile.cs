using System.Security.Cryptography;
using Sijil.Decisions.Dmn.Write;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>A file whose elements are known and whose meaning is not yet: what it imports may have to be read before it.</summary>
internal sealed class DmnFile
{
    private static readonly string[] spaces =
    [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
    ];

    private readonly string file;
    private readonly string hash;
    private readonly DmnDocument? document;
    private readonly List<DmnProblem> problems;

    private DmnFile(string file, string hash, DmnDocument? document, List<DmnProblem> problems) =>
        (this.file, this.hash, this.document, this.problems) = (file, hash, document, problems);

    public string Namespace => document?.Root["namespace"] ?? "";

    public IReadOnlyList<string> Imports => document is null ? [] : [.. document.Root.All("import").Select(import => import["namespace"] ?? "")];

    public static DmnFile Parse(Stream xml, string file)
    {
        using var whole = new MemoryStream();
        xml.CopyTo(whole);
        whole.Position = 0;
        var problems = new List<DmnProblem>();
        var document = XmlParts.Read(whole, file, problems);
        if (document?.Root is { } root && (root.Name != "definitions" || !spaces.Contains(root.Space)))
        {
            problems.Add(new DmnProblem(DmnProblem.NotDmn, file, root.Line, root.Id, root.Name, [root.Space]));
            document = null;
        }
        return new DmnFile(file, Convert.ToHexStringLower(SHA256.HashData(whole.GetBuffer().AsSpan(0, (int)whole.Length))), document, problems);
    }

    public DmnReading Read(IReadOnlyList<DmnModel> imports)
    {
        if (document is null) return new DmnReading(null, problems);
        var found = new List<DmnProblem>(problems);
        return new DmnReading(new ModelReading(document.Root, file, imports, found).Read(hash), found) { Document = document };
    }
}
