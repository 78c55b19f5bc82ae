using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Steer.Plan;
using Sijil.Steer.Registers;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests;

/// <summary>An entry leaves its register on the way of every change: proposed with its reason, agreed to, and found with its history ever after.</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private const string Leaf = "unicorns", Branch = "digital-economy";
    private static readonly Actor Analyst = new("s-0003", "analyst", "desk");
    private Centre centre = null!;
    private KeptRegisters kept = null!;
    private RegisterCard plan = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        centre = await Centre.Open();
        kept = new(centre.Registers, centre.Desk);
        plan = kept.Find("plan", "analyst")!;
    }

    public ValueTask DisposeAsync() => centre.DisposeAsync();

    [Fact]
    public async Task An_item_that_is_withdrawn_leaves_the_tree_and_stands_in_the_versions_before()
    {
        var before = centre.Now;
        centre.Pass(TimeSpan.FromDays(1));
        var id = await Propose(Leaf);
        Assert.NotNull(PlanTree.At(centre.Registers, centre.Now).Find(Leaf));    // nothing is gone before it is agreed to
        await Agree(id);

        Assert.Null(PlanTree.At(centre.Registers, centre.Now).Find(Leaf));
        Assert.NotNull(PlanTree.At(centre.Registers, before).Find(Leaf));
        var change = Assert.Single(PlanVersions.Between(centre.Registers, before, centre.Now));
        Assert.Equal((Leaf, "removed"), (change.Id, change.Kind));
        Assert.DoesNotContain(kept.Entries(plan), entry => entry.Id == Leaf);
        Assert.DoesNotContain(RegisterChoices.Of(new("parent", new("أ", "a"), "register", Of: "plan"), centre.Registers), option => option.Value == Leaf);
        Assert.Equal("دُمج في غيره", kept.Entry(plan, Leaf)!.Withdrawn);
        Assert.False(centre.Registers.All<JsonObject>("plan").ContainsKey(Leaf));
    }

    [Fact]
    public async Task A_withdrawal_that_is_declined_changes_nothing()
    {
        var id = await Propose(Leaf);
        Assert.Null((await centre.Answer(id, new() { ["agreement.outcome"] = "decline", ["agreement.note"] = "ما زال قائماً." })).Refusal);
        await centre.Until(id, view => !view.IsOpen);
        await centre.CaughtUp();

        Assert.NotNull(PlanTree.At(centre.Registers, centre.Now).Find(Leaf));
        Assert.Null(kept.Entry(plan, Leaf)!.Withdrawn);
    }

    [Fact]
    public async Task An_item_is_not_withdrawn_while_items_stand_beneath_it()
    {
        var begun = (await kept.Withdraw(plan, Analyst, "gs", Branch, Branch, Cancel)).Value.Id;
        var refused = (await centre.Answer(begun, Reason())).Refusal!;

        Assert.Equal("plan-items-beneath", refused.Code);
        Assert.Contains(PlanTree.At(centre.Registers, centre.Now).Find(Leaf)!.Title.Ar, refused.Text.Ar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_comes_under_an_item_that_was_withdrawn_meanwhile()
    {
        var moved = (await kept.Propose(plan, Analyst, "gs", "move", "waste-landfill", Cancel)).Value.Id;
        Assert.Null((await centre.Answer(moved, Filled("waste-landfill", Leaf))).Refusal);
        await Agree(await Propose(Leaf));

        Assert.Equal("plan-parent-withdrawn", (await centre.Answer(moved, new() { ["agreement.outcome"] = "agree" })).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_withdrawn_is_neither_changed_nor_withdrawn_again()
    {
        await Agree(await Propose(Leaf));

        Assert.Equal("entry-withdrawn", (await kept.Withdraw(plan, Analyst, "gs", "again", Leaf, Cancel)).Refusal?.Code);
        Assert.Equal("entry-withdrawn", (await kept.Propose(plan, Analyst, "gs", "change", Leaf, Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_withdraws_what_their_role_does_not_propose_or_what_another_body_proposed()
    {
        Assert.Equal("register-not-yours", (await kept.Withdraw(plan, new("m-tec-1", "member", "desk"), "gs", "one", Leaf, Cancel)).Refusal?.Code);
        var own = (await kept.Propose(plan, new("s-0002", "officer", "desk"), "det", "own", null, Cancel)).Value.Id;
        Assert.Null((await centre.Answer(own, Filled("waste-landfill", Branch))).Refusal);
        await Agree(own);

        Assert.Equal("register-anothers-entry", (await kept.Withdraw(plan, new("s-officer-rta", "officer", "desk"), "rta", "two", own, Cancel)).Refusal?.Code);
        Assert.Null((await kept.Withdraw(plan, new("s-0002", "officer", "desk"), "det", "three", own, Cancel)).Refusal);
    }

    [Fact]
    public async Task An_entry_stays_its_bodys_whoever_proposes_its_change_or_its_withdrawal()
    {
        var own = (await kept.Propose(plan, new("s-0002", "officer", "desk"), "det", "own", null, Cancel)).Value.Id;
        Assert.Null((await centre.Answer(own, Filled("waste-landfill", Branch))).Refusal);
        await Agree(own);
        Assert.Equal(("det", "s-0002"), (kept.Entry(plan, own)!.Entity, kept.Entry(plan, own)!["proposer"]));

        var changed = (await kept.Propose(plan, Analyst, "gs", "theirs", own, Cancel)).Value.Id;
        Assert.Null((await centre.Answer(changed, Filled("waste-landfill", Leaf))).Refusal);
        await Agree(changed);
        Assert.Equal((Leaf, "det", "s-0002"), (kept.Entry(plan, own)!["parent"], kept.Entry(plan, own)!.Entity, kept.Entry(plan, own)!["proposer"]));

        await Agree(await Propose(own));
        Assert.Equal(("دُمج في غيره", "det"), (kept.Entry(plan, own)!.Withdrawn, kept.Entry(plan, own)!.Entity));
    }

    /// <summary>What the form of an item asks, as another item has it.</summary>
    private JsonObject Filled(string like, string parent)
    {
        var entry = kept.Entry(plan, like)!;
        var said = new JsonObject { ["entry.title.ar"] = entry.Title.Ar, ["entry.title.en"] = entry.Title.En };
        foreach (var field in plan.Fields)
            if (entry.Entry.Content.TryGetProperty(field.Name, out var value)) said[$"entry.{field.Name}"] = JsonNode.Parse(value.GetRawText());
        said["entry.parent"] = parent;
        return said;
    }

    private async Task<string> Propose(string item)
    {
        var begun = (await kept.Withdraw(plan, Analyst, "gs", item, item, Cancel)).Value.Id;
        Assert.Null((await centre.Answer(begun, Reason())).Refusal);
        await centre.CaughtUp();
        return begun;
    }

    private async Task Agree(string id)
    {
        Assert.Null((await centre.Answer(id, new() { ["agreement.outcome"] = "agree" })).Refusal);
        await centre.Until(id, view => !view.IsOpen);
        await centre.CaughtUp();
    }

    private static JsonObject Reason() => new() { ["entry.withdrawn"] = "دُمج في غيره" };
}
