using Sijil.Record;

namespace Sijil.Web;

/// <summary>Whether the process lives, and whether it can serve: the journal writes and the folds keep up.</summary>
internal static class Health
{
    private const long MostBehind = 10_000;

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", (IJournal journal, FoldHost folds) => folds.Failures.Count == 0 && journal.Head - folds.Position < MostBehind
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
