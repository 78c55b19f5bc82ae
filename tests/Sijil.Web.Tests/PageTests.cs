using System.Net;
using System.Text.RegularExpressions;

namespace Sijil.Web.Tests;

public sealed partial class PageTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/ar/kit", "<html lang=\"ar\" dir=\"rtl\"")]
    [InlineData("/ar/about", "<html lang=\"ar\" dir=\"rtl\"")]
    [InlineData("/en/accessibility", "<html lang=\"en\" dir=\"ltr\"")]
    [InlineData("/en/site-map", "<html lang=\"en\" dir=\"ltr\"")]
    [InlineData("/en/kit?theme=dark", "<html lang=\"en\" dir=\"ltr\" data-theme=\"dark\"")]
    public async Task A_page_says_its_language_direction_and_theme(string path, string tag)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(tag, page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"ar-AE\"", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"canonical\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB,ar;q=0.5", "/v/abc?x=1", "/en/v/abc?x=1")]
    [InlineData("ar,en;q=0.9", "/", "/ar")]
    [InlineData("fr", "/", "/ar")]
    [InlineData("fr, en;q=0.4", "/", "/en")]
    public async Task An_address_without_a_language_leads_to_the_readers_own(string wish, string path, string to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Language", wish } } };
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/ar/no-such", "الصفحة غير موجودة")]
    [InlineData("/en/no-such?x=1", "Page not found")]
    public async Task What_is_not_there_is_answered_in_the_language_of_its_address(string path, string words)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ar/broken", "حدث خطأ من جانبنا")]
    [InlineData("/en/broken", "Something went wrong on our side")]
    [InlineData("/api/broken", "\"status\":500")]
    public async Task A_fault_of_ours_is_said_plainly_and_tells_nothing_of_its_cause(string path, string words)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var said = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.DoesNotContain("on purpose", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ar/kit")]
    [InlineData("/en/kit")]
    public async Task Every_label_hint_and_link_of_the_gallery_finds_its_element(string path)
    {
        var page = await site.Client.GetStringAsync(path, Cancel);
        var ids = Ids().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var pointed = Pointers().Matches(page).SelectMany(match => (match.Groups[1].Value + match.Groups[2].Value).Split(' ')).Distinct();
        Assert.Empty(pointed.Except(ids));
    }

    [Fact]
    public async Task Digits_are_the_readers_choice()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ar/kit") { Headers = { { "Cookie", "digits=arab" } } };
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Contains("٢١ نوفمبر ٢٠٢٦", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_under_sixty_kilobytes_without_its_fonts()
    {
        var page = await site.Client.GetByteArrayAsync("/ar/kit", Cancel);
        var styles = new FileInfo(Path.Combine(Tree.Web, "wwwroot", "css", "app.css"));
        Assert.InRange(page.Length, 1, 45_000);
        Assert.InRange(styles.Length, 1, 75_000);   // a fifth of it on the wire
    }

    [Fact]
    public async Task A_program_gets_problem_details()
    {
        using var answer = await site.Client.GetAsync("/api/no-such", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/ar/kit")]
    [InlineData("/ar/no-such")]
    [InlineData("/api/no-such")]
    public async Task Every_answer_carries_the_safe_headers(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_post_without_its_token_changes_nothing()
    {
        using var form = new FormUrlEncodedContent([new("theme", "dark")]);
        using var answer = await site.Client.PostAsync("/ar/display", form, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("لم نتمكن من قبول ما أرسلته", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("(?: for| aria-describedby| aria-labelledby| popovertarget)=\"([^\"]+)\"|href=\"#([^\"]+)\"")]
    private static partial Regex Pointers();
}
