using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Advising;
using Sijil.Serve.Contacts;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;
using Sijil.Serve.Knowledge;
using Sijil.Serve.MyGovernment;

namespace Sijil.Web.Tests;

/// <summary>What a government service advisor may see and do, on the sample emirate in one process.</summary>
public sealed class AdvisorTests : IAsyncLifetime
{
    private const string Person = "p-0003";
    private static readonly StaffMember Advisor = new("s-0001", new("هند", "Hind"), "digital", "advisor");
    private static readonly StaffMember Colleague = new("s-0006", new("خليفة", "Khalifa"), "digital", "advisor");
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-advisor-").FullName;
    private House house = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => house = await House.Open(new HouseOptions(folder), TextWriter.Null, Cancel);

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private T Get<T>() where T : notnull => house.App.Services.GetRequiredService<T>();

    private Keyring Keyring => Get<Keyring>();

    private async Task<string> Given(StaffMember advisor, string person = Person)
    {
        var asked = await Get<Consents>().Ask(advisor.Actor, person, "follow-up", Cancel);
        Assert.False((await Get<Consents>().Answer(new(person, "customer", "portal"), asked.Value.Consent, agrees: true, Cancel)).IsRefused);
        return asked.Value.Consent;
    }

    [Fact]
    public async Task Without_consent_nobody_sees_a_person_as_a_whole()
    {
        Assert.Equal(WholePerson.NoConsent, (await Get<WholePerson>().Open(Advisor, Person, Cancel)).Refusal);
        await Given(Colleague);
        Assert.Equal(WholePerson.NoConsent, (await Get<WholePerson>().Open(Advisor, Person, Cancel)).Refusal);
    }

    [Fact]
    public async Task What_an_advisor_looked_at_stands_among_who_read_my_data_with_its_purpose()
    {
        await Given(Advisor);
        Assert.False((await Get<WholePerson>().Open(Advisor, Person, Cancel)).IsRefused);
        Assert.False((await Get<WholePerson>().Open(Advisor, Person, Cancel)).IsRefused);

        var read = Assert.Single(await Get<MyGovernment>().Reads(Sijil.Serve.Mandates.Reach.Own(Person), Cancel), one => one.Case.Length is 0);
        Assert.Equal(("s-0001", "follow-up"), (read.By!.Id, read.Purpose));
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_or_declined_opens_nothing()
    {
        var consent = await Given(Advisor);
        await Get<Consents>().End(new(Person, "customer", "portal"), Person, consent, Cancel);
        Assert.True((await Get<WholePerson>().Open(Advisor, Person, Cancel)).IsRefused);

        var again = await Get<Consents>().Ask(Advisor.Actor, Person, "apply", Cancel);
        await Get<Consents>().Answer(new(Person, "customer", "portal"), again.Value.Consent, agrees: false, Cancel);
        Assert.True((await Get<WholePerson>().Open(Advisor, Person, Cancel)).IsRefused);
        Assert.Equal(Consents.NotAsked, (await Get<Consents>().Answer(new(Person, "customer", "portal"), again.Value.Consent, agrees: true, Cancel)).Refusal);
    }

    [Fact]
    public async Task The_code_that_the_person_reads_out_is_a_yes_and_five_wrong_ones_end_the_asking()
    {
        var asked = (await Get<Consents>().Ask(Advisor.Actor, Person, "apply", Cancel)).Value;
        var code = (await Get<PersonBook>().Of(Person, Cancel)).Consent(asked.Consent)!.Code.Open(Keyring).Value!;
        Assert.Equal(Consents.WrongCode, (await Get<Consents>().Confirm(Advisor.Actor, Person, asked.Consent, Other(code), Keyring, Cancel)).Refusal);
        Assert.Equal(Consents.NotAsked, (await Get<Consents>().Confirm(Colleague.Actor, Person, asked.Consent, code, Keyring, Cancel)).Refusal);
        Assert.False((await Get<Consents>().Confirm(Advisor.Actor, Person, asked.Consent, code, Keyring, Cancel)).IsRefused);
        Assert.False((await Get<WholePerson>().Open(Advisor, Person, Cancel)).IsRefused);

        var second = (await Get<Consents>().Ask(Colleague.Actor, Person, "apply", Cancel)).Value;
        var its = (await Get<PersonBook>().Of(Person, Cancel)).Consent(second.Consent)!.Code.Open(Keyring).Value!;
        for (var wrong = 0; wrong < Consent.MostTries; wrong++) await Get<Consents>().Confirm(Colleague.Actor, Person, second.Consent, Other(its), Keyring, Cancel);
        Assert.Equal(Consents.NotAsked, (await Get<Consents>().Confirm(Colleague.Actor, Person, second.Consent, its, Keyring, Cancel)).Refusal);
    }

    [Fact]
    public async Task An_advisor_begins_and_goes_on_with_a_case_for_whoever_consents_and_it_counts_as_done_by_the_advisor()
    {
        Assert.Equal(WholePerson.NoConsent, (await Get<ApplyFor>().Start(Advisor, Person, "DHA-02.2", "k", Cancel)).Refusal);
        await Given(Advisor);
        var begun = await Get<ApplyFor>().Start(Advisor, Person, "DHA-02.2", "k", Cancel);

        Assert.Equal((Person, "s-0001"), (begun.Value.Customer, begun.Value.Advisor));
        Assert.Contains(await Get<CaseDesk>().Story(begun.Value.Id, Cancel), told => told.Fact is CaseOpened { By.Role: "advisor" });
        Assert.Equal(begun.Value.Id, (await Get<ApplyFor>().Start(Advisor, Person, "DHA-02.2", "k", Cancel)).Value.Id);
    }

    [Fact]
    public async Task Consent_opens_a_case_that_is_another_advisors_and_its_end_closes_it()
    {
        await Given(Advisor);
        var id = (await Get<ApplyFor>().Start(Advisor, Person, "DHA-02.2", "two", Cancel)).Value.Id;
        Assert.True((await Get<CaseFile>().Case(Colleague, id, Cancel)).IsRefused);
        var consent = await Given(Colleague);
        Assert.False((await Get<CaseFile>().Case(Colleague, id, Cancel)).IsRefused);
        await Get<Consents>().End(Colleague.Actor, Person, consent, Cancel);
        Assert.True((await Get<CaseFile>().Case(Colleague, id, Cancel)).IsRefused);
    }

    [Fact]
    public async Task A_step_and_a_case_go_to_a_colleague_with_a_reason_and_an_escalation_is_an_incident_of_the_body()
    {
        var person = new Sijil.Serve.Applications.Applicant(Person, Bilingual.Empty, 3, new(Person, "customer", "portal"));
        var id = (await Get<Sijil.Serve.Applications.CorrectRecord>().Begin("identity.profile", null, person, "three", Cancel)).Value.Id;
        await Get<CaseDesk>().Advise(id, new AdvisorChange("s-0001", "بدأها معه", Advisor.Actor), Cancel);
        var token = (await Get<CaseDesk>().Find(id, Cancel))!.Steps[0].Token;

        Assert.Equal(Hands.NoReason, (await Get<Hands>().Escalate(Advisor, id, token, "dha", " ", Cancel)).Refusal);
        var escalated = await Get<Hands>().Escalate(Advisor, id, token, "dha", "ثلاثة أيام بلا رد", Cancel);
        Assert.Equal(("dha", "escalated"), escalated.Value.Incidents.Select(one => (one.Owner, one.Code)).Single());
        await Get<Hands>().Escalate(Advisor, id, token, "dha", "مرة أخرى", Cancel);
        Assert.Single((await Get<CaseDesk>().Find(id, Cancel))!.Incidents);

        Assert.Equal(Hands.NoColleague, (await Get<Hands>().HandOver(Advisor, id, token, "s-0002", "إجازة", Cancel)).Refusal);
        var handed = await Get<Hands>().HandOver(Advisor, id, token, "s-0006", "إجازة", Cancel);
        Assert.Equal("s-0006", handed.Value.Steps.Single(step => step.Token == token).Assignee);
        Assert.Equal("s-0006", (await Get<Hands>().HandFamilyOver(Advisor, id, "s-0006", "إجازة", Cancel)).Value.Advisor);
        Assert.Equal(Hands.NotAdvisor, (await Get<Hands>().HandFamilyOver(Advisor, id, "s-0007", "إجازة", Cancel)).Refusal);
    }

    [Theory, InlineData("كريم محمود"), InlineData("كَريم"), InlineData("karim has"), InlineData("784-0000-0000003-1"), InlineData("050 000 0003"), InlineData("+971500000003")]
    public async Task A_person_is_found_by_name_identity_or_telephone_however_it_is_written(string asked) =>
        Assert.Equal(Person, Assert.Single(await Get<FindPerson>().Search(Advisor, asked, Cancel)).Id);

    [Fact]
    public async Task Only_advisors_find_people_and_a_case_number_finds_its_owner()
    {
        await Given(Advisor);
        var id = (await Get<ApplyFor>().Start(Advisor, Person, "DHA-02.2", "four", Cancel)).Value.Id;
        Assert.Equal(Person, Assert.Single(await Get<FindPerson>().Search(Colleague, id, Cancel)).Id);
        Assert.Empty(await Get<FindPerson>().Search(new("s-0002", Bilingual.Empty, "det", "officer"), "كريم", Cancel));
        Assert.Empty(await Get<FindPerson>().Search(Advisor, "ك", Cancel));
    }

    [Fact]
    public async Task Numbers_are_given_in_order_called_and_closed_and_nobody_holds_two()
    {
        var visits = Get<Visits>();
        var first = await visits.TakeTicket("p-0001", "اسم المولود", Advisor.Actor, Cancel);
        await house.Folds.CaughtUp(house.Record.Journal.Head, Cancel);
        var second = await visits.TakeTicket("p-0002", "الإقامة", Advisor.Actor, Cancel);
        Assert.Equal((1, 2), (first.Value.Number, second.Value.Number));
        Assert.Equal(Visits.HasNumber, (await visits.TakeTicket("p-0001", "أمر آخر", Advisor.Actor, Cancel)).Refusal);
        Assert.Equal(Visits.NotWaiting, (await visits.Close("p-0001", first.Value.Ticket, true, Advisor.Actor, Cancel)).Refusal);
        await visits.Call("p-0001", first.Value.Ticket, Advisor.Actor, Cancel);
        await visits.Close("p-0001", first.Value.Ticket, true, Advisor.Actor, Cancel);
        await house.Folds.CaughtUp(house.Record.Journal.Head, Cancel);
        Assert.Equal(second.Value.Ticket, Assert.Single(Get<DeskDay>().Tickets(visits.Today)).Ticket);
    }

    [Fact]
    public async Task An_advisor_has_one_appointment_at_a_time_and_none_in_the_past()
    {
        var (visits, at) = (Get<Visits>(), Get<TimeProvider>().GetUtcNow().AddDays(1));
        Assert.Equal(Visits.Past, (await visits.Book("p-0001", "s-0001", at.AddDays(-2), "centre", "لقاء", Advisor.Actor, Cancel)).Refusal);
        Assert.False((await visits.Book("p-0001", "s-0001", at, "centre", "لقاء", Advisor.Actor, Cancel)).IsRefused);
        await house.Folds.CaughtUp(house.Record.Journal.Head, Cancel);
        Assert.Equal(Visits.Taken, (await visits.Book("p-0002", "s-0001", at.AddMinutes(10), "centre", "لقاء", Advisor.Actor, Cancel)).Refusal);
    }

    [Fact]
    public async Task A_word_is_open_kept_or_missed_by_its_day()
    {
        var moments = Get<Moments>();
        var today = Get<Visits>().Today;
        Assert.Equal(Moments.PastDay, (await moments.Promise(Person, "أتصل بك", today.AddDays(-1), null, Advisor.Actor, Cancel)).Refusal);
        var given = (await moments.Promise(Person, "أتصل بك", today.AddDays(1), null, Advisor.Actor, Cancel)).Value;
        var word = Assert.Single((await Get<PersonBook>().Of(Person, Cancel)).Promises);
        Assert.Equal(("open", "missed"), (word.StateOn(today), word.StateOn(today.AddDays(2))));
        await moments.Keep(Person, given.Promise, Advisor.Actor, Cancel);
        Assert.Equal("kept", Assert.Single((await Get<PersonBook>().Of(Person, Cancel)).Promises).StateOn(today.AddDays(9)));
        Assert.Equal(Moments.NotOpen, (await moments.Keep(Person, given.Promise, Advisor.Actor, Cancel)).Refusal);
    }

    [Fact]
    public async Task A_question_without_an_answer_is_listed_until_it_is_written_and_what_names_somebody_is_not_kept()
    {
        var (answers, gaps) = (Get<Answers>(), Get<AnswerGaps>());
        Assert.NotEmpty(answers.Search("الوفاة"));
        await answers.Missed("تأجير الدراجات المائيه", "ar", "portal", Cancel);
        await answers.Missed("تأجير الدراجات المائية", "ar", "desk", Cancel);
        await answers.Missed("0501234567", "ar", "portal", Cancel);
        await answers.Missed("someone@example.test", "en", "portal", Cancel);
        await house.Folds.CaughtUp(house.Record.Journal.Head, Cancel);
        var gap = Assert.Single(gaps.All);
        Assert.Equal(2, gap.Count);
        Assert.Null(await answers.Take(gap.Words, gaps, Advisor.Actor, Cancel));
        Assert.Equal(Answers.NoAnswer, await answers.Close(gap.Words, "no-such-answer", gaps, Advisor.Actor, Cancel));
        Assert.Null(await answers.Close(gap.Words, "fee-refund", gaps, Advisor.Actor, Cancel));
        await house.Folds.CaughtUp(house.Record.Journal.Head, Cancel);
        Assert.Empty(gaps.All);
    }

    private static string Other(string code) => code[0] is '9' ? $"0{code[1..]}" : $"9{code[1..]}";
}
