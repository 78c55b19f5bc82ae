using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Steer.Councils;

/// <summary>What is put before the councils, filed by entities and studied by the Secretariat; and the meetings and circulations in which councils decide.</summary>
public static class CouncilsModule
{
    public static void AddCouncils(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<CouncilFold>().AddSingleton<IFold>(services => services.GetRequiredService<CouncilFold>());
        app.Services.AddSingleton<MeetingFold>().AddSingleton<IFold>(services => services.GetRequiredService<MeetingFold>());
        app.Services.AddSingleton<CouncilItems>();
        app.Services.AddSingleton<ItemLists>();
        app.Services.AddSingleton<MeetingLedger>();
        app.Services.AddSingleton(services => new Papers(services.GetRequiredService<CouncilFold>(), (id, cancel) => services.GetRequiredService<CaseDesk>().Find(id, cancel),
            services.GetRequiredService<Bodies.GoverningBodies>(), services.GetRequiredService<Facts.Registers.RegisterFold>()));
        app.Services.AddSingleton<MeetingDesk>();
        app.Services.AddSingleton<IStepRule, ItemRules>();
        foreach (var model in (string[])["council-meeting", "council-circulation"])
            app.Services.AddSingleton<IStepRule>(services => new MeetingRules(services.GetRequiredService<MeetingLedger>(), model));
    }
}
