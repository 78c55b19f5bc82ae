namespace Sijil.Facts.Close;

/// <summary>The close forms of what a case writes of its dealings with others.</summary>
internal static class ExchangeForms
{
    public static IReadOnlyList<CloseForm> All { get; } =
    [
        new CloseForm<DataAsked>(
            (to, fact) =>
            {
                to.Id(fact.Ask);
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Element);
                to.Word(fact.Of);
                to.Word(fact.Into);
            },
            (ref from) => new(from.Id(), from.Int(), from.Word(), from.Word(), from.Word(), from.Word())),
        new CloseForm<DataRead>(
            (to, fact) =>
            {
                to.Id(fact.Ask);
                to.Word(fact.Element);
                to.Word(fact.Of);
                to.Word(fact.Step);
                to.Word(fact.Entity);
                to.Word(fact.System);
                to.Both(fact.Basis);
                to.Number(fact.Fields);
                to.Personal(fact.Value);
                to.Word(fact.Into);
            },
            (ref from) => new(from.Id(), from.Word(), from.Word(), from.Word(), from.Word(), from.Word(), from.Both(), from.Int(), from.Personal(), from.WordOrNull())),
        new CloseForm<EffectRequested>(
            (to, fact) =>
            {
                to.Id(fact.Effect);
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Operation);
                to.Word(fact.Repeats);
                to.Personal(fact.Inputs);
            },
            (ref from) => new(from.Id(), from.Int(), from.Word(), from.Word(), from.Word(), from.Personal())),
        new CloseForm<EffectAnswered>(
            (to, fact) =>
            {
                to.Id(fact.Effect);
                to.Word(fact.Operation);
                to.Word(fact.Step);
                to.Word(fact.Entity);
                to.Word(fact.System);
                to.Personal(fact.Outputs);
            },
            (ref from) => new(from.Id(), from.Word(), from.Word(), from.Word(), from.Word(), from.Personal())),
        new CloseForm<MessageSent>(
            (to, fact) =>
            {
                to.Id(fact.Message);
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Name);
                to.Word(fact.Key);
                to.Personal(fact.Payload);
            },
            (ref from) => new(from.Id(), from.Int(), from.Word(), from.Word(), from.Word(), from.Personal())),
        new CloseForm<MessageAwaited>(
            (to, fact) =>
            {
                to.Id(fact.Wait);
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Name);
                to.Word(fact.Key);
            },
            (ref from) => new(from.Id(), from.Int(), from.Word(), from.Word(), from.Word())),
        new CloseForm<MessageReceived>(
            (to, fact) =>
            {
                to.Id(fact.Message);
                to.Number(fact.Token);
                to.Word(fact.Step);
                to.Word(fact.Name);
                to.Personal(fact.Payload);
            },
            (ref from) => new(from.Id(), from.Int(), from.Word(), from.Word(), from.Personal())),
        new CloseForm<Handed>((to, fact) => to.Id(fact.Id), (ref from) => new(from.Id())),
        new CloseForm<AttemptFailed>(
            (to, fact) =>
            {
                to.Id(fact.Id);
                to.Number(fact.Attempt);
                to.Word(fact.Reason);
                to.Time(fact.NextAt);
            },
            (ref from) => new(from.Id(), from.Int(), from.Word(), from.Time())),
    ];
}
