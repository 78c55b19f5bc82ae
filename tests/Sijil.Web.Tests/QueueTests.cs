using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Desk;

namespace Sijil.Web.Tests;

/// <summary>A member of staff sees all the work that is theirs, however much it is.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private const int Many = 205;
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-queue-").FullName;
    private House house = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => house = await House.Open(new HouseOptions(folder), TextWriter.Null, Cancel);

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_queue_of_more_than_two_hundred_steps_is_there_to_the_last()
    {
        var desk = house.App.Services.GetRequiredService<CaseDesk>();
        await Task.WhenAll(Enumerable.Range(0, Many).Select(async at => await desk.Open(new Opening
        {
            Case = Names.CaseId($"follow-up/{at}"), Model = "follow-up", Service = "", Entity = "gs", Customer = "", By = new("s-0004", "secretary", "desk"), Origin = Origin.Live,
            Data = new JsonObject { ["owner"] = "det", ["what"] = "ربط السجل", ["due"] = "2099-01-01", ["source"] = "item-1" },
        }, Cancel)));

        var queue = await house.App.Services.GetRequiredService<WorkQueue>().Of(new("s-0002", new("م", "m"), "det", "officer"), Cancel);
        Assert.Equal(Many, queue.Count(item => item.Step.En.Length > 0));
    }
}
