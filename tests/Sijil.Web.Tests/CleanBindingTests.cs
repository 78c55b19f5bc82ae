using System.Net;

namespace Sijil.Web.Tests;

/// <summary>What reaches a page through the binder, seen at the display page, which keeps what it understands.</summary>
public sealed class CleanBindingTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("dark", "theme=dark")]
    [InlineData("\u200Fdark\u200E ", "theme=dark")]
    [InlineData("no-such", "theme=;")]
    public async Task A_value_is_bound_without_its_marks(string sent, string kept)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var form = await site.Client.GetAsync("/en/display", cancel);
        var page = await form.Content.ReadAsStringAsync(cancel);
        var token = page.Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];

        using var post = new HttpRequestMessage(HttpMethod.Post, "/en/display")
        {
            Content = new FormUrlEncodedContent([new("theme", sent), new("digits", "latn"), new("__RequestVerificationToken", token)]),
        };
        post.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var answer = await site.Client.SendAsync(post, cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(kept, StringComparison.Ordinal));
    }
}
