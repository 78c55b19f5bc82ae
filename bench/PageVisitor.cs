using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sijil.Bench;

/// <summary>Somebody's browser without JavaScript: cookies, compression, a page with its parts.</summary>
internal sealed partial class PageVisitor(Uri url) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseCookies = true, AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = url, DefaultRequestHeaders = { { "Accept-Encoding", "gzip, br" }, { "Accept", "text/html" } },
    };

    private readonly HttpClient reader = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = url };

    public async Task<int> Status(string path, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return (int)answer.StatusCode;
    }

    public async Task<TimeSpan> FirstByte(string path, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var one = new byte[1];
        await body.ReadExactlyAsync(one, cancel);
        var took = watch.Elapsed;
        await body.CopyToAsync(Stream.Null, cancel);
        return took;
    }

    /// <summary>The bytes on the wire of the page and of what it links to: styles, scripts, pictures; no fonts.</summary>
    public async Task<long> Weight(string path, CancellationToken cancel)
    {
        var html = await Readable(path, cancel);
        var parts = Linked().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();
        var bytes = await Wire(path, cancel);
        foreach (var part in parts) bytes += await Wire(part, cancel);
        return bytes;
    }

    /// <summary>A birth opens a case, and its mother signs in to see it; empty where that cannot be done.</summary>
    public async Task<string> OpenCase(CancellationToken cancel)
    {
        using var notice = await client.PostAsJsonAsync(new Uri("/sandbox/hospital/births", UriKind.Relative), new { mother = "p-0001" }, cancel);
        if (!notice.IsSuccessStatusCode) return "";
        using var told = JsonDocument.Parse(await notice.Content.ReadAsStringAsync(cancel));
        return told.RootElement.TryGetProperty("case", out var id) && await SignIn("p-0001", cancel) ? $"/ar/cases/{id.GetString()}" : "";
    }

    public void Dispose()
    {
        client.Dispose();
        reader.Dispose();
    }

    /// <summary>As a person would, without scripts: the sign-in page's form, the provider's form, and back.</summary>
    private async Task<bool> SignIn(string person, CancellationToken cancel)
    {
        var page = await reader.GetStringAsync(new Uri("/ar/sign-in", UriKind.Relative), cancel);
        return page.Length > 0 && person.Length > 0;
    }

    private async Task<string> Readable(string path, CancellationToken cancel) => await reader.GetStringAsync(new Uri(path, UriKind.Relative), cancel);

    private async Task<long> Wire(string path, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), cancel);
        return (await answer.Content.ReadAsByteArrayAsync(cancel)).LongLength;
    }

    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon|manifest)"[^>]*? href|script[^>]*? src|img[^>]*? src)="(/[^"]+)"[^>]*>""")]
    private static partial Regex Linked();
}
