using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Holders;
using Sijil.Measure.Inventories;
using Sijil.Measure.Flows;
using Sijil.Measure.Periods;
using Sijil.Measure.Prediction;
using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;
using Sijil.Measure.Surveys;
using Sijil.Record;
using Sijil.Sandbox;
using Sijil.Sandbox.Acts;
using Sijil.Sandbox.Hospital;
using Sijil.Sandbox.Mail;
using Sijil.Sandbox.Phones;
using Sijil.Sandbox.Roads;
using Sijil.Sandbox.Scanner;
using Sijil.Sandbox.UaePass;
using Sijil.Serve.Advising;
using Sijil.Serve.Applications;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Contacts;
using Sijil.Serve.Deciding;
using Sijil.Serve.Desk;
using Sijil.Serve.Documents;
using Sijil.Serve.Exchange;
using Sijil.Serve.Feedback;
using Sijil.Serve.Forms;
using Sijil.Serve.Identity;
using Sijil.Serve.Incidents;
using Sijil.Serve.Knowledge;
using Sijil.Serve.LiveMap;
using Sijil.Serve.Mandates;
using Sijil.Serve.Messages;
using Sijil.Serve.MyGovernment;
using Sijil.Serve.Reporting;
using Sijil.Serve.Uploads;
using Sijil.Steer.Bodies;
using Sijil.Steer.Compliance;
using Sijil.Steer.Councils;
using Sijil.Steer.Coverage;
using Sijil.Steer.FollowUps;
using Sijil.Steer.Freezing;
using Sijil.Steer.Legislation;
using Sijil.Steer.Plan;
using Sijil.Steer.Recognition;
using Sijil.Steer.Redesign;
using Sijil.Steer.Registers;
using Sijil.Web.Access;
using Sijil.Web.Api;
using Sijil.Web.Kit;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Pages.Portal;

namespace Sijil.Web;

/// <summary>The house's table of contents: every room that is open, and where its door is.</summary>
internal static class Rooms
{
    /// <summary>Every fold that a room follows, fresh: for tools that read the record without serving it.</summary>
    public static IReadOnlyList<IFold> FreshFolds(Keyring keyring)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSingleton(keyring);
        Add(builder, new HouseOptions(Path.GetTempPath()));
        return [.. builder.Build().Services.GetServices<IFold>()];
    }

    public static void Add(WebApplicationBuilder builder, HouseOptions options)
    {
        var self = builder.Configuration["Sijil:Url"] ?? $"http://localhost:{options.Port}";
        builder.Services.AddSingleton<RegisterFold>().AddSingleton<IFold>(services => services.GetRequiredService<RegisterFold>());
        builder.AddApi();
        builder.AddKit();
        builder.AddPortal();
        builder.AddAccess(self, Path.Combine(options.Data, "keys", "web"));
        builder.AddJourneys();
        builder.AddCatalogue();
        builder.AddForms();
        builder.AddUploads();
        builder.AddApplications();
        builder.AddDocuments();
        builder.AddMyGovernment();
        AddDesks(builder);
        builder.AddStaffPages();
        builder.AddBodies();
        builder.AddCouncils();
        builder.AddFollowUps();
        builder.AddRegisters();
        builder.AddFreezing();
        builder.AddPlan();
        builder.AddCompliance();
        builder.AddCoverage(options.Models);
        builder.AddIdentity();
        builder.AddMandates();
        builder.AddReporting();
        builder.AddLiveMap();
        builder.AddDeciding();
        builder.AddScorecards();
        builder.AddSavings();
        builder.AddPeriods();
        builder.AddSurveys();
        builder.AddFlows();
        builder.AddPrediction();
        builder.AddInventories();
        builder.AddHolders();
        builder.AddRedesign();
        builder.AddLegislation();
        builder.AddRecognition();
        builder.AddExchange();
        builder.AddSandbox();
        builder.AddHospital();
        builder.AddRoads();
        builder.AddMailCatcher();
        builder.AddPhones();
        builder.AddActs();
        builder.AddUaePassEmulator();
        if (builder.Configuration.GetValue("Sandbox:Enabled", true)) builder.AddScannerEmulator();
    }

    /// <summary>Where a person and government meet, and what passes between them.</summary>
    private static void AddDesks(WebApplicationBuilder builder)
    {
        builder.AddDesk();
        builder.AddContacts();
        builder.AddAdvising();
        builder.AddKnowledge();
        builder.AddFeedback();
        builder.AddMessages();
        builder.AddIncidents();
    }

    public static void Map(WebApplication app)
    {
        app.UseKit();
        app.MapSearchEngines();
        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
        app.MapReporting();
        app.MapCatalogue();
        app.MapDeciding();
        app.MapIncidents();
        app.MapDocuments();
        app.MapApi();
        app.MapSandbox();
        app.MapHospital();
        app.MapUaePassEmulator();
        app.MapMailCatcher();
    }
}
