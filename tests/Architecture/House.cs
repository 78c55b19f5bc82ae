using System.Xml.Linq;

namespace Sijil.Architecture.Tests;

/// <summary>The house as it stands on disk: its projects, its rooms and its files. Nothing here is listed by hand.</summary>
internal static class House
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", ".git", "artifacts", "data", "TestResults"];

    /// <summary>Assemblies whose first-level folders are rooms.</summary>
    public static readonly string[] Halls = ["Journeys", "Serve", "Measure", "Steer", "Sandbox"];

    /// <summary>Assemblies whose rooms show nothing but their door.</summary>
    public static readonly string[] Wings = ["Serve", "Measure", "Steer", "Sandbox"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file that belongs to the project, as a path from its root.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Below(Root).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Code => Files.Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".razor");

    /// <summary>The projects under src by short name, each with the short names of the projects that it references.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = Files
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
        .ToDictionary(file => Short(Path.GetFileNameWithoutExtension(file)), References);

    public static IEnumerable<string> RoomsOf(string hall) =>
        Code.Where(file => file.StartsWith($"src/Sijil.{hall}/", StringComparison.Ordinal))
            .Select(file => file.Split('/'))
            .Where(parts => parts.Length > 3)
            .Select(parts => parts[2])
            .Distinct();

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string Short(string assembly) => assembly["Sijil.".Length..];

    private static string[] References(string project) =>
        [.. XDocument.Load(Path.Combine(Root, project)).Descendants("ProjectReference")
            .Select(reference => Short(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))))];

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !Built.Contains(Path.GetFileName(inner)) || IsSource(inner))
            .SelectMany(Below));

    // A room may be called after anything; only at the root is `data` the record of a running host.
    private static bool IsSource(string folder) => Path.GetFileName(folder) is "data" && Path.GetDirectoryName(folder) != Root;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sijil.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Sijil.slnx is not above the tests.");
        }
        return folder.FullName;
    }
}
