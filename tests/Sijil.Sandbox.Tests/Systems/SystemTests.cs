using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Sandbox.Residents;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox.Tests.Systems;

/// <summary>An emulated system keeps its own data, follows its own rules, and does the same request once.</summary>
public sealed class SystemTests
{
    private static readonly JsonElement Payment = JsonElement.Parse("""
        {"caseId":"S1","payer":"p-0001","amount":1350,"method":"card","lines":[{"entity":"det","ar":"رسم","en":"Fee","amount":1000},
         {"entity":"municipality","ar":"رسم","en":"Fee","amount":300},{"entity":"det","ar":"رسم","en":"Fee","amount":50}]}
        """);

    private readonly MemoryBooks books = new();
    private readonly FakeClock clock = new();
    private readonly EmulatedCity city;

    public SystemTests() => city = City(faults: 0);

    [Fact]
    public void All_41_systems_are_emulated() => Assert.Equal(41, city.All.Count());

    [Fact]
    public void What_a_register_holds_of_a_named_person_is_read()
    {
        var reply = System("icp-population").Read("identity.profile", "p-0001", "q1", 0);
        Assert.Equal((200, "ميثاء سالم أحمد"), (reply.Status, reply.Body.GetProperty("nameAr").GetString()));
    }

    [Fact]
    public void What_a_register_does_not_hold_is_404_with_a_reason() =>
        Assert.Equal((404, "not-held"), Said(System("dld-ejari").Read("lease.contract", "p-9999", "q1", 0)));

    [Fact]
    public void A_register_is_not_asked_for_anothers_element() =>
        Assert.Equal((404, "no-such-element"), Said(System("dld-ejari").Read("identity.profile", "p-0001", "q1", 0)));

    [Fact]
    public void The_same_id_is_performed_once_and_answered_the_same()
    {
        var first = System("dof-payments").Operate("dof.collect-payment", "e1", Payment, 0);
        clock.Move(TimeSpan.FromDays(1));
        var again = System("dof-payments").Operate("dof.collect-payment", "e1", Payment, 1);
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Single(books.All("payment.receipt"));
    }

    [Fact]
    public void Money_in_is_money_out()
    {
        System("dof-payments").Operate("dof.collect-payment", "e1", Payment, 0);
        var shares = Shares.Of(books);
        Assert.Equal(1_350, shares.Values.Sum());
        Assert.Equal((1_050m, 300m), (shares["det"], shares["municipality"]));
    }

    [Fact]
    public void A_payment_that_is_not_the_sum_of_its_lines_is_refused()
    {
        var wrong = JsonElement.Parse(Payment.GetRawText().Replace("1350", "1351", StringComparison.Ordinal));
        Assert.Equal((422, "amount-differs"), Said(System("dof-payments").Operate("dof.collect-payment", "e1", wrong, 0)));
        Assert.Empty(books.All("payment.receipt"));
    }

    [Theory]
    [InlineData("""{"nameAr":"بيت القهوة","nameEn":"Qahwa"}""", "name-taken")]
    [InlineData("""{"nameAr":"وزارة الشاي","nameEn":"Tea"}""", "name-forbidden")]
    [InlineData("""{"nameAr":"نسيم البحر","nameEn":"Police Tea"}""", "name-forbidden")]
    [InlineData("""{"nameAr":"","nameEn":"Tea"}""", "name-ar-missing")]
    public void A_trade_name_that_may_not_be_is_refused(string inputs, string code) =>
        Assert.Equal((422, code), Said(System("det-trade-names").Operate("det.reserve-trade-name", "e1", JsonElement.Parse(inputs), 0)));

    [Fact]
    public void A_name_is_reserved_once_however_it_is_written()
    {
        Assert.Equal(200, Reserve("e1", "أزهار الربيع").Status);
        Assert.Equal((422, "name-taken"), Said(Reserve("e2", "ازهار  الربيع")));
        Assert.Equal(200, Reserve("e1", "أزهار الربيع").Status);
    }

    [Fact]
    public void An_issued_licence_can_be_read()
    {
        var inputs = JsonElement.Parse("""{"initialApproval":"IA-1","tradeName":"أزهار الربيع","activity":"grocery","legalForm":"llc","leaseNumber":"EJ-1","person":"p-0006","receipt":"RC-1"}""");
        var number = System("det-licensing").Operate("det.issue-licence", "e1", inputs, 0).Body.GetProperty("number").GetString()!;
        var licence = System("det-licensing").Read("company.licence", number, "q1", 0).Body;
        Assert.Equal(("أزهار الربيع", "active", "2027-11-01"), (licence.GetProperty("nameAr").GetString(), licence.GetProperty("status").GetString(), licence.GetProperty("expiresOn").GetString()));
    }

    [Fact]
    public void Whether_something_was_done_can_be_asked()
    {
        Assert.Equal((404, "not-done"), Said(System("dof-payments").WasDone("e1")));
        System("dof-payments").Operate("dof.collect-payment", "e1", Payment, 0);
        Assert.Equal(200, System("dof-payments").WasDone("e1").Status);
    }

    [Fact]
    public void A_system_that_is_down_does_nothing()
    {
        System("dof-payments").Mood = SystemMood.Down;
        Assert.Equal(503, System("dof-payments").Operate("dof.collect-payment", "e1", Payment, 0).Status);
        Assert.Empty(books.All("payment.receipt"));
    }

    [Fact]
    public void Faults_and_times_follow_from_the_request_and_a_retry_throws_again()
    {
        var faulty = City(faults: 40).Find("bank-accounts")!;
        var fates = Enumerable.Range(0, 50).Select(i => faulty.Read("bank.account", "p-0001", $"q{i}", 0)).ToList();
        Assert.Equal(fates.Select(fate => fate.After), Enumerable.Range(0, 50).Select(i => faulty.Read("bank.account", "p-0001", $"q{i}", 0).After));
        Assert.Contains(fates, fate => fate.Status == 200 && !fate.IsLost);
        var failed = Enumerable.Range(0, 50).First(i => fates[i].Status == 503);
        Assert.Contains(Enumerable.Range(1, 9), attempt => faulty.Read("bank.account", "p-0001", $"q{failed}", attempt) is { Status: 200, IsLost: false });
    }

    private SystemReply Reserve(string id, string name) =>
        System("det-trade-names").Operate("det.reserve-trade-name", id, JsonSerializer.SerializeToElement(new { nameAr = name, nameEn = "Spring Flowers" }), 0);

    private EmulatedSystem System(string id) => city.Find(id)!;

    private EmulatedCity City(double faults) => new(Models.Registers, books, new RegisteredPeople(Models.Registers, new Population(100, 1, new(2026, 11, 1))),
        new SandboxSettings(Faults: faults), clock, NullLogger<EmulatedCity>.Instance);

    private static (int, string?) Said(SystemReply reply) => (reply.Status, reply.Body.GetProperty("code").GetString());
}
