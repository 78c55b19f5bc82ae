namespace Sijil.Decisions.Tests;

/// <summary>Where the sample emirate's own models are.</summary>
internal static class Emirate
{
    public static string Decisions
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "Sijil.slnx"))) at = at.Parent;
            return Path.Combine(at!.FullName, "models", "decisions");
        }
    }
}
