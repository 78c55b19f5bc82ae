using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Desk;
using Sijil.Serve.Incidents;

namespace Sijil.Serve.Tests.Incidents;

/// <summary>Who may see something stuck, and who may do what about it.</summary>
public sealed class IncidentRightsTests
{
    private const string Everything = "retry settle change skip move";

    /// <summary>A service of the DHA, stuck with the system of the ICP; s-1 stands by its customer.</summary>
    [Theory]
    [InlineData("officer", "dha", "s-9", Everything)]
    [InlineData("officer", "icp", "s-9", "retry settle")]
    [InlineData("officer", "rta", "s-9", "")]
    [InlineData("advisor", "gs", "s-1", "retry settle")]
    [InlineData("advisor", "gs", "s-2", "")]
    [InlineData("secretary", "gs", "s-9", "")]
    [InlineData("analyst", "icp", "s-9", "")]
    [InlineData("member", "icp", "s-9", "")]
    public void Of_a_customers_case_the_body_that_answers_for_it_may_everything_and_whom_it_is_with_may_try_again(string role, string entity, string id, string may) =>
        Assert.Equal(may, May(new(id, Bilingual.Empty, entity, role), Case("p-1", "dha", advisor: "s-1")));

    /// <summary>A matter before the councils that is stuck with the Secretariat.</summary>
    [Theory]
    [InlineData("secretary", "gs", Everything)]
    [InlineData("officer", "icp", "retry settle")]
    [InlineData("member", "gs", "")]
    [InlineData("analyst", "gs", "")]
    public void Of_a_case_that_serves_no_customer_the_secretariat_may_everything(string role, string entity, string may) =>
        Assert.Equal(may, May(new("s-9", Bilingual.Empty, entity, role), Case("", "gs")));

    [Fact]
    public void Whoever_it_is_not_with_and_who_may_not_open_the_case_does_not_see_it()
    {
        var view = Case("p-1", "dha", advisor: "s-1");
        Assert.True(IncidentRights.MaySee(new("s-9", Bilingual.Empty, "icp", "officer"), view, view.Incidents[0]));
        Assert.False(IncidentRights.MaySee(new("s-9", Bilingual.Empty, "rta", "officer"), view, view.Incidents[0]));
        Assert.False(IncidentRights.MaySee(new("s-2", Bilingual.Empty, "gs", "advisor"), view, view.Incidents[0]));
    }

    [Fact]
    public void Every_code_is_of_a_kind_that_can_be_asked_for() =>
        Assert.All((string[])["no-answer", "closed-today", "deadlock", "late", "taken", "broke", "exhausted"], code => Assert.Contains(IncidentList.KindOf(code), IncidentList.Kinds));

    private static string May(StaffMember staff, CaseView view) =>
        string.Join(' ', Everything.Split(' ').Where(act => IncidentRights.May(staff, view, view.Incidents[0], act)));

    private static CaseView Case(string customer, string entity, string advisor = "") => new("S1", "single-service", "h", "DHA-01", "", entity, customer, "application", false,
        DateTimeOffset.UnixEpoch, null, "", advisor, false, Origin.Live, 1, [], [], [],
        [new("S1.1.i1", "a", "icp", "no-answer", DateTimeOffset.UnixEpoch, Bilingual.Empty, false, ["retry"], [])], [], []);
}
