using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A version of a journey on trial runs for its cohort; everybody else runs by the one in force.</summary>
public sealed class PilotTests
{
    private static readonly string Now = Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End);
    private static readonly string Tried = Workshop.Model("s-b b-x", Workshop.Start, Workshop.Step("b"), Workshop.End);

    [Fact]
    public async Task A_case_of_the_cohort_runs_by_the_pilot_and_says_by_which_version()
    {
        var shop = Shop(new Pilot("visit", "short", "running", 1));
        var state = await shop.Open("visit");

        Assert.Equal("b", Assert.Single(state.Steps).Step);
        Assert.Equal(shop.Library.Pilots["short"].Hash, (await shop.Facts()).OfType<CaseOpened>().Single().Hash);
        Assert.NotEqual(shop.Library.Current("visit").Hash, shop.Library.Pilots["short"].Hash);
    }

    [Theory]
    [InlineData("running", 0, "DHA-01", "dha")]
    [InlineData("ended", 1, "DHA-01", "dha")]
    [InlineData("running", 1, "DHA-02", "dha")]
    [InlineData("promoted", 0, "DHA-01", "det")]
    public async Task Whoever_is_not_of_the_cohort_runs_by_the_version_in_force(string state, int share, string service, string entity)
    {
        var shop = Shop(new Pilot("visit", "short", state, share, service, entity));
        Assert.Equal("a", Assert.Single((await shop.Open("visit")).Steps).Step);
    }

    [Fact]
    public async Task A_promoted_pilot_is_the_version_of_its_whole_cohort_and_a_begun_case_keeps_its_own()
    {
        var shop = Shop(new Pilot("visit", "short", "running", 0));
        await shop.Open("visit", key: "before");
        Say(shop, new Pilot("visit", "short", "promoted", 0));
        var after = await shop.Open("visit", key: "after");

        Assert.Equal("b", Assert.Single(after.Steps).Step);
        Assert.Equal("a", Assert.Single((await shop.State(Names.CaseId("before"))).Steps).Step);
    }

    [Fact]
    public void The_same_case_is_chosen_again_and_a_cohort_is_as_large_as_its_share()
    {
        var pilots = new SortedDictionary<string, Pilot> { ["one"] = new("visit", "short", "running", 0.3m) };
        var others = new SortedDictionary<string, Pilot> { ["two"] = pilots["one"] };
        var cases = Enumerable.Range(0, 5_000).Select(number => Names.CaseId($"case-{number}")).ToList();
        bool In(IReadOnlyDictionary<string, Pilot> all, string id) => Pilot.Of(all, "visit", id, "", "") is not null;

        Assert.Equal(cases.Where(id => In(pilots, id)), cases.Where(id => In(pilots, id)));
        Assert.InRange(cases.Count(id => In(pilots, id)), 1_350, 1_650);
        Assert.InRange(cases.Count(id => In(pilots, id) && In(others, id)), 350, 550);
    }

    [Fact]
    public async Task A_pilot_whose_version_is_not_there_tries_nothing()
    {
        var shop = Shop(new Pilot("visit", "lost", "running", 1));
        Assert.Equal("a", Assert.Single((await shop.Open("visit")).Steps).Step);
    }

    private static Workshop Shop(Pilot pilot)
    {
        var shop = new Workshop(("visit", Now));
        shop.Library.AddPilot("short", Workshop.Plan("visit", Tried));
        shop.Library.Registers = new RegisterFold();
        Say(shop, pilot);
        return shop;
    }

    private static void Say(Workshop shop, Pilot pilot)
    {
        var said = new EntryRegistered(Pilot.Register, "p", pilot.State, JsonSerializer.SerializeToElement(pilot, JsonSerializerOptions.Web));
        shop.Library.Registers!.Apply(new(1, "register/pilots", 1, shop.Clock.Now, Origin.Live,
            [new(new(1, 0), FactCodec.NameOf(typeof(EntryRegistered)), shop.Clock.Now, JsonSerializer.SerializeToUtf8Bytes(said, JsonSerializerOptions.Web))]));
    }
}
