using System.Text;

namespace Sijil.Record.Tests;

/// <summary>The form on disk is a promise: the same clock, chance and turns give this root for ever.</summary>
public sealed class GoldenTests
{
    [Fact]
    public async Task The_root_of_a_known_record_does_not_change()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(1)), new FakeClock(), new SeededRandomness(1));
        for (var n = 0; n < 5; n++)
        {
            await journal.Append(
                new()
                {
                    Stream = "case/1",
                    ExpectedVersion = n,
                    Origin = new(OriginKind.Simulated, "seed-1"),
                    Claims = [$"name/{n}"],
                    Releases = n is 0 ? [] : [$"name/{n - 1}"],
                    Facts = [.. Enumerable.Range(0, n + 1).Select(fact => new FactBody("case-moved", FakeClock.Start.AddHours(fact), Encoding.UTF8.GetBytes($$"""{"to":"خطوة {{fact}}"}""")))],
                    Case = new()
                    {
                        Id = "1", Version = n + 1, Journey = "newborn", Service = "DHA-02", Customer = "p1", Holder = "dha", Step = "issue", Status = CaseStatus.Open,
                        OpenedAt = FakeClock.Start, Due = FakeClock.Start.AddDays(1), Origin = new(OriginKind.Simulated, "seed-1"), State = "{}"u8.ToArray(), Parties = ["p1", "p2"],
                        Work = n is 3 ? [new("1", "7", "dha", "officer", "s1", "issue", FakeClock.Start, null)] : null,
                    },
                },
                cancel);
        }
        Assert.Equal("ca8044322c59fb8616f975ef02a944fd106365ee78144b726202b0e6d958cb70", (await journal.TreeHead(cancel)).RootHex);
    }
}
