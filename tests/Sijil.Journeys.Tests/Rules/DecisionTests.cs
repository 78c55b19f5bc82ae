using System.Text.Json;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Library;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A decision leaves in the case how it was come by, and can be explained for as long as the case is kept.</summary>
public sealed class DecisionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_keeps_its_version_and_hash_and_whoever_reads_the_story_is_told_how_it_was_come_to()
    {
        await using var city = await SmallCity.Open(Cancel);
        NewbornTests.Hold(city);
        var birth = NewbornTests.Birth(city);
        city.City.Schedule(city.Clock.Now, birth);
        await city.City.Run(city.Clock.Now.AddDays(20), null, Cancel);

        Assert.All((await city.Facts(birth.Case, Cancel)).OfType<DecisionMade>(), made => Assert.Null(made.Trace));
        var story = new CaseRetelling(city.Library, city.Record.Keyring, await city.Record.Journal.ReadStream(CaseStreams.Of(birth.Case), 0, Cancel)).Facts();
        var decided = story.Select(told => told.Fact).OfType<DecisionMade>().First();
        var model = city.Library.Decision(decided.Model);
        Assert.Equal((model.Hash, model.Version), (decided.Hash, decided.Version));
        Assert.NotEmpty(decided.Version);
        var trace = decided.Trace!.Open(city.Record.Keyring).Value;
        var table = Assert.Single(trace.GetProperty("tables").EnumerateArray());
        Assert.Equal(model.Tables[0].Rows.Count, table.GetProperty("failed").GetArrayLength());
        var applied = table.GetProperty("applied").EnumerateArray().Select(rule => model.Tables[0].Rows[rule.GetInt32() - 1].Id);
        Assert.Equal(decided.Rules, applied);
    }

    [Fact]
    public async Task A_version_that_the_files_no_longer_hold_is_restored_to_explain_what_it_decided()
    {
        await using var city = await SmallCity.Open(Cancel);
        var before = city.Record.Journal.Head;
        await DecisionArchive.Keep(city.Library, SmallCity.Models, city.Registers, city.Record.Journal, city.Record.Keyring, city.Clock, Cancel);
        await foreach (var entry in city.Record.Journal.Read(before, city.Record.Journal.Head, Cancel)) city.Registers.Apply(entry);
        var later = new JourneyLibrary { Registers = city.Registers };
        foreach (var (id, model) in city.Library.Decisions)
            Assert.Equal(JsonSerializer.Serialize(model.Tables), JsonSerializer.Serialize(later.DecisionVersion(id, model.Hash)!.Tables));
        Assert.Null(later.DecisionVersion("routine-decision", "no such hash"));
    }

    [Fact]
    public void The_emirates_decisions_are_checked_and_every_rule_says_why_in_both_languages()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(SmallCity.Models, "decisions"), "*.dmn"))
        {
            using var stream = File.OpenRead(file);
            var reading = DmnReader.Read(stream, Path.GetFileName(file));
            Assert.Equal([], DmnCheck.Run(reading).Problems.Select(problem => problem.ToString()));
            Assert.NotEmpty(reading.Model!.Version);
            Assert.All(reading.Model.Tables.SelectMany(table => table.Rows), row => Assert.Matches(@"\p{IsArabic}.*\.$", row.Ar));
            Assert.All(reading.Model.Tables.SelectMany(table => table.Rows), row => Assert.Matches(@"^[A-Z][^\p{IsArabic}]*\.$", row.En));
        }
    }
}
