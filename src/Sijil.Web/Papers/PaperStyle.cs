using Microsoft.AspNetCore.Html;

namespace Sijil.Web.Papers;

/// <summary>The styles that a report carries with it; a change here changes future reports and no frozen one.</summary>
internal static class PaperStyle
{
    public static readonly IHtmlContent Text = new HtmlString("""
        @font-face{font-family:"Noto Kufi Arabic";font-weight:400;src:url(/fonts/noto-kufi-arabic-arabic-400-normal.woff2) format("woff2")}
        @font-face{font-family:"Noto Kufi Arabic";font-weight:700;src:url(/fonts/noto-kufi-arabic-arabic-700-normal.woff2) format("woff2")}
        @font-face{font-family:"Inter";font-weight:400;src:url(/fonts/inter-latin-400-normal.woff2) format("woff2")}
        @font-face{font-family:"Inter";font-weight:700;src:url(/fonts/inter-latin-700-normal.woff2) format("woff2")}
        body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.7 Inter,"Noto Kufi Arabic",sans-serif}
        [dir=rtl] body{font-family:"Noto Kufi Arabic",Inter,sans-serif}
        main,nav{max-width:60rem;margin:0 auto;padding:0 1.25rem}
        nav{padding-top:1rem}a{color:#6b4e1d}
        header{border-bottom:3px solid #92722a;margin-bottom:2rem;padding:1rem 0}
        h1{font-size:1.75rem;line-height:1.35;margin:.25rem 0 1rem}h2{font-size:1.3rem;margin:2rem 0 .75rem}h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
        ol{margin:0;padding-inline-start:1.5rem}.quiet,small{color:#5b5b5b}small{font-size:.8rem}
        .frame{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:.9rem;margin-bottom:1rem}
        caption{text-align:start;font-weight:700;padding:.25rem 0}
        th,td{text-align:start;vertical-align:top;padding:.45rem .5rem;border-top:1px solid #ccc}
        thead th{background:#f5f1e8;white-space:nowrap}tbody th{font-weight:400;min-width:12rem}.n{text-align:end;font-variant-numeric:tabular-nums}
        @media print{nav{display:none}main{max-width:none;padding:0}tr{break-inside:avoid}h2,h3{break-after:avoid}.frame{overflow:visible}a{color:inherit;text-decoration:none}@page{size:A4;margin:16mm}}
        """.ReplaceLineEndings("\n"));
}
