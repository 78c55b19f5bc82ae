using Sijil.Journeys.Cases;
using Sijil.Journeys.Library;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A person who is forgotten, and a model that has changed: cases outlive both.</summary>
public sealed class ForgettingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forgotten_persons_case_is_read_without_them_goes_no_further_and_verifies()
    {
        await using var city = await SmallCity.Open(Cancel);
        NewbornTests.Hold(city);
        city.People.Unwilling.Add("choose-name");
        var birth = NewbornTests.Birth(city);
        city.City.Schedule(city.Clock.Now, birth);
        await city.City.Run(city.Clock.Now.AddHours(1), null, Cancel);
        var before = await city.Record.Journal.Cases.Find(birth.Case, Cancel);
        Assert.Contains("ميثاء", CaseState.Load(before!.State.Span, city.Record.Keyring).Data.ToJson().ToJsonString(Readable));

        city.Record.Keyring.Forget("p-1");

        var row = await city.Record.Journal.Cases.Find(birth.Case, Cancel);
        Assert.Equal("{}", CaseState.Load(row!.State.Span, city.Record.Keyring).Data.ToJson().ToJsonString());
        Assert.NotEmpty(await city.Facts(birth.Case, Cancel));
        Assert.Equal("forgotten", (await city.City.Handle(birth.Case, new Viewing("", Workshop.Officer), Cancel)).Refusal?.Code);
        var report = await new RecordVerifier(city.Record.Journal, city.Record.Folds, null, new CaseRebuild(city.Library, city.Record.Keyring)).Verify([], null, Cancel);
        Assert.Equal([], report.Differences);
    }

    [Fact]
    public async Task A_case_goes_on_by_the_version_it_began_with()
    {
        var old = Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("b"), Workshop.End);
        var shop = new Workshop(("one", old));
        await shop.Open("one");
        shop.Library.Add(Workshop.Plan("one", Workshop.Model("s-a a-c c-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("c"), Workshop.End)));
        Assert.Equal("b", Assert.Single((await shop.Answer("a")).Steps).Step);
        await shop.Open("one", key: "two");
        Assert.Equal("c", Assert.Single((await shop.Answer("a")).Steps).Step);
    }

    [Fact]
    public async Task A_version_whose_file_is_gone_is_restored_from_the_record()
    {
        await using var city = await SmallCity.Open(Cancel);
        var before = city.Record.Journal.Head;
        await JourneyArchive.Keep(city.Library, SmallCity.Models, city.Registers, city.Record.Journal, city.Record.Keyring, city.Clock, Cancel);
        await foreach (var entry in city.Record.Journal.Read(before, city.Record.Journal.Head, Cancel)) city.Registers.Apply(entry);
        var later = new JourneyLibrary();
        JourneyArchive.Restore(later, city.Registers);
        foreach (var plan in city.Library.Plans) Assert.Equal(plan.Nodes.Length, later.Version(plan.Id, plan.Hash).Nodes.Length);
        Assert.Empty(later.Plans);    // nothing new is begun by it
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
