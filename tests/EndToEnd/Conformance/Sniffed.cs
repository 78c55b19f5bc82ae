using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>HTML_CodeSniffer beside axe: another program with other eyes, which sees Arabic letters as they are. Where npm cannot give it, nothing is said of it.</summary>
internal sealed class Sniffed() : Check("code-sniffer", "WCAG 2.2 AA, HTML_CodeSniffer", "لا خطأ تكشفه أداة فحص ثانية مستقلة.", "A second, independent tool finds no error.")
{
    private const string Package = "html_codesniffer@2.5.1";
    private const string Ask = """
        async () => { await new Promise((done, fail) => HTMLCS.process('WCAG2AA', document, done, fail));
          return HTMLCS.getMessages().filter(message => message.type === HTMLCS.ERROR).map(message => message.code + ': ' + message.msg + ' ' + (message.element?.outerHTML ?? '').slice(0, 110)); }
        """;
    private static readonly Lazy<string?> Script = new(Install);

    /// <summary>The tool is on this machine or can be brought to it.</summary>
    public static bool IsToBeHad => Script.Value is not null;

    public override async ValueTask<IReadOnlyList<string>> Wrong(Seen seen)
    {
        if (Script.Value is null) return [];
        await seen.Page.EvaluateAsync(Script.Value);
        return await seen.Page.EvaluateAsync<string[]>(Ask);
    }

    public override Specimen Break(Specimen page) => page with { Html = page.Html.Replace("<label for=\"mail\">البريد الإلكتروني</label>", "البريد", StringComparison.Ordinal) };

    private static string? Install()
    {
        var folder = Path.Combine(Path.GetTempPath(), "sijil-" + Package);
        var script = Path.Combine(folder, "node_modules", "html_codesniffer", "build", "HTMLCS.js");
        if (!File.Exists(script)) Npm("install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", Package);
        return File.Exists(script) ? File.ReadAllText(script) : null;
    }

    private static void Npm(params string[] arguments)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", arguments) { RedirectStandardOutput = true })!;
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
        }
        catch (Win32Exception)
        {
            // no npm here: the check is not made, and the result says so
        }
    }
}
