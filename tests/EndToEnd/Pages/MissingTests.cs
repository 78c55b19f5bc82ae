using System.Text.RegularExpressions;
using Sijil.EndToEnd.Tests.Journeys;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>What is not there, what is somebody else's and what is nonsense all get the same answer.</summary>
public sealed class MissingTests(Emirate emirate, Chromium chromium)
{
    private static readonly string[] Nonsense = ["SMQMNQ45NT1VM54DH", "x", "0", "-1", "'--", "%F0%9F%90%AB", "..%2F..%2Fetc", new('A', 300)];

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Unknown_foreign_and_malformed_ids_answer_the_same(string language)
    {
        await using var founder = await chromium.Visit(emirate.Url, language);
        await founder.SignIn(Personas.Founder);
        var foreign = await NewbornTests.Birth(emirate.Url);

        var answers = new List<string>();
        foreach (var id in Nonsense.Prepend(foreign))
            foreach (var path in (string[])[$"/cases/{id}", $"/cases/{id}/steps/1", $"/cases/{id}/steps/1/check", $"/documents/{id}"])
                answers.Add(await Answer(founder, path));

        Assert.StartsWith("404", answers[0], StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    [Fact]
    public async Task A_customer_finds_no_desk_and_a_stranger_is_asked_to_sign_in()
    {
        await using var founder = await chromium.Visit(emirate.Url, "en");
        await founder.Go("/cases");
        Assert.Contains("/sign-in", founder.Page.Url, StringComparison.Ordinal);

        await founder.SignIn(Personas.Founder);
        Assert.Equal(404, await founder.Go("/desk"));
    }

    /// <summary>The status and the body, without what names the address itself and what is new in every answer.</summary>
    private static async Task<string> Answer(Visitor visitor, string path)
    {
        var response = await visitor.Page.Context.APIRequest.GetAsync($"/{visitor.Language}{path}");
        var body = await response.TextAsync();
        body = Regex.Replace(body, "(href|content|value|action|aria-current)=\"[^\"]*\"", "");
        body = Regex.Replace(body, @"\s+>", ">");
        return $"{response.Status} {body}";
    }
}
