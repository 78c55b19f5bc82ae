using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Mandates;

namespace Sijil.Serve.Tests.Mandates;

/// <summary>What may be offered, passed on and taken back, and who learns of it.</summary>
public sealed class BookTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly PartyBook book = new("p1");

    [Fact]
    public void Nothing_is_given_before_it_is_taken_on()
    {
        Do(Offer("m1", "p1", to: "p2"));
        Assert.Null(book.RightOf("m1"));
        Do(Accept("m1", "p2"));
        Assert.True(book.RightOf("m1")!.HoldsAt(Now));
        Assert.Equal("mandate-not-there", PartyRules.Answer(book, "m1", By("p2"), Bilingual.Empty, accepts: false).Refusal!.Code);
    }

    [Fact]
    public void Whoever_it_was_not_offered_to_learns_nothing_of_it()
    {
        Do(Offer("m1", "p1", to: "p2"));
        string[] answers = [.. ((string[])["m1", "no-such"]).SelectMany(id => (string[])
            [PartyRules.Answer(book, id, By("p3"), Bilingual.Empty, true).Refusal!.Code, PartyRules.Revoke(book, id, By("p3")).Refusal!.Code, PartyRules.Begin(book, "p1", By("p3"), Now).Refusal!.Code])];
        Assert.Equal(["mandate-not-there"], answers.Distinct());
        Assert.Equal("mandate-not-there", PartyRules.Offer(book, Asked("m2", "p1", "p3", to: "p4"), Now).Refusal!.Code);
    }

    [Fact]
    public void What_is_passed_on_is_never_wider_than_what_it_comes_from()
    {
        Do(Offer("m1", "p1", to: "p2", services: ["S1", "S2"], days: 10));
        Do(Accept("m1", "p2"));
        Assert.Equal("mandate-too-wide", PartyRules.Offer(book, Asked("m2", "p1", "p2", to: "p3", days: 5), Now).Refusal!.Code);
        Assert.Equal("mandate-too-wide", PartyRules.Offer(book, Asked("m2", "p1", "p2", to: "p3", services: ["S1", "S3"], days: 5), Now).Refusal!.Code);
        Assert.Equal("mandate-too-wide", PartyRules.Offer(book, Asked("m2", "p1", "p2", to: "p3", services: ["S1"], days: 11), Now).Refusal!.Code);
        Do(PartyRules.Offer(book, Asked("m2", "p1", "p2", to: "p3", services: ["S1"], days: 5, mayPassOn: false), Now));
        Do(Accept("m2", "p3"));
        Assert.Equal("mandate-not-passed-on", PartyRules.Offer(book, Asked("m3", "p1", "p3", to: "p4", services: ["S1"], days: 4), Now).Refusal!.Code);
    }

    [Fact]
    public void What_is_passed_on_ends_with_what_it_comes_from()
    {
        Do(Offer("m1", "p1", to: "p2"));
        Do(Accept("m1", "p2"));
        Do(PartyRules.Offer(book, Asked("m2", "p1", "p2", to: "p3"), Now));
        Do(Accept("m2", "p3"));
        Assert.Equal(["p2", "p3"], book.Sheet().Rows.Select(row => row.Actor).Order());
        Do(PartyRules.Revoke(book, "m1", By("p1")));
        Assert.Empty(book.Sheet().Rows);
        Assert.Equal("mandate-not-there", PartyRules.Begin(book, "p1", By("p3"), Now).Refusal!.Code);
    }

    [Fact]
    public void A_guardian_stands_until_the_child_is_of_age_and_may_pass_it_on_until_then()
    {
        book.Apply(new StandingRead("p1", "p9", "guardian", "identity.profile", "icp", "icp-population", Bilingual.Empty, Sealed.Of("p1", Bilingual.Empty), Now.AddYears(-17), Now.AddDays(30)), Now);
        Assert.Equal("guardian/p9", Assert.Single(book.GroundsOf("p9", "p1", Now)).Ground);
        Assert.Empty(book.GroundsOf("p9", "p1", Now.AddDays(30)));
        Assert.Equal("mandate-too-wide", PartyRules.Offer(book, Asked("m1", "p1", "p9", to: "p3", days: 40), Now).Refusal!.Code);
        Do(PartyRules.Offer(book, Asked("m1", "p1", "p9", to: "p3", days: 20), Now));
        Do(Accept("m1", "p3"));
        book.Apply(new StandingEnded("p1", "p9", "guardian"), Now);
        Assert.Empty(book.Sheet().Rows);
    }

    [Fact]
    public void A_right_over_a_company_reaches_each_of_its_units_and_one_over_a_unit_only_what_is_in_it()
    {
        var company = new PartyBook("c1");
        company.Apply(new UnitsRead("c1", [new("c1.1", "", Bilingual.Empty), new("c1.2", "c1.1", Bilingual.Empty), new("c1.3", "", Bilingual.Empty)], "det", "s", Bilingual.Empty), Now);
        company.Apply(new StandingRead("c1", "p9", "manager", "company.licence", "det", "s", Bilingual.Empty, Sealed.Of("c1", Bilingual.Empty), Now.AddYears(-1), Now.AddYears(1)), Now);
        var offered = PartyRules.Offer(company, Asked("m1", "c1.1", "p9", to: "p3"), Now);
        foreach (var fact in offered.Value) company.Apply(fact, Now);
        company.Apply(new MandateAccepted("m1", By("p3"), Sealed.Of("p3", Bilingual.Empty)), Now);
        Assert.True(((string[])["c1", "c1.1", "c1.2", "c1.3"]).All(unit => company.GroundsOf("p9", unit, Now).Any()));
        Assert.Equal([false, true, true, false], ((string[])["c1", "c1.1", "c1.2", "c1.3"]).Select(unit => company.GroundsOf("p3", unit, Now).Any()));
        Assert.Equal("mandate-not-there", PartyRules.Offer(company, Asked("m2", "c1.3", "p3", to: "p4"), Now).Refusal!.Code);
    }

    [Theory]
    [InlineData("p1", 5, "mandate-to-yourself")]
    [InlineData("p2", 0, "mandate-no-time")]
    [InlineData("p2", 3000, "mandate-too-long")]
    public void An_offer_that_makes_no_sense_is_refused_with_what_to_do(string to, int days, string code) =>
        Assert.Equal(code, PartyRules.Offer(book, Asked("m1", "p1", "p1", to: to, days: days), Now).Refusal!.Code);

    private static Actor By(string person) => new(person, "customer", "portal");

    private Outcome<Fact[]> Offer(string id, string by, string to, string[]? services = null, int days = 10) => PartyRules.Offer(book, Asked(id, "p1", by, to, services, days), Now);

    private Outcome<Fact[]> Accept(string id, string by) => PartyRules.Answer(book, id, By(by), Bilingual.Empty, accepts: true);

    private static NewMandate Asked(string id, string party, string by, string to, string[]? services = null, int days = 10, bool mayPassOn = true) =>
        new(id, party, to, "784", services ?? [], Now, Now.AddDays(days), mayPassOn, By(by), Bilingual.Empty, Bilingual.Empty);

    private void Do(Outcome<Fact[]> decided)
    {
        foreach (var fact in decided.Value) book.Apply(fact, Now);
    }
}
