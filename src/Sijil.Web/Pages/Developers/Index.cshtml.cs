using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Developers;

/// <summary>One call of the API, as a developer looks for it.</summary>
public sealed record ApiCall(string Method, string Path, string Does);

/// <summary>The calls that programs may make, read from what the host really serves.</summary>
[AllowAnonymous]
public sealed class IndexModel(EndpointDataSource endpoints, Texts texts) : PageModel
{
    public IReadOnlyList<ApiCall> Calls { get; private set; } = [];

    public void OnGet() => Calls =
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsForPrograms).Select(Call).DistinctBy(call => (call.Method, call.Path))
            .OrderBy(call => call.Path, StringComparer.Ordinal),
    ];

    private static bool IsForPrograms(RouteEndpoint endpoint) =>
        Path(endpoint) is var path && (path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/health", StringComparison.Ordinal));

    private ApiCall Call(RouteEndpoint endpoint)
    {
        var path = Path(endpoint);
        var key = "developers.call." + path.Trim('/').Replace('/', '-');
        return new(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is [var method, ..] ? method : "GET", path, texts[key]);
    }

    private static string Path(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
}
