using System.Text.RegularExpressions;
using Sijil.EndToEnd.Tests.Journeys;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>Two worlds that differ only in a secret matter answer an uncleared person the same, byte for byte.</summary>
public sealed partial class SecrecyTests(Chromium chromium)
{
    private const string Secret = "Merging two authorities";
    private static readonly string[] Present = ["m-sac-1", "m-sac-2", "s-0005"];

    [Fact]
    public async Task Two_worlds_that_differ_only_in_a_secret_matter_answer_an_uncleared_person_the_same()
    {
        using Scratch one = new(), other = new();
        await using var without = await RunningSijil.Up(one.Folder);
        await using var with = await RunningSijil.Up(other.Folder);
        var (secret, meeting) = await Prepare(with, hasSecret: true);
        Assert.Equal(meeting, (await Prepare(without, hasSecret: false)).Meeting);

        foreach (var uuid in (string[])[Personas.Assistant, Personas.UnclearedMember, Personas.Analyst, Personas.Customer(1)])
            foreach (var path in Paths(secret, meeting))
                Assert.Equal(await Answer(without, uuid, path), await Answer(with, uuid, path));
        Assert.Contains(Secret, await Answer(with, Personas.Secretary, $"/meetings/{meeting}"), StringComparison.Ordinal);
    }

    private static string[] Paths(string secret, string meeting) =>
    [
        "/secretariat", "/secretariat?show=endorsement", "/secretariat?q=merging", $"/secretariat?q={secret}", "/secretariat?handler=csv", "/secretariat/follow-ups", "/secretariat/follow-ups?handler=csv",
        "/secretariat/resolutions", $"/secretariat/items/{secret}", $"/desk/cases/{secret}", $"/desk/cases/{secret}/steps/1", $"/desk/cases/{secret}?gone=true", "/desk", "/council", "/meetings",
        $"/meetings/{meeting}", $"/meetings/{meeting}/pack", $"/meetings/{meeting}/minutes", "/entity", "/search?q=merging", $"/cases/{secret}",
    ];

    /// <summary>The same open matter, and perhaps a secret one before it, on one agenda with a locked pack and an open meeting.</summary>
    private async Task<(string Secret, string Meeting)> Prepare(RunningSijil world, bool hasSecret)
    {
        await using var officer = await As(world, Personas.Officer);
        await using var secretary = await As(world, Personas.Secretary);
        var walk = new CouncilWalk(officer, secretary);
        var secret = hasSecret ? await walk.File("secret", Secret, "confidential") : "";
        if (hasSecret) await walk.Study(secret);
        var open = await walk.File("open", "A guide for small cafés", "open");
        await walk.Study(open);
        var meeting = await walk.Call("meeting", "strategic-affairs-council");
        await walk.Sit(meeting, hasSecret ? [secret, open] : [open], Present);
        return (secret, meeting);
    }

    private readonly Dictionary<(RunningSijil, string), Visitor> signedIn = [];

    private async Task<string> Answer(RunningSijil world, string uuid, string path)
    {
        if (!signedIn.TryGetValue((world, uuid), out var visitor)) signedIn[(world, uuid)] = visitor = await As(world, uuid);
        var response = await visitor.Page.Context.APIRequest.GetAsync($"{world.Url}en{path}");
        return $"{path} {response.Status} {Moments().Replace(await response.TextAsync(), "")}";
    }

    private async Task<Visitor> As(RunningSijil world, string uuid)
    {
        var visitor = await chromium.Visit(world.Url, "en", javaScript: true);
        await visitor.SignIn(uuid);
        return visitor;
    }

    // What the clock, the address and a form's own key say is another in every world, whatever stands in it.
    [GeneratedRegex("""datetime="[^"]*"|\d\d:\d\d(:\d\d)?Z?|localhost:\d+|name="key" value="[^"]*"|CfDJ8[\w-]+|\d{4}-\d\d-\d\dT?|(less than a|\d+) (second|minute)s?( ago)?""")]
    private static partial Regex Moments();
}
