using System.Text.Json;
using Sijil.Sandbox.Residents;
using Sijil.Serve.Exchange;

namespace Sijil.Sandbox.Tests.Residents;

/// <summary>Ten thousand people who never lived, the same each time.</summary>
public sealed class PopulationTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private readonly Population people = new(10_000, 1, Today);

    [Fact]
    public void The_same_seed_gives_the_same_people()
    {
        var again = new Population(10_000, 1, Today);
        Assert.All(Enumerable.Range(0, 10_000), at => Assert.Equal(people[at], again[at]));
    }

    [Fact]
    public void Another_seed_gives_others() =>
        Assert.Contains(Enumerable.Range(0, 100), at => people[at] != new Population(100, 2, Today)[at]);

    [Fact]
    public void They_come_from_more_than_thirty_nations() =>
        Assert.True(Enumerable.Range(0, 10_000).Select(at => people[at].Nationality.Code).Distinct().Count() > 30);

    [Fact]
    public void Families_agree_with_each_other()
    {
        for (var at = 0; at < people.Count; at++)
        {
            var person = people[at];
            if (person.Spouse >= 0) Assert.Equal(at, people[person.Spouse].Spouse);
            if (person.Mother < 0) continue;
            Assert.True(people[person.Mother].IsFemale);
            Assert.True(people[person.Mother].AgeAt(person.Born) >= 17);
        }
    }

    [Fact]
    public void Their_numbers_are_visibly_invented()
    {
        Assert.All(Enumerable.Range(0, 10_000), at => Assert.StartsWith("784-0000-1", people[at].Idn, StringComparison.Ordinal));
        Assert.Equal(people[41], people.Find(people[41].Idn));
        Assert.Equal(people[41], people.Find("r-00042"));
        Assert.Null(people.Find("r-10001"));
        Assert.Null(people.Find("r-0042"));
        Assert.Null(people.Find("r-00000"));
    }

    [Fact]
    public void What_registers_hold_of_them_fits_the_elements()
    {
        var registers = new RegisteredPeople(Models.Registers, people);
        foreach (var element in Models.Registers.Elements.Values)
        {
            for (var at = 0; at < 10_000; at += 7)
                if (registers.Find(element.Id, people[at].Id) is { } held) Assert.True(Fitting.Fits(element, held), $"{element.Id}: {held.GetRawText()}");
        }
    }

    [Fact]
    public void What_registers_hold_of_the_named_fits_the_elements()
    {
        foreach (var person in Models.Registers.All<NamedPerson>("people").Values)
            foreach (var (id, held) in person.Registers ?? new Dictionary<string, JsonElement>())
                Assert.True(Fitting.Fits(Models.Registers.Elements[id], held), $"{person.Id} {id}: {held.GetRawText()}");
    }
}
