using Sijil.Journeys;
using Sijil.Web.Access;
using Sijil.Web.Kit;

namespace Sijil.Web.Pages.Desk;

/// <summary>What the pages of staff share: names, and the header's entries by role.</summary>
internal static class StaffPages
{
    public static void AddStaffPages(this WebApplicationBuilder app)
    {
        app.Services.AddSingleton<StaffNames>();
        app.Services.AddSingleton<CaseMoments>();
        app.Services.AddScoped<PersonTimeline>();
        app.Services.AddSingleton<Versions.VersionRights>();
        app.Services.Configure<KitOptions>(kit =>
        {
            Add(kit, 0, "desk.nav", "/desk", "advisor", "officer", "analyst");
            Add(kit, 1, "people.title", "/desk/people", "advisor");
            Add(kit, 1, "entity.nav", "/entity", "officer");
            Add(kit, 2, "council.nav.items", "/secretariat", "secretary");
            Add(kit, 3, "council.nav.follow-ups", "/secretariat/follow-ups", "secretary");
            Add(kit, 4, "council.nav.brief", "/council", "member");
            Add(kit, 5, "council.nav.meetings", "/meetings", "secretary", "member");
            Add(kit, 6, "council.nav.resolutions", "/secretariat/resolutions", "secretary", "member");
            Add(kit, 7, "project.nav", "/projects", "officer", "analyst", "secretary", "member");
            Add(kit, 8, "plan.nav", "/plan", "officer", "analyst", "secretary", "member");
            Add(kit, 9, "compliance.nav", "/compliance", "officer", "analyst", "member");
            Add(kit, 10, "registers.nav", "/registers", "officer", "analyst", "secretary", "member");
        });
    }

    /// <summary>Where a member of staff goes on after a step.</summary>
    public static string HomeOf(string role) => role switch
    {
        "secretary" => "/secretariat",
        "member" => "/council",
        _ => "/desk",
    };

    /// <summary>Where a case just begun goes on: its first open step.</summary>
    public static string StepOf(CaseView view) => view.Steps is [var step, ..] ? $"/desk/cases/{view.Id}/steps/{step.Token}" : $"/desk/cases/{view.Id}";

    private static void Add(KitOptions kit, int place, string text, string path, params string[] roles) =>
        kit.Navigation.Insert(place, new NavItem(text, path, user => roles.Contains(user.Role())));
}
