namespace Sijil.EndToEnd.Tests.Conformance;

internal sealed class OwnOnly() : DomCheck("own-sources", "Sijil", "لا تطلب الصفحة شيئاً من موقع آخر، الخطوط من عندنا أيضاً.", "A page asks no other site for anything; the fonts are our own too.",
    "performance.getEntriesByType('resource').map(entry => entry.name).filter(address => !address.startsWith(location.origin) && !address.startsWith('data:')).concat(all('link[rel=stylesheet], script[src], img[src], iframe').filter(one => new URL(one.href ?? one.src, location).origin !== location.origin).map(say))",
    "<link rel=\"stylesheet\" href=\"/sound.css\">", "<link rel=\"stylesheet\" href=\"http://fonts.test/kufi.css\"><link rel=\"stylesheet\" href=\"/sound.css\">");

internal sealed class NoInline() : DomCheck("no-inline", "OWASP ASVS 5, 3.4", "لا نمط ولا برمجية داخل عناصر الصفحة.", "No style and no script stands within the elements of a page.",
    "all('[style]').concat(all('*').filter(one => one.getAttributeNames().some(name => name.startsWith('on'))), all('a[href^=\"javascript:\"]'), all('script:not([src]):not([type=speculationrules]):not([type=\"application/ld+json\"])')).map(say)",
    "<h2>جدول</h2>", "<h2 onclick=\"alert(1)\">جدول</h2>");

internal sealed class StrictPolicy() : HeaderCheck("content-policy", "OWASP ASVS 5, 3.4", "تمنع سياسة المحتوى كل ما ليس من الموقع.", "The content policy refuses whatever is not of the site.", "content-security-policy", "default-src 'self' 'unsafe-inline'")
{
    protected override bool IsRight(string value) =>
        value.Contains("default-src 'self'", StringComparison.Ordinal) && value.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && value.Contains("object-src 'none'", StringComparison.Ordinal)
        && !value.Contains("unsafe-inline", StringComparison.Ordinal) && !value.Contains("unsafe-eval", StringComparison.Ordinal);
}

internal sealed class NoSniffing() : HeaderCheck("no-sniff", "OWASP ASVS 5, 3.4", "لا يخمّن المتصفح نوع ما نرسله.", "The browser does not guess at the type of what we send.", "x-content-type-options", "")
{
    protected override bool IsRight(string value) => value is "nosniff";
}

internal sealed class Discreet() : HeaderCheck("referrer", "OWASP ASVS 5, 3.4", "لا تُرسل عناوين صفحاتنا إلى مواقع أخرى.", "The addresses of our pages are not told to other sites.", "referrer-policy", "unsafe-url")
{
    protected override bool IsRight(string value) => value is "strict-origin-when-cross-origin" or "same-origin" or "no-referrer" or "strict-origin";
}

internal sealed class Unwatched() : HeaderCheck("permissions", "OWASP ASVS 5, 3.4", "لا تطلب الصفحة الكاميرا ولا المكان.", "A page may use neither camera nor place.", "permissions-policy", "camera=*")
{
    protected override bool IsRight(string value) => value.Contains("camera=()", StringComparison.Ordinal) && value.Contains("geolocation=()", StringComparison.Ordinal);
}
