using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Faults;

/// <summary>Whatever is done about random incidents of the real models, by whoever, in any order: the state stays the fold of the facts.</summary>
public sealed class MeddlingTests
{
    private static readonly string[] Paths = ["trade.name", "applicant", "licence", "reviewed.verdict", "note", "approval", "a.b.c", "no such"];
    private readonly Dictionary<string, int> done = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_done_about_what_is_stuck_the_state_is_the_fold_of_the_facts()
    {
        for (var seed = 1; seed <= 60; seed++) await Meddle(seed);
        foreach (var kind in (string[])["StepSkipped", "DataChanged", "TokenShifted", "IncidentResolved"])
            Assert.True(done.GetValueOrDefault(kind) >= 5, $"{kind}: {done.GetValueOrDefault(kind)}");
    }

    private async Task Meddle(int seed)
    {
        var chance = new SeededRandomness(seed + 900);
        var city = new FaultCity(seed);
        city.AfterEach = async (journal, turn) =>
        {
            foreach (var fact in turn.Facts) Count(fact.Type);
            if (turn.Case is not { } row) return;
            var rebuilt = new CaseRebuild(city.Library, city.Keyring).Rebuild(row.Id, await journal.ReadStream(turn.Stream, 0, Cancel));
            Assert.True(row.State.Span.SequenceEqual(rebuilt!.State.Span), $"Seed {seed}, case {row.Id}, version {row.Version}");
            Assert.Equal((row.Status, row.Holder, row.Step, row.WakeAt), (rebuilt.Status, rebuilt.Holder, rebuilt.Step, rebuilt.WakeAt));
        };
        await city.Meddle((state, incident) => Any(chance, city, state, incident), 40, Cancel);
        var breaches = await city.Breaches(Cancel);
        Assert.True(breaches.Count == 0, $"Seed {seed}:\n{string.Join('\n', breaches.Take(10))}");
    }

    private static Stimulus Any(SeededRandomness chance, FaultCity city, CaseState state, OpenIncident incident)
    {
        var nodes = city.Library.Version(state.Opened.Model, state.Opened.Hash).Nodes;
        return chance.Next(7) switch
        {
            0 => new Remedy(incident.Id, Workshop.Officer, "again"),
            1 => new Settlement(incident.Id, chance.Next(2) == 0, "said so", new JsonObject { ["number"] = "7" }, Workshop.Officer),
            2 => new Skipping(incident.Id, new JsonObject { ["number"] = "7" }, "agreed", Workshop.Officer),
            3 or 4 => new DataChange(incident.Id, Paths[chance.Next(Paths.Length)], chance.Next(2) == 0 ? "x" : new JsonObject { ["ar"] = "س" }, "mended", Workshop.Officer),
            _ => new TokenShift(incident.Id, nodes[chance.Next(nodes.Length)].Id, "goes on there", Workshop.Officer),
        };
    }

    private void Count(string type)
    {
        var kind = string.Concat(type.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        done[kind] = done.GetValueOrDefault(kind) + 1;
    }
}
