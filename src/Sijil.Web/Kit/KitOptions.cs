using System.Security.Claims;

namespace Sijil.Web.Kit;

/// <summary>What an owner of the site sets: its name, its theme, its address and what stands in the header.</summary>
public sealed class KitOptions
{
    public string ProductArabic { get; set; } = "الحكومة الواحدة";
    public string ProductEnglish { get; set; } = "One Government";

    /// <summary>The file of colour and shape tokens under wwwroot/css.</summary>
    public string Theme { get; set; } = "theme.css";

    /// <summary>The public address, for canonical links behind a proxy; the request's own when empty.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>At most seven show; the first seven that the reader may use.</summary>
    public IList<NavItem> Navigation { get; } = [];
}

/// <summary>One entry of the header: a text key, a path without its language, and for whom it stands.</summary>
public sealed record NavItem(string TextKey, string Path, Func<ClaimsPrincipal, bool>? For = null);

/// <summary>A line under the header that colours a whole page: simulated data, acting for somebody.</summary>
public sealed record Banner(string Arabic, string English, Tone Tone = Tone.Info, string? LinkArabic = null, string? LinkEnglish = null, string? Path = null);

/// <summary>Stands between signing in and every page: lets a request pass, or answers it.</summary>
public interface IGate
{
    Task Pass(HttpContext http, RequestDelegate next);
}

/// <summary>Says which banners a request wears. Register any number.</summary>
public interface IBanners
{
    ValueTask<IReadOnlyList<Banner>> For(HttpContext http, CancellationToken cancel);
}
