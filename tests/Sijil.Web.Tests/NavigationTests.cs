using Microsoft.AspNetCore.Http;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Frame;

namespace Sijil.Web.Tests;

public sealed class NavigationTests
{
    private static readonly NavItem Home = new("home", "/"), Matters = new("matters", "/secretariat"), FollowUps = new("follow-ups", "/secretariat/follow-ups");
    private static readonly NavItem[] Entries = [Home, Matters, FollowUps];

    [Theory, InlineData("/secretariat", "matters"), InlineData("/secretariat/items/S1", "matters"), InlineData("/secretariat/follow-ups", "follow-ups"),
        InlineData("/secretariat/follow-ups/S1", "follow-ups"), InlineData("/secretariats", null), InlineData("/", "home"), InlineData("/services", null)]
    public void The_header_marks_one_entry_the_nearest_above_the_page(string path, string? marked)
    {
        using var speaking = Speaking.English();
        var http = new DefaultHttpContext { Request = { Path = path is "/" ? "/en" : "/en" + path } };

        Assert.Equal(marked, Frame.Here(Entries, http)?.TextKey);
    }
}
