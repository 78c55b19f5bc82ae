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

    /// <summary>Whether the reader stands at the item or somewhere beneath it.</summary>
    public static bool IsHere(NavItem item, HttpContext http)
    {
        var here = PathOf(http);
        var there = Sijil.Web.Text.Language.Current.Link(item.Path);
        return here.Equals(there, StringComparison.OrdinalIgnoreCase)
            || (item.Path is not "/" && here.StartsWith(there + "/", StringComparison.OrdinalIgnoreCase));
    }
}
