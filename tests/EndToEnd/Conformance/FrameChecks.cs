namespace Sijil.EndToEnd.Tests.Conformance;

internal sealed class Skipped() : DomCheck("skip-link", "WCAG 2.2, 2.4.1", "أول رابط في الصفحة يتخطى إلى محتواها.", "The first link of a page skips to its content.",
    "(() => { const first = document.body.querySelector('a, button, input, select, textarea'); return first?.getAttribute('href') === '#main' && document.getElementById('main') ? [] : [first ? say(first) : 'nothing']; })()",
    "<a class=\"skip\" href=\"#main\">انتقل إلى المحتوى الرئيسي</a>", "");

internal sealed class Framed() : DomCheck("landmarks", "WCAG 2.2, 1.3.1", "للصفحة رأس ومحتوى وتذييل، ولكل تنقل فيها اسم.", "A page has a header, one main part and a footer, and its navigations have names.",
    "[['main', 1], ['body > header', 1], ['body > footer', 1]].filter(([what, count]) => all(what).length !== count).map(([what]) => what).concat(all('nav').filter(nav => !nav.ariaLabel && !nav.getAttribute('aria-labelledby')).map(say))",
    "<main id=\"main\" tabindex=\"-1\">", "<main id=\"main\"></main><main tabindex=\"-1\">");

internal sealed class Headed() : DomCheck("headings", "WCAG 2.2, 1.3.1", "للصفحة عنوان رئيس واحد، ولا يُقفز عن مستوى من العناوين.", "A page has one main heading, and no level of headings is jumped over.",
    "(() => { const levels = all('h1, h2, h3, h4, h5, h6').map(heading => +heading.tagName[1]); return levels.filter(level => level === 1).length === 1 ? levels.filter((level, at) => at && level > levels[at - 1] + 1).map(level => 'jumps to h' + level) : [levels.filter(level => level === 1).length + ' main headings']; })()",
    "<h2>جدول</h2>", "<h4>جدول</h4>");

internal sealed class ShortMenu() : DomCheck("navigation", Sources.Design, "في التنقل الرئيسي سبعة بنود على الأكثر.", "The top navigation has seven entries at most.",
    "all('header nav').filter(nav => all('li', nav).length > 7).map(nav => all('li', nav).length + ' entries')",
    "<li><a href=\"/ar/cases\">معاملاتي</a></li>", "<li><a href=\"/ar/1\">بند</a></li><li><a href=\"/ar/2\">بند</a></li><li><a href=\"/ar/3\">بند</a></li><li><a href=\"/ar/4\">بند</a></li><li><a href=\"/ar/5\">بند</a></li><li><a href=\"/ar/6\">بند</a></li><li><a href=\"/ar/7\">بند</a></li>");

internal sealed class Switched() : DomCheck("language-switch", Sources.Design, "في الرأس رابط إلى الصفحة نفسها باللغة الأخرى، مكتوب بتلك اللغة.", "The header links to the same page in the other language, in that language's own name.",
    "(() => { const links = all('header a[hreflang][lang]'); return links.length && links.every(link => link.pathname.replace(/^\\/(ar|en|ur)/, '').replace(/\\/$/, '') === other.replace(/\\/$/, '') || !/^\\/(ar|en|ur)(\\/|$)/.test(path)) ? [] : ['no way to the other language: ' + links.map(link => link.pathname)]; })()",
    "<a href=\"/en/page\" lang=\"en\" hreflang=\"en-AE\" dir=\"ltr\">English</a>", "<a href=\"/en\" lang=\"en\" hreflang=\"en-AE\" dir=\"ltr\">English</a>");

internal sealed class Mapped() : DomCheck("site-map", Sources.Design, "في التذييل خريطة الموقع والخصوصية وسهولة الوصول.", "The footer leads to the site map, privacy and accessibility.",
    "['site-map', 'privacy', 'accessibility'].filter(page => !all(`footer a[href$='/${page}']`).length)", "<a href=\"/ar/site-map\">", "<a href=\"/ar/elsewhere\">");

internal sealed class Placed() : DomCheck("breadcrumb", Sources.Design, "آخر ما في مسار التنقل هو الصفحة نفسها.", "The last entry of a breadcrumb is the page itself.",
    "all('main nav ol').filter(list => !list.lastElementChild?.matches('[aria-current=page]') && !list.lastElementChild?.querySelector('[aria-current=page]')).map(say)", "<li aria-current=\"page\">", "<li>");

internal sealed class InOrder() : DomCheck("tab-order", "WCAG 2.2, 2.4.3", "ترتيب التنقل بلوحة المفاتيح هو ترتيب الصفحة.", "The keyboard goes through a page in the page's order.",
    "all('[tabindex]').filter(one => one.tabIndex > 0).map(say)", "<button type=\"submit\">", "<button type=\"submit\" tabindex=\"3\">");

internal sealed class Focused() : DomCheck("focus", "WCAG 2.2, 2.4.7", "كل ما يُستعمل يظهر عليه التركيز حين تبلغه لوحة المفاتيح.", "Everything that can be used shows its focus when the keyboard reaches it.",
    """
    (() => { const look = one => { const style = getComputedStyle(one), near = getComputedStyle(one.closest('label, .gov-choice, div, p') ?? one); return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, near.outlineStyle, near.boxShadow].join(); };
      const wrong = [], before = scrollY;
      for (const one of all('a[href], button, input:not([type=hidden]), select, textarea, summary').filter(seen)) {
        document.activeElement?.blur(); const calm = look(one); one.focus({ preventScroll: true, focusVisible: true });
        if (document.activeElement === one && look(one) === calm) wrong.push(say(one));
      }
      document.activeElement?.blur(); scrollTo(0, before); return wrong.slice(0, 5); })()
    """, "<button type=\"submit\">متابعة</button>", "<button type=\"submit\" class=\"blind\">متابعة</button>");

internal sealed class OnceNamed() : DomCheck("ids", "HTML", "لا يتكرر معرّف في الصفحة.", "No id stands twice in a page.",
    "(() => { const ids = all('[id]').map(one => one.id); return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]; })()", "id=\"small\"", "id=\"name\"");

internal sealed class Calm() : DomCheck("calm", "WCAG 2.2, 2.2.2", "لا شيء يتحرك أو يصدر صوتاً من نفسه.", "Nothing moves or sounds by itself.",
    "all('marquee, blink, [autoplay]').map(say)", "<h2>جدول</h2>", "<marquee>جدول</marquee>");
