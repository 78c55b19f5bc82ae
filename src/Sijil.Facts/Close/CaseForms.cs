namespace Sijil.Facts.Close;

/// <summary>The close forms of what a case writes of itself.</summary>
internal static class CaseForms
{
    public static IReadOnlyList<CloseForm> All { get; } =
    [
        new CloseForm<CaseOpened>(
            (to, fact) =>
            {
                to.Word(fact.Case);
                to.Word(fact.Model);
                to.Hash(fact.Hash);
                to.Word(fact.Service);
                to.Word(fact.SubService);
                to.Word(fact.Entity);
                to.Word(fact.Customer);
                to.Word(fact.Trigger);
                to.Flag(fact.Proactive);
                to.Actor(fact.By);
                to.Personal(fact.Data);
                to.Word(fact.Start);
                to.Words(fact.Parties);
                to.Word(fact.ParentCase);
                to.Number(fact.ParentToken);
                if (fact.Group is null) to.ActedFor(fact.By);
                else
                {
                    to.Word(fact.By.For);
                    to.Word(fact.Group);
                }
            },
            (ref from) =>
            {
                var opened = new CaseOpened(from.Word(), from.Word(), from.Hash(), from.Word(), from.Word(), from.Word(), from.Word(), from.Word(), from.Flag(), from.Actor(), from.Personal(),
                    from.Word(), from.Words(), from.WordOrNull(), from.Int());
                if (from.AtEnd) return opened;
                var by = from.WordOrNull() is { } another ? opened.By with { For = another } : opened.By;
                return opened with { By = by, Group = from.AtEnd ? null : from.Word() };
            }),
        new CloseForm<TokensMoved>((to, fact) => to.Numbers(fact.Moves), (ref from) => new(from.Numbers())),
        new CloseForm<PromiseMade>((to, fact) => to.Time(fact.At), (ref from) => new(from.Time())),
        new CloseForm<StepOffered>(
            (to, fact) =>
            {
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Holder);
                to.Word(fact.Role);
                to.Time(fact.Due);
            },
            (ref from) => new(from.Int(), from.Word(), from.Word(), from.Word(), from.TimeOrNull())),
        new CloseForm<StepAssigned>(
            (to, fact) =>
            {
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Assignee);
                to.Actor(fact.By);
                to.ActedFor(fact.By);
            },
            (ref from) => new(from.Int(), from.Word(), from.Word(), from.ActedFor(from.Actor()))),
        new CloseForm<StepDone>(
            (to, fact) =>
            {
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Actor(fact.By);
                to.Personal(fact.Answers);
                to.Flag(fact.Visit);
                to.Number(fact.Minutes);
                to.Number(fact.Asked);
                to.Number(fact.Held);
                to.ActedFor(fact.By);
            },
            (ref from) =>
            {
                var done = new StepDone(from.Int(), from.Word(), from.Actor(), from.Personal(), from.Flag(), from.Int(), from.Int(), from.Int());
                return from.AtEnd ? done : done with { By = from.ActedFor(done.By) };
            }),
        new CloseForm<DataSet>(
            (to, fact) =>
            {
                to.Word(fact.Path);
                to.Personal(fact.Value);
                to.Optional(fact.Within);
            },
            (ref from) => new(from.Word(), from.Personal(), from.Optional())),
        new CloseForm<DecisionMade>(
            (to, fact) =>
            {
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Model);
                to.Word(fact.Decision);
                to.Hash(fact.Hash);
                to.Words(fact.Rules);
                to.Both(fact.Because);
                to.Word(fact.Into);
                to.Personal(fact.Output);
                to.Word(fact.Version);
                to.Personal(fact.Trace);
            },
            (ref from) => new(from.Int(), from.Word(), from.Word(), from.Word(), from.Hash(), from.Words(), from.Both(), from.Word(), from.Personal(), from.Word(),
                from.PersonalOrNull<System.Text.Json.JsonElement>(FactCodec.Options))),
        new CloseForm<FeeSet>((to, fact) => to.Lines(fact.Lines), (ref from) => new(from.Lines())),
        new CloseForm<PaymentMade>(
            (to, fact) =>
            {
                to.Id(fact.Payment);
                to.Lines(fact.Lines);
            },
            (ref from) => new(from.Id(), from.Lines())),
        new CloseForm<AdvisorAssigned>((to, fact) => to.Word(fact.Advisor), (ref from) => new(from.Word())),
        new CloseForm<NoticeSent>(
            (to, fact) =>
            {
                to.Id(fact.Notice);
                to.Word(fact.To);
                to.Word(fact.Template);
                to.Personal(fact.Arguments);
            },
            (ref from) => new(from.Id(), from.Word(), from.Word(), from.Personal())),
        new CloseForm<TimerSet>(
            (to, fact) =>
            {
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Time(fact.At);
                to.Optional(fact.Left);
            },
            (ref from) => new(from.Int(), from.Word(), from.Time(), from.Optional())),
        new CloseForm<TimerFired>(
            (to, fact) =>
            {
                to.Number(fact.Token);
                to.Word(fact.Step);
            },
            (ref from) => new(from.Int(), from.Word())),
        new CloseForm<CaseClosed>(
            (to, fact) =>
            {
                to.Word(fact.Case);
                to.Word(fact.Outcome);
                to.Numbers([fact.Touches, fact.Assisted, fact.Visits, fact.Minutes, fact.Asked, fact.Held, fact.Fetched]);
                to.Amount(fact.Fees);
            },
            (ref from) => Closed(from.Word(), from.Word(), from.Numbers(), from.Amount())),
        new CloseForm<CustomerRated>(
            (to, fact) =>
            {
                to.Word(fact.Case);
                to.Number(fact.Score);
                to.Word(fact.Channel);
                if (fact.By is not { } by) return;
                to.Actor(by);
                to.ActedFor(by);
            },
            (ref from) =>
            {
                var rated = new CustomerRated(from.Word(), from.Int(), from.Word());
                return from.AtEnd ? rated : rated with { By = from.ActedFor(from.Actor()) };
            }),
    ];

    private static CaseClosed Closed(string id, string outcome, int[] counts, decimal fees) => counts is [var touches, var assisted, var visits, var minutes, var asked, var held, var fetched]
        ? new(id, outcome, touches, assisted, visits, minutes, asked, held, fetched, fees)
        : throw new FormatException("A closed case does not count what it should.");
}
