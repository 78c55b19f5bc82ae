namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>What the checks of a page's structure may use, and all of them put into one question.</summary>
internal static class Dom
{
    private const string Tools = """
        const all = (what, within = document) => [...within.querySelectorAll(what)];
        const say = one => one.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
        const seen = one => one.checkVisibility() && one.getClientRects().length > 0;
        const meta = name => document.head.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.content ?? '';
        const named = one => (one.getAttribute('aria-label') || one.innerText || one.textContent || '').trim() || all('img[alt], svg[aria-label]', one).map(inner => inner.alt || inner.getAttribute('aria-label')).join('')
            || all('#' + CSS.escape(one.getAttribute('aria-labelledby') || 'none')).map(label => label.textContent).join('');
        const isLanguage = (one, code) => (one.closest('[lang]')?.lang ?? '').startsWith(code);
        const words = (code, but = 'script') => {
            const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) { const parent = walker.currentNode.parentElement; if (!parent.closest('script, style, code, pre, bdi, textarea, [translate=no]') && !parent.closest(but) && isLanguage(parent, code)) found.push(walker.currentNode.data); }
            return found;
        };
        const path = location.pathname, other = path.replace(/^\/(ar|en|ur)/, '');
        """;

    public static string Script { get; } = $$"""
        async () => { {{Tools}}
          return JSON.stringify({ {{string.Join(",\n", Checks.All.OfType<DomCheck>().Select(check => $"\"{check.Id}\": await ({check.Script})"))}} });
        }
        """;
}
