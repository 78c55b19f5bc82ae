using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>axe-core, made to look at Arabic: its test for icon fonts takes joined letters for a ligature and so leaves the contrast of Arabic text alone.</summary>
internal static partial class Axe
{
    private const string Ask = """
        async only => (await axe.run(document, { runOnly: only.length ? { type: 'rule', values: only } : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }))
            .violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.any.concat(node.all).map(check => check.message).join('; ').slice(0, 200)))
        """;

    private static readonly string Script = Corrected();

    /// <summary>What is wrong with the page, a line for each element.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        await Bring(page);
        return await page.EvaluateAsync<string[]>(Ask, Array.Empty<string>());
    }

    /// <summary>What another light may change on a page that was heard already: its colours alone.</summary>
    public static async Task<string[]> Contrast(IPage page)
    {
        await Bring(page);
        return await page.EvaluateAsync<string[]>(Ask, new[] { "color-contrast" });
    }

    private static async Task Bring(IPage page)
    {
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'")) await page.EvaluateAsync(Script);
    }

    private static string Corrected()
    {
        var assembly = typeof(Deque.AxeCore.Commons.AxeRunOptions).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var script = reader.ReadToEnd();
        var function = Exported().Match(script).Groups[1].Value;
        var corrected = Regex.Replace(script, $@"function {Regex.Escape(function)}\((\w*)\)\{{", "$0return!1;");
        if (function.Length is 0 || corrected == script) throw new InvalidOperationException("This axe-core hides its test for icon ligatures: correct Axe.cs.");
        return corrected;
    }

    [GeneratedRegex(@"isIconLigature:function\(\)\{return (\w+)\}")]
    private static partial Regex Exported();
}
