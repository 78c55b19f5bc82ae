using System.Net;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Steer.Bodies;

namespace Sijil.Web;

/// <summary>What a house is opened with.</summary>
internal sealed record HouseOptions(string Data)
{
    public int Port { get; init; } = 5360;
    public bool Empty { get; init; }
    public string Models { get; init; } = ModelFiles.Folder;
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Who answers what journeys ask, where it is not the exchange with the bodies' systems.</summary>
    public IExchange? Exchange { get; init; }

    /// <summary>The sample's past and a demonstration are played on a clock of their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whose acts it takes; those of a demonstration are written as such.</summary>
    public Provenance Provenance { get; init; } = Provenance.Life;

    public bool IsStaged => Provenance != Provenance.Life;
}

/// <summary>One process: the record, its folds, and every room that serves from it.</summary>
internal sealed class House : IAsyncDisposable
{
    private House(WebApplication app, OpenRecord record, FoldHost folds) => (App, Record, Folds) = (app, record, folds);

    public WebApplication App { get; }
    public OpenRecord Record { get; }
    public FoldHost Folds { get; }

    public static async Task<House> Open(HouseOptions options, TextWriter say, CancellationToken cancel)
    {
        var models = ModelFiles.Read(options.Models);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(House).Assembly.GetName().Name, Args = [.. options.Settings], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);    // the keys' folder is the record's own, and told so in its guide
        var clock = options.Clock;
        var ids = new SystemIds(clock);
        var chance = new SystemRandomness();
        var kept = Settings.Of(options.Data, builder.Configuration);
        var record = await RecordModule.Open(kept, clock, ids, chance, cancel);
        FoldHost? folds = null;
        JourneyLibrary? library = null;
        builder.Services.AddSingleton(clock).AddSingleton<IIds>(ids).AddSingleton<IRandomness>(chance).AddSingleton(record)
            .AddSingleton(options.Provenance).AddSingleton(options.IsStaged ? new StagedJournal(record.Journal, options.Provenance) : record.Journal)
            .AddSingleton(record.Keyring).AddSingleton(options).AddSingleton(kept).AddSingleton(_ => folds!).AddSingleton(_ => library!);
        Rooms.Add(builder, options);
        if (options.Exchange is { } exchange) builder.Services.AddSingleton(exchange);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        var app = builder.Build();

        folds = await FoldHost.Start(record.Journal, record.Folds, [.. app.Services.GetServices<IFold>()], clock, cancel);
        var registers = app.Services.GetRequiredService<RegisterFold>();
        await folds.CaughtUp(record.Journal.Head, cancel);
        if (!options.Empty) await RegisterFiles.Register(await models.Registers, registers, record.Journal, record.Keyring, clock, cancel);
        await folds.CaughtUp(record.Journal.Head, cancel);
        library = await ModelFiles.Open(models, isHeld: !options.Empty, registers, record, clock, cancel);
        await ModelFiles.Say(library, say);
        foreach (var problem in BodiesModule.Problems(registers)) await say.WriteLineAsync(problem);
        Rooms.Map(app);
        return new House(app, record, folds);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Folds.DisposeAsync();
        await Record.DisposeAsync();
    }
}
