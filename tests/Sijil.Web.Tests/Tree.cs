namespace Sijil.Web.Tests;

/// <summary>The source tree that these tests read.</summary>
internal static class Tree
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);
    public static string Web => Path.Combine(Root, "src", "Sijil.Web");

    public static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Web, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cshtml" or ".cs")
            .Where(file => !Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static string Find(string from) =>
        File.Exists(Path.Combine(from, "Sijil.slnx")) ? from : Find(Path.GetDirectoryName(from)!);
}
