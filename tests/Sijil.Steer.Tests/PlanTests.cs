using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Plan;

namespace Sijil.Steer.Tests;

/// <summary>The plan told from the history of its entries.</summary>
public sealed class PlanTests
{
    private static readonly DateTimeOffset First = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly RegisterFold registers = new();
    private int position;

    [Fact]
    public void The_plan_stands_on_any_day_as_it_stood_on_that_day()
    {
        Say("trade", """{"title":{"ar":"التجارة","en":"Trade"},"level":"kpi","targets":"2033: 100"}""", First);
        Say("trade", """{"targets":"2033: 120"}""", First.AddDays(30));
        Say("cities", """{"title":{"ar":"المدن","en":"Cities"},"level":"kpi"}""", First.AddDays(60));

        Assert.True(PlanTree.At(registers, First.AddDays(-1)).IsEmpty);
        Assert.Equal(100, PlanTree.At(registers, First.AddDays(1)).Find("trade")!.TargetOf(2033));
        Assert.Equal(120, PlanTree.At(registers, First.AddDays(31)).Find("trade")!.TargetOf(2033));
        Assert.Null(PlanTree.At(registers, First.AddDays(31)).Find("cities"));
    }

    [Fact]
    public void Two_days_differ_by_what_was_added_changed_and_taken_away_between_them()
    {
        Say("kept", """{"title":{"ar":"أ","en":"A"},"level":"goal"}""", First);
        Say("trade", """{"title":{"ar":"التجارة","en":"Trade"},"level":"kpi","targets":"2033: 100","owner":"det"}""", First);
        Say("old", """{"title":{"ar":"ب","en":"B"},"level":"goal"}""", First);
        Say("trade", """{"targets":"2033: 120"}""", First.AddDays(30));
        Say("old", """{"withdrawn":"دُمج في غيره"}""", First.AddDays(31));
        Say("new", """{"title":{"ar":"ج","en":"C"},"level":"goal"}""", First.AddDays(32));
        Register("registers", "plan", File("plan"));

        var changes = PlanVersions.Between(registers, First.AddDays(1), First.AddDays(40)).ToDictionary(change => change.Id);
        Assert.Equal([("new", "added"), ("old", "removed"), ("trade", "changed")], changes.Values.Select(change => (change.Id, change.Kind)));
        var targets = Assert.Single(changes["trade"].Fields);
        Assert.Equal(("targets", "2033: 100", "2033: 120"), (targets.Field.Name, targets.Before, targets.After));
        Assert.Empty(PlanVersions.Between(registers, First.AddDays(40), First.AddDays(50)));
    }

    [Theory]
    [InlineData("higher", 80, 85, "OnTrack")]
    [InlineData("higher", 80, 79, "Behind")]
    [InlineData("lower", 365, 341, "OnTrack")]
    [InlineData("lower", 365, 400, "Behind")]
    public void A_reported_value_is_held_against_its_years_target(string better, int target, int value, string state)
    {
        Say("home", $$"""{"title":{"ar":"أ","en":"A"},"level":"kpi","better":"{{better}}","targets":"2026: {{target}}\n2027: 1"}""", First);
        Register("kpi-readings", "r1", $$"""{"kpi":"home","year":2026,"value":{{value}},"evidence":"تقرير"}""");

        var figure = Sheet(2026).FigureOf(Item("home"));
        Assert.Equal((state, (decimal?)value, "تقرير"), (figure.State.ToString(), figure.Value, figure.Reported!.Evidence));
        Assert.Equal(state, Sheet(2027).FigureOf(Item("home")).State.ToString());    // the last that was reported, against the year that it is of
    }

    [Fact]
    public void A_value_that_was_corrected_replaces_the_one_before_and_a_later_year_says_nothing_of_an_earlier()
    {
        Say("home", """{"title":{"ar":"أ","en":"A"},"level":"kpi"}""", First);
        Register("kpi-readings", "z-first", """{"kpi":"home","year":2026,"value":5,"evidence":"أ"}""");
        Register("kpi-readings", "a-second", """{"kpi":"home","year":2026,"value":7,"evidence":"ب"}""", First.AddDays(1));

        Assert.Equal(7, Sheet(2026).FigureOf(Item("home")).Value);
        Assert.Equal(PlanState.NoTarget, Sheet(2026).FigureOf(Item("home")).State);
        Assert.Equal(PlanState.NoValue, Sheet(2025).FigureOf(Item("home")).State);
    }

    [Fact]
    public void What_is_counted_is_asked_of_the_owner_the_service_and_the_year_that_the_item_names()
    {
        Say("own", """{"title":{"ar":"أ","en":"A"},"level":"entity-kpi","indicator":"automated","owner":"dha","steps":"2026: 50"}""", First);
        Say("one", """{"title":{"ar":"ب","en":"B"},"level":"service-indicator","indicator":"automated","owner":"det","service":"DET-03","steps":"2026: 50"}""", First);
        List<(string, string, string, int)> asked = [];
        Counted? Count(string indicator, string entity, string service, int year)
        {
            asked.Add((indicator, entity, service, year));
            return entity.Length > 0 ? new(60, 6, 10) : null;
        }

        var sheet = Sheet(2026, Count);
        Assert.Equal((PlanState.OnTrack, 10m), (sheet.FigureOf(Item("own")).State, sheet.FigureOf(Item("own")).Gap));
        Assert.Equal(PlanState.NoValue, sheet.FigureOf(Item("one")).State);
        Assert.Equal([("automated", "dha", "", 2026), ("automated", "", "DET-03", 2026)], asked);
    }

    [Fact]
    public void An_item_says_how_many_beneath_it_stand_how_and_no_more()
    {
        Say("goal", """{"title":{"ar":"أ","en":"A"},"level":"goal"}""", First);
        Say("a", """{"title":{"ar":"ب","en":"B"},"level":"kpi","parent":"goal","targets":"2026: 3"}""", First);
        Say("b", """{"title":{"ar":"ج","en":"C"},"level":"kpi","parent":"a","targets":"2026: 9"}""", First);
        Say("c", """{"title":{"ar":"د","en":"D"},"level":"kpi","parent":"goal"}""", First);
        Register("kpi-readings", "r1", """{"kpi":"a","year":2026,"value":4,"evidence":"أ"}""");
        Register("kpi-readings", "r2", """{"kpi":"b","year":2026,"value":4,"evidence":"أ"}""");

        Assert.Equal(new PlanTally(1, 1, 0, 1), Sheet(2026).TallyOf(Item("goal")));
    }

    [Fact]
    public void Items_in_a_circle_and_items_of_a_lost_parent_stay_in_sight()
    {
        Say("a", """{"level":"goal","parent":"b"}""", First);
        Say("b", """{"level":"goal","parent":"a"}""", First);
        Say("self", """{"level":"goal","parent":"self"}""", First);
        Say("lost", """{"level":"kpi","parent":"gone","sector":"social"}""", First);

        var tree = PlanTree.At(registers, First);
        Assert.Equal(["a", "b", "lost", "self"], tree.All.Select(item => item.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["a", "lost", "self"], tree.Tops.Select(item => item.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_files_of_the_sample_plan_hang_together()
    {
        foreach (var register in (string[])["plan", "kpi-readings", "programmes"])
            foreach (var id in Directory.EnumerateFiles(Path.Combine(Models, register), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)))
                Register(register, id, System.IO.File.ReadAllText(Path.Combine(Models, register, $"{id}.json")));
        var tree = PlanTree.At(registers, First);

        Assert.Equal("plan-2033", Assert.Single(tree.Tops).Id);
        Assert.Equal(["economic", "social", "sustainable", "governance"], tree.Agendas.Select(agenda => agenda.Sector));
        Assert.All(tree.All, item => Assert.Contains(item.Level, PlanItem.Levels));
        Assert.All(tree.All.Where(item => item.IsMeasured), item => Assert.True(item.Targets.Last is not null && item.Unit.Length > 0, item.Id));
        Assert.All(tree.All.Where(item => item.IsMeasured && item.Source is "other"), item => Assert.True(item.IsSample, item.Id));
        Assert.All(registers.Entries("kpi-readings"), entry => Assert.NotNull(tree.Find(entry.Content.GetProperty("kpi").GetString()!)));
    }

    private static string Models => Sijil.Journeys.Tests.City.SmallCity.Models;

    private static string File(string register) => System.IO.File.ReadAllText(Path.Combine(Models, "registers", $"{register}.json"));

    private PlanItem Item(string id) => PlanTree.At(registers, First.AddYears(1)).Find(id)!;

    private PlanSheet Sheet(int year, Counting? counting = null) => PlanSheet.Of(registers, First.AddYears(1), counting ?? ((_, _, _, _) => null), year);

    private void Register(string register, string id, string content, DateTimeOffset? at = null) =>
        Apply($"register/{register}", new EntryRegistered(register, id, "h", Json(content)), at ?? First);

    private void Say(string id, string content, DateTimeOffset at) => Apply("case/c-1", new EntryRecorded("plan", id, "record-entry", Json(content), new("s-1", "secretary", "desk")), at);

    private void Apply(string stream, Fact fact, DateTimeOffset at) => registers.Apply(new Entry(++position, stream, 1, at, Origin.Live,
        [new RecordedFact(new(position, 0), FactCodec.NameOf(fact.GetType()), at, JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), JsonSerializerOptions.Web))]));

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
