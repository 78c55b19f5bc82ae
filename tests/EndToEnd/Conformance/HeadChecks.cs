namespace Sijil.EndToEnd.Tests.Conformance;

internal sealed class Titled() : DomCheck("title", "WCAG 2.2, 2.4.2", "لكل صفحة عنوان في المتصفح يصف محتواها.", "Every page has a title in the browser that says what it holds.",
    "document.title.trim().length > 3 ? [] : ['no title']", "<title>صفحة سليمة – سجل</title>", "<title></title>");

internal sealed class Described() : DomCheck("description", Sources.Design, "لكل صفحة وصف يعرضه محرك البحث.", "Every page has a description for search engines.",
    "meta('description').length > 20 ? [] : ['description: ' + meta('description')]", "<meta name=\"description\" content=\"صفحة سليمة يُكسر فيها شيء واحد في كل مرة ليُرى أن الفحص يكشفه.\">", "");

internal sealed class InItsLanguage() : DomCheck("language", "WCAG 2.2, 3.1.1", "تعلن الصفحة لغتها واتجاه كتابتها، كما في عنوانها.", "A page declares its language and direction, as its address says.",
    "(() => { const html = document.documentElement, code = path.split('/')[1]; return html.dir === (html.lang === 'en' ? 'ltr' : 'rtl') && (html.lang === code || !['ar', 'en', 'ur'].includes(code)) ? [] : [html.lang + ' ' + html.dir]; })()",
    "<html lang=\"ar\" dir=\"rtl\">", "<html lang=\"ar\" dir=\"ltr\">");

internal sealed class Canonical() : DomCheck("canonical", Sources.Design, "تذكر الصفحة عنوانها المعتمد كاملاً.", "A page names its canonical address in full.",
    "all('link[rel=canonical]').length === 1 && all('link[rel=canonical]')[0].getAttribute('href').startsWith('http') ? [] : ['no canonical address']",
    "<link rel=\"canonical\" href=\"http://sound.test/ar/page\">", "<link rel=\"canonical\" href=\"/ar/page\">");

internal sealed class InOtherLanguages() : DomCheck("hreflang", Sources.Design, "تذكر الصفحة عنوانها في كل لغة أخرى، والعنوان الافتراضي.", "A page names its address in every other language, and the default one.",
    "['ar', 'en', 'x-default'].filter(code => !all(`link[rel=alternate][hreflang^=${code}][href^=http]`).length)",
    "<link rel=\"alternate\" hreflang=\"en-AE\" href=\"http://sound.test/en/page\">", "");

internal sealed class Shared() : DomCheck("open-graph", Sources.Design, "تحمل الصفحة ما تعرضه الشبكات عند مشاركتها.", "A page carries what networks show when it is shared.",
    "['og:title', 'og:description', 'og:locale'].filter(name => !meta(name))", "<meta property=\"og:title\" content=\"صفحة سليمة\">", "");

internal sealed class Iconed() : DomCheck("favicon", Sources.Design, "للموقع أيقونة تُعرض في لسان المتصفح، وهي موجودة حقاً.", "The site has an icon for the browser's tab, and it is there.",
    "(async () => { const icon = document.head.querySelector('link[rel=icon]'); return icon && (await fetch(icon.href, { cache: 'force-cache' })).ok ? [] : ['no icon']; })()",
    "<link rel=\"icon\" href=\"/mark.svg\" type=\"image/svg+xml\">", "<link rel=\"icon\" href=\"/nowhere.svg\" type=\"image/svg+xml\">");

internal sealed class Coloured() : DomCheck("theme-colour", Sources.Design, "تعلن الصفحة لون إطار المتصفح.", "A page declares the colour of the browser's frame.",
    "meta('theme-color') ? [] : ['none']", "<meta name=\"theme-color\" content=\"#7c5e24\">", "");

internal sealed class Zoomable() : DomCheck("zoom", "WCAG 2.2, 1.4.4", "لا تمنع الصفحة التكبير.", "A page does not forbid zooming.",
    "/width=device-width/.test(meta('viewport')) && !/user-scalable\\s*=\\s*no|maximum-scale/.test(meta('viewport')) ? [] : [meta('viewport')]",
    "content=\"width=device-width, initial-scale=1\"", "content=\"width=device-width, initial-scale=1, user-scalable=no\"");

internal sealed class Lettered() : DomCheck("encoding", Sources.Design, "الصفحة بترميز UTF-8.", "A page is written in UTF-8.",
    "document.characterSet === 'UTF-8' && document.head.querySelector('meta[charset]') ? [] : [document.characterSet]", "<meta charset=\"utf-8\">", "");
