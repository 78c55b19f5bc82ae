namespace Sijil.Record;

/// <summary>A right to act for somebody, or the offer of one: as lists are filtered by it, written in the turn that changed it, so always right.</summary>
/// <param name="Ground">What gives it: a mandate, or a register's word.</param>
/// <param name="Party">For whom; with a company, also for each of its units.</param>
/// <param name="Actor">Who may.</param>
/// <param name="Service">In which service; empty for every one.</param>
/// <param name="Stands">No while it is only offered.</param>
public sealed record ActingRow(string Ground, string Party, string Actor, string Service, DateTimeOffset From, DateTimeOffset Until, bool Stands = true);

/// <summary>A unit and something that it is part of, near or far: its company, and each unit between.</summary>
public sealed record UnitRow(string Above, string Unit);

/// <summary>All that a stream says of who may act; it replaces what the stream said before.</summary>
public sealed record ActingSheet(IReadOnlyList<ActingRow> Rows, IReadOnlyList<UnitRow> Units)
{
    /// <summary>Nobody may.</summary>
    public static readonly ActingSheet Empty = new([], []);
}

/// <summary>A row and the stream that says it.</summary>
public sealed record FoundActing(string Stream, ActingRow Row);

/// <summary>Who may act for whom, as of the last commit: an index of the facts, asked by the lists themselves.</summary>
public interface IActingRows
{
    /// <summary>What an actor holds that is not over yet, offers too, in the order of parties.</summary>
    ValueTask<IReadOnlyList<FoundActing>> Of(string actor, DateTimeOffset now, string afterParty, int max, CancellationToken cancel);

    /// <summary>The rights of an actor over a party at a moment: its own, and those over what it is a unit of.</summary>
    ValueTask<IReadOnlyList<FoundActing>> Between(string actor, string party, DateTimeOffset now, CancellationToken cancel);

    /// <summary>The cases of everybody whom an actor may act for at a moment, newest first; each within the services that the right names.</summary>
    ValueTask<IReadOnlyList<CaseRow>> CasesOf(string actor, DateTimeOffset now, int max, CancellationToken cancel);

    /// <summary>The cases of one party in some services only, newest first.</summary>
    ValueTask<IReadOnlyList<CaseRow>> CasesIn(string party, IReadOnlyList<string> services, int max, CancellationToken cancel);

    /// <summary>How many parties an actor may act for at a moment, units too.</summary>
    ValueTask<long> Count(string actor, DateTimeOffset now, CancellationToken cancel);
}
