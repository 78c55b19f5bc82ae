namespace Sijil.Decisions.Tests.Kit;

/// <summary>The public test data that the environment may hold; tests that want it skip visibly without it.</summary>
internal static class PublicCases
{
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("SIJIL_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "SIJIL_DATA is not set.");
        var folder = Path.Combine(root!, name);
        Assert.SkipWhen(!Directory.Exists(folder), $"{folder} does not exist.");
        return folder;
    }
}
