using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sijil.Bench;

/// <summary>Somebody's browser without JavaScript: cookies, compression, a page with its parts.</summary>
internal sealed partial class PageVisitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private readonly HttpClient reader;

    public PageVisitor(Uri url)
    {
        client = new(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = url, DefaultRequestHeaders = { { "Accept-Encoding", "gzip, br" }, { "Accept", "text/html" } } };
        reader = new(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = url };
    }

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

    /// <summary>The numbers in brackets that a page shows: how many of each it knows.</summary>
    public async Task<string> Counts(string path, CancellationToken cancel)
    {
        var page = await Readable(path, cancel);
        return string.Join(" ", Bracketed().Matches(page).Select(match => match.Groups[1].Value).Take(10));
    }

    [GeneratedRegex(@"\((\d[\d,]*)\)")]
    private static partial Regex Bracketed();

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
        using var notice = await reader.PostAsJsonAsync(new Uri("/sandbox/hospital/births", UriKind.Relative), new { mother = "p-0001" }, cancel);
        if (!notice.IsSuccessStatusCode) return "";
        using var told = JsonDocument.Parse(await notice.Content.ReadAsStringAsync(cancel));
        var page = $"/ar/cases/{told.RootElement.GetProperty("case").GetString()}";
        return await SignIn(page, cancel) ? page : "";
    }

    public void Dispose()
    {
        client.Dispose();
        reader.Dispose();
    }

    /// <summary>As the first of the sign-in page's people, without scripts: its form, the provider's form, and back.</summary>
    private Task<bool> SignIn(string returnTo, CancellationToken cancel) => SignIn(null, returnTo, cancel);

    /// <summary>As one of the practice people, by what the identity provider calls them.</summary>
    public Task<bool> SignInAs(string uuid, CancellationToken cancel) => SignIn(uuid, "", cancel);

    /// <summary>Posts a form of a page; gives the address at which it ends.</summary>
    public async Task<string> Press(string page, string path, CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        var token = Field(await Readable(page, cancel), "__RequestVerificationToken");
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await reader.PostAsync(new Uri(path, UriKind.Relative), form, cancel);
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.PathAndQuery;
    }

    private async Task<bool> SignIn(string? uuid, string returnTo, CancellationToken cancel)
    {
        var page = await reader.GetStringAsync(new Uri("/ar/sign-in", UriKind.Relative), cancel);
        var (hint, token) = (Field(page, "hint"), Field(page, "__RequestVerificationToken"));
        if (hint.Length is 0) return false;
        var asked = await Post("/ar/sign-in", cancel, ("hint", hint), ("returnUrl", returnTo), ("__RequestVerificationToken", token));
        var back = await Post("/sandbox/uaepass/idshub/authorize", cancel,
            ("persona", uuid ?? hint), ("answer", "approve"), ("redirect_uri", Field(asked, "redirect_uri")), ("state", Field(asked, "state")));
        return back.Length > 0;
    }

    private async Task<string> Post(string path, CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await reader.PostAsync(new Uri(path, UriKind.Relative), form, cancel);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel);
    }

    private static string Field(string html, string name) =>
        WebUtility.HtmlDecode(Regex.Match(html, $"<input[^>]*name=\"{name}\"[^>]*value=\"([^\"]+)\"").Groups[1].Value);

    public async Task<string> Readable(string path, CancellationToken cancel) => await reader.GetStringAsync(new Uri(path, UriKind.Relative), cancel);

    private async Task<long> Wire(string path, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), cancel);
        return (await answer.Content.ReadAsByteArrayAsync(cancel)).LongLength;
    }

    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon|manifest)"[^>]*? href|script[^>]*? src|img[^>]*? src)="(/[^"]+)"[^>]*>""")]
    private static partial Regex Linked();
}
