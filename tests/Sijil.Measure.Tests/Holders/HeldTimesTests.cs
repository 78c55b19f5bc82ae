using System.Buffers;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Facts;
using Sijil.Measure.Holders;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Tests.Holders;

/// <summary>Every moment of a case has one owner, whatever happened in it.</summary>
public sealed class HeldTimesTests
{
    private static readonly Actor Officer = new("s-2", "officer", "desk");

    [Fact]
    public async Task A_case_is_with_the_customer_then_with_a_body_then_with_a_system_and_the_sum_is_its_time()
    {
        await using var house = await House.Open();
        await house.Opened("S1");
        await Say(house, "S1", 0, new StepOffered(1, "apply", "customer", "customer", null));
        await Say(house, "S1", 10, Done("apply", 1), new StepOffered(2, "check", "dha", "officer", null));
        await Say(house, "S1", 40, Done("check", 2), new EffectRequested("e1", 3, "register", "no-such-operation", "by-id", Sealed.Of("p-1", JsonSerializer.SerializeToElement(1))));
        await Say(house, "S1", 45, new EffectAnswered("e1", "no-such-operation", "register", "dha", "dha-x", Sealed.Of("p-1", JsonSerializer.SerializeToElement(1))), new TimerSet(4, "wait", House.Now.AddHours(2)));
        await Say(house, "S1", 100, new TimerFired(4, "wait"), new StepOffered(5, "check", "dha", "officer", null));
        await Say(house, "S1", 120, Done("check", 5), Closed("S1"));

        var row = (await Times(house)).EndedRow("S1")!.Value;
        Assert.Equal([("customer", 10), ("date", 55), ("entity/dha", 50), ("operation/no-such-operation", 5)], row.Held.Select(part => (part.Holder, (int)TimeSpan.FromMicroseconds(part.Micros).TotalMinutes)));
        Assert.Equal(TimeSpan.FromMinutes(120), TimeSpan.FromMicroseconds(row.Micros));
        Assert.Equal((1, 1), (row.Handovers, row.Rework));
    }

    [Fact]
    public async Task Government_is_not_excused_by_what_others_owe_at_the_same_time()
    {
        await using var house = await House.Open();
        await house.Opened("S1");
        await Say(house, "S1", 0, new StepOffered(1, "sign", "customer", "customer", null), new TimerSet(1, "remind", House.Now.AddDays(3)), new StepOffered(2, "check", "dha", "officer", null));
        await Say(house, "S1", 30, Done("check", 2));
        await Say(house, "S1", 50, Done("sign", 1), Closed("S1"));

        Assert.Equal([("customer", 20), ("entity/dha", 30)], Minutes((await Times(house)).EndedRow("S1")!.Value));
    }

    [Fact]
    public async Task The_time_of_a_called_case_is_with_whoever_holds_that_case()
    {
        await using var house = await House.Open();
        await house.Opened("S1");
        await Say(house, "S1", 0, new ChildCalled("call-1", 7, "visa", "S2", "visa", Sealed.Of("p-1", JsonSerializer.SerializeToElement(1))));
        await house.Write("case/S2", Origin.Live, House.Now.AddMinutes(5), new CaseOpened("S2", "visa", "h", "ICP-01", "ICP-01.1", "icp", "p-1", "call", false, Officer,
            Sealed.Of("p-1", JsonSerializer.SerializeToElement("x")), "start", ["p-1"], "S1", 7), new StepOffered(1, "check", "icp", "officer", null));
        await Say(house, "S2", 25, Done("check", 1), Closed("S2"));
        await Say(house, "S1", 26, new ChildEnded("call-1", "S2", "completed", Sealed.Of("p-1", JsonSerializer.SerializeToElement(1))), Closed("S1"));

        var times = await Times(house);
        Assert.Equal([("case", 5), ("entity/icp", 20), ("platform", 1)], Minutes(times.EndedRow("S1")!.Value));
        Assert.Null(times.EndedRow("S2"));      // its time is counted once
    }

    [Fact]
    public void Whatever_happens_in_a_case_the_holders_times_add_up_to_its_time_and_no_moment_has_two() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf().ToArbitrary(), seeds =>
        {
            var (held, clock, end) = (new HeldCase { Id = "S1", Opened = 0 }, 0L, 0L);
            held.Mark(0);
            foreach (var seed in seeds)
            {
                clock += seed % 11 is 0 ? -(seed % 5_000) : seed % 90_000;      // a clock may jump back
                HeldFacts.Apply(held, AnyFact(seed));
                held.Mark(clock);
                end = Math.Max(end, clock);
            }
            foreach (var until in (long[])[end, end / 2, end + 77])
            {
                var spans = held.Until(until).ToList();
                Assert.Equal(until, spans.Sum(span => span.To - span.From));
                Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            }
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500).WithEndSize(80));

    [Fact]
    public async Task Saved_times_come_back_the_same_and_go_on()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        await house.Opened("S2");
        await Say(house, "S2", 5, new StepOffered(1, "check", "dha", "officer", null));
        var (times, again) = (await Times(house), new HeldTimes());
        again.Load(JsonDocument.Parse(Saved(times)).RootElement);

        Assert.Equal(Saved(times), Saved(again));
        var head = house.Journal.Head;
        await Say(house, "S2", 9, Done("check", 1), Closed("S2"));
        await foreach (var entry in house.Journal.Read(head, house.Journal.Head, Cancel)) again.Apply(entry);
        Assert.Equal(Saved(await Times(house)), Saved(again));
    }

    [Fact]
    public async Task The_time_of_a_body_opens_to_its_cases_and_equals_what_the_board_says_they_took()
    {
        await using var house = await House.Open();
        foreach (var (id, minutes) in ((string, int)[])[("S1", 10), ("S2", 25)])
        {
            await house.Opened(id);
            await Say(house, id, 0, new StepOffered(1, "check", "dha", "officer", null));
            await Say(house, id, minutes, Done("check", 1), Closed(id));
        }
        var reader = new HeldReader(house.Board, await Times(house), house.Registers);

        var reading = reader.Of(new());
        Assert.Equal((2, TimeSpan.FromMinutes(35)), (reading.Cases, TimeSpan.FromMicroseconds(reading.Micros)));
        Assert.Equal(35, house.Board.Case("S1")!.Took!.Value.TotalMinutes + house.Board.Case("S2")!.Took!.Value.TotalMinutes);
        Assert.Equal(["S2", "S1"], reader.Cases(new(), "entity/dha").Select(line => line.Line.Id));
        Assert.Equal("dha", Assert.Single(reader.By(new(), byService: false)).Key);
    }

    private static Fact AnyFact(int seed)
    {
        var (token, id) = (seed / 16 % 6, $"i{seed / 100 % 7}");
        return (seed % 16) switch
        {
            0 or 1 => new StepOffered(token, $"s{token}", (seed % 3) switch { 0 => "customer", 1 => "dha", _ => "rta" }, "officer", null),
            2 or 3 => Done($"s{token}", token),
            4 => new StepWithdrawn(token, $"s{token}", "late"),
            5 => new DataAsked(id, token, "s", "element", "p-1", "x"),
            6 => new DataWithheld(id, "element", "p-1", "s", "no", Bilingual.Empty),
            7 => new IncidentOpened(id, token, "s", "icp", "no", Bilingual.Empty),
            8 => new IncidentResolved(id, "again", Officer),
            9 => new MessageAwaited(id, token, "s", "m", "k"),
            10 => new TimerSet(token, "t", House.Now),
            11 => new TimerFired(token, "t"),
            12 => new EventClosed(token, "t"),
            13 => new ChildCalled(id, token, "s", "S9", "m", Sealed.Of("p-1", JsonSerializer.SerializeToElement(1))),
            _ => new TokensMoved([token, -1, -1]),
        };
    }

    private static StepDone Done(string step, int token) => new(token, step, Officer, Sealed.Of("p-1", JsonSerializer.SerializeToElement("x")), false, 1, 0, 0);

    private static CaseClosed Closed(string id) => new(id, "completed", 0, 0, 0, 0, 0, 0, 0, 0);

    private static Task<long> Say(House house, string id, int minutes, params Fact[] facts) => house.Write($"case/{id}", Origin.Live, House.Now.AddMinutes(minutes), facts);

    private static IEnumerable<(string, int)> Minutes(HeldRow row) => row.Held.Select(part => (part.Holder, (int)TimeSpan.FromMicroseconds(part.Micros).TotalMinutes));

    private static async Task<HeldTimes> Times(House house)
    {
        var times = new HeldTimes();
        await foreach (var entry in house.Journal.Read(0, house.Journal.Head, Cancel)) times.Apply(entry);
        return times;
    }

    private static byte[] Saved(HeldTimes times)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) times.Save(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
