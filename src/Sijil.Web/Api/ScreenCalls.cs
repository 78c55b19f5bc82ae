using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sijil.Web.Api;

/// <summary>What a program calls instead of a screen; the places of its path are those of the screen's own address.</summary>
internal sealed record ScreenCall(string Method, string Path, string? Body = null);

/// <summary>For each screen that has one, the call of the API that tells or does the same.</summary>
internal static class ScreenCalls
{
    private static readonly ScreenCall Task = new("PUT", "/api/cases/{id}/tasks/{token}/completion", """{"answers":{}}"""), Case = new("GET", "/api/cases/{id}"), Tasks = new("GET", "/api/tasks"), Cards = new("GET", "/api/services.jsonld");

    public static FrozenDictionary<string, ScreenCall> ByPage { get; } = new Dictionary<string, ScreenCall>
    {
        ["/Portal/Services"] = Cards, ["/Portal/Service"] = Cards, ["/Cards/Index"] = Cards, ["/Cards/Card"] = Cards,
        ["/Portal/Apply"] = new("POST", "/api/cases", """{"service":"{sub}","key":"my-own-number-1"}"""),
        ["/Portal/Cases"] = Tasks, ["/Portal/Case"] = Case, ["/Portal/Step"] = Task, ["/Portal/Check"] = Task, ["/Portal/Tasks"] = Task,
        ["/Desk/Index"] = Tasks, ["/Desk/Case"] = Case, ["/Desk/Model"] = Case, ["/Desk/Step"] = Task,
        ["/Desk/Incidents"] = new("GET", "/api/incidents"),
        ["/Decisions/Decision"] = new("POST", "/api/decisions/{id}/{decision}", "{}"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The call that stands for the screen of this request, with its own numbers in it; nothing where it has none.</summary>
    public static ScreenCall? Of(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not { } page || !ByPage.TryGetValue(page.ViewEnginePath, out var call)) return null;
        string Filled(string text) => http.Request.RouteValues.Aggregate(text, (told, value) => told.Replace($"{{{value.Key}}}", $"{value.Value}", StringComparison.Ordinal));
        return call with { Path = Filled(call.Path), Body = call.Body is null ? null : Filled(call.Body) };
    }
}
