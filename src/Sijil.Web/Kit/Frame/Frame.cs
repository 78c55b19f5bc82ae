using Microsoft.AspNetCore.Diagnostics;

namespace Sijil.Web.Kit.Frame;

/// <summary>What the frame around a page asks of its request.</summary>
internal static class Frame
{
    public const int MostNavItems = 7;

    /// <summary>The path the reader asked for, also where an error page stands in for it.</summary>
    public static string PathOf(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? http.Request.Path.Value ?? "/";

    public static string QueryOf(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString ?? http.Request.QueryString.Value ?? "";

    public static IEnumerable<NavItem> Navigation(KitOptions kit, HttpContext http) =>
        kit.Navigation.Where(item => item.For?.Invoke(http.User) ?? true).Take(MostNavItems);

    /// <summary>The entry at or beneath which the reader stands; of two that lie above each other, the nearer.</summary>
    public static NavItem? Here(IEnumerable<NavItem> items, HttpContext http)
    {
        var here = PathOf(http);
        return items.Where(item => IsAbove(Text.Language.Current.Link(item.Path), item.Path is "/", here)).MaxBy(item => item.Path.Length);
    }

    private static bool IsAbove(string there, bool isHome, string here) =>
        here.Equals(there, StringComparison.OrdinalIgnoreCase) || (!isHome && here.StartsWith(there + "/", StringComparison.OrdinalIgnoreCase));
}
