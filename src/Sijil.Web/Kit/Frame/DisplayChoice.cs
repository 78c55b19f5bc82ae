using System.Globalization;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Frame;

/// <summary>What this reader chose for the look of pages, kept in two small cookies: digits and light or dark.</summary>
internal sealed class DisplayChoice(RequestDelegate next)
{
    public const string Digits = "digits", Theme = "theme", NativeDigits = "arab", Light = "light", Dark = "dark";

    public Task InvokeAsync(HttpContext http)
    {
        if (Chosen(http, Digits) == NativeDigits && Language.Current.IsArabic)
            CultureInfo.CurrentCulture = Language.Current.NativeDigits;
        return next(http);
    }

    /// <summary>Light, dark, or nothing when the device decides. The address wins over the cookie.</summary>
    public static string? ThemeOf(HttpContext http) => Chosen(http, Theme) is (Light or Dark) and var theme ? theme : null;

    public static void Keep(HttpContext http, string name, string? value)
    {
        if (value is Light or Dark or NativeDigits)
            http.Response.Cookies.Append(name, value, new CookieOptions
            {
                IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
            });
        else
            http.Response.Cookies.Delete(name);
    }

    public static string? Chosen(HttpContext http, string name) =>
        http.Request.Query.TryGetValue(name, out var asked) ? asked.ToString() : http.Request.Cookies[name];
}
