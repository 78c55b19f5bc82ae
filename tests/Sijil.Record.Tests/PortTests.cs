namespace Sijil.Record.Tests;

public sealed class PortTests
{
    [Fact]
    public void Ids_sort_by_time_and_repeat_with_their_seed()
    {
        var clock = new FakeClock();
        var (ids, again, others) = (new SeededIds(clock, 1), new SeededIds(clock, 1), new SystemIds(clock));
        var first = ids.Next();
        Assert.Equal(first, again.Next());
        Assert.NotEqual(first, others.Next());
        clock.Move(TimeSpan.FromMilliseconds(1));
        var second = ids.Next();
        Assert.True(string.CompareOrdinal(first, second) < 0);
        Assert.Matches("^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$", second);
    }

    [Fact]
    public void Seeded_chance_repeats_and_stays_within_its_limit()
    {
        var (first, second) = (new SeededRandomness(5), new SeededRandomness(5));
        var (a, b) = (new byte[13], new byte[13]);
        first.Fill(a);
        second.Fill(b);
        Assert.Equal(a, b);
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(first.Next(7), 0, 6));
        Assert.Equal(7, Enumerable.Range(0, 1000).Select(_ => first.Next(7)).Distinct().Count());
    }

    [Fact]
    public void System_chance_never_gives_the_same_twice()
    {
        var chance = new SystemRandomness();
        var seen = new HashSet<string>();
        Span<byte> bytes = stackalloc byte[16];
        for (var n = 0; n < 2000; n++)
        {
            chance.Fill(bytes);
            Assert.True(seen.Add(Convert.ToHexString(bytes)));
        }
    }

    [Theory]
    [InlineData("live")]
    [InlineData("reported/rta")]
    [InlineData("imported/receipt")]
    [InlineData("simulated/seed-1")]
    public void An_origin_reads_what_it_writes(string text) => Assert.Equal(text, Origin.Parse(text).ToString());

    [Fact]
    public void An_address_reads_what_it_writes()
    {
        Assert.True(FactAddress.TryParse("12.3", out var address));
        Assert.Equal((new FactAddress(12, 3), "12.3"), (address, address.ToString()));
        Assert.All(["", "12", "12.", ".3", "-1.2", "a.b", null], text => Assert.False(FactAddress.TryParse(text, out _)));
    }

    [Fact]
    public void An_unknown_origin_is_a_mistake() => Assert.Throws<FormatException>(() => Origin.Parse("heard/somewhere"));
}
