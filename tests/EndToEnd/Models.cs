namespace Sijil.EndToEnd.Tests;

/// <summary>The sample emirate's files, beside the sources.</summary>
internal static class Models
{
    public static string Folder
    {
        get
        {
            var at = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(at, "models", "journeys"))) at = Path.GetDirectoryName(at)!;
            return Path.Combine(at, "models");
        }
    }
}
