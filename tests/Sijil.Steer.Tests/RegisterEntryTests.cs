using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Steer.Registers;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests;

/// <summary>When an entry stands in its register, and in which order registers are listed.</summary>
public sealed class RegisterEntryTests : IAsyncLifetime
{
    private static readonly Actor Analyst = new("s-0003", "analyst", "desk");
    private Centre centre = null!;
    private KeptRegisters kept = null!;
    private RegisterCard policies = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        centre = await Centre.Open();
        kept = new(centre.Registers, centre.Desk);
        policies = kept.Find("policies", "visitor")!;
    }

    public ValueTask DisposeAsync() => centre.DisposeAsync();

    [Fact]
    public async Task What_is_proposed_is_in_no_list_before_the_Secretariat_agrees()
    {
        var proposed = await Propose("A policy of parks");
        Assert.DoesNotContain(kept.Entries(policies), entry => entry.Id == proposed);
        Assert.Null(kept.Entry(policies, proposed));

        await Say(proposed, """{"agreement.outcome":"agree"}""");
        await centre.Until(proposed, view => !view.IsOpen);
        await centre.CaughtUp();
        Assert.Contains(kept.Entries(policies), entry => entry.Id == proposed);
        Assert.Equal("A policy of parks", kept.Entry(policies, proposed)!.Title.En);
    }

    [Fact]
    public async Task What_is_declined_never_comes_into_a_list()
    {
        var proposed = await Propose("A policy of parks");
        await Say(proposed, """{"agreement.outcome":"decline","agreement.note":"There is one."}""");
        await centre.Until(proposed, view => !view.IsOpen);
        await centre.CaughtUp();
        Assert.Null(kept.Entry(policies, proposed));
    }

    [Fact]
    public async Task A_change_is_not_read_before_it_is_agreed_to()
    {
        var before = kept.Entries(policies)[0];
        await Propose("Another name", before.Id);
        Assert.Equal(before.Title, kept.Entry(policies, before.Id)!.Title);
    }

    /// <summary>A register may have a field of any name: what is written beside the fields is the body and the proposer.</summary>
    [Fact]
    public async Task Nothing_is_written_into_a_field_named_state()
    {
        var proposed = await Propose("A policy of parks");
        await Say(proposed, """{"agreement.outcome":"agree"}""");
        await centre.Until(proposed, view => !view.IsOpen);
        await centre.CaughtUp();
        Assert.Null(kept.Entry(policies, proposed)!["state"]);
    }

    [Fact]
    public void Registers_are_listed_from_the_plan_to_what_was_recognised() => Assert.Equal(
        ["plan", "policy", "service", "entity", "knowledge", "recognition"],
        kept.ReadableBy("secretary").Select(card => card.Group).Aggregate(new List<string>(), (runs, group) => runs is [.., var last] && last == group ? runs : [.. runs, group]));

    private async Task<string> Propose(string title, string? change = null)
    {
        var id = (await kept.Propose(policies, Analyst, "gs", title, change, Cancel)).Value.Id;
        var entry = kept.Entries(policies)[0].Entry.Content;
        var said = new JsonObject { ["entry.title.ar"] = "سياسة", ["entry.title.en"] = title };
        foreach (var field in policies.Fields)
            if (entry.TryGetProperty(field.Name, out var value)) said[$"entry.{field.Name}"] = JsonNode.Parse(value.GetRawText());
        await Answered(id, said);
        return id;
    }

    private Task Say(string id, string answers) => Answered(id, JsonNode.Parse(answers)!.AsObject());

    private async Task Answered(string id, JsonObject answers)
    {
        var answer = await centre.Answer(id, answers);
        Assert.False(answer.IsRefused, answer.IsRefused ? answer.Refusal.Text.En : "");
        await centre.CaughtUp();
    }
}
