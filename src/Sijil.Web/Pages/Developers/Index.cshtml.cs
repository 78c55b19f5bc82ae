using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Journeys.Library;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Developers;

/// <summary>One call of the API, as a developer looks for it.</summary>
public sealed record ApiCall(string Method, string Path, string Does);

/// <summary>A file of models/ that somebody has to mend, and how.</summary>
public sealed record FileToMend(string Place, string About, string Sentence, bool IsError);

/// <summary>The calls that programs may make, read from what the host really serves; and what is wrong with the models, for whoever writes them.</summary>
[AllowAnonymous]
public sealed class IndexModel(EndpointDataSource endpoints, JourneyLibrary library, Texts texts) : PageModel
{
    public IReadOnlyList<ApiCall> Calls { get; private set; } = [];

    /// <summary>What keeps something from running first, then what is only advice.</summary>
    public IReadOnlyList<FileToMend> Files => [.. library.Problems.OrderByDescending(problem => problem.IsError).Select(ToMend)];

    public void OnGet() => Calls =
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsForPrograms).Select(Call).DistinctBy(call => (call.Method, call.Path))
            .OrderBy(call => call.Path, StringComparer.Ordinal),
    ];

    private static FileToMend ToMend(ModelProblem problem) => new($"{problem.File}:{problem.Line}", ProblemText.About(Language.Current, problem),
        ProblemText.Sentence(Language.Current, problem.Code, [.. problem.Arguments.Select(Bidi.Isolate)]), problem.IsError);

    private static bool IsForPrograms(RouteEndpoint endpoint) =>
        Path(endpoint) is var path && (path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/health", StringComparison.Ordinal));

    private ApiCall Call(RouteEndpoint endpoint)
    {
        var path = Path(endpoint);
        var key = "developers.call." + path.Trim('/').Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        return new(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is [var method, ..] ? method : "GET", path, texts[key]);
    }

    private static string Path(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
}
