using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Tests.City;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Steer.Compliance;
using Sijil.Steer.Freezing;

namespace Sijil.Steer.Tests.Compliance;

/// <summary>The sample emirate on a record of its own, with cases and entries as a test writes them; its first day is 2 November 2026.</summary>
internal sealed class Emirate : IAsyncDisposable
{
    public static readonly Quarter Now = new(2026, 4);
    public static readonly Actor Secretary = new("s-0004", "secretary", "desk");
    private readonly SmallCity city;

    private Emirate(SmallCity city) => this.city = city;

    public ComplianceReports Reports => new(city.Record.Journal, new FrozenShelf(city.Record.Journal, city.Record.Keyring, city.Clock), city.Clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Emirate> Open() => new(await SmallCity.Open(Cancel));

    public void Pass(int days) => city.Clock.MoveTo(city.Clock.Now.AddDays(days));

    public Task Restart() => city.Restart(Cancel);

    /// <summary>The grid as of a day, and the board that it reads.</summary>
    public async Task<(ComplianceGrid Grid, Board Board)> Grid(DateOnly? on = null)
    {
        var past = await PastDay.Of(city.Record.Journal, on ?? PastDay.Today(city.Clock), Cancel);
        var board = ScorecardsModule.BoardOf(past.Figures, past.Registers);
        return (new(board, past.Registers, past.Day), board);
    }

    public async Task<ComplianceCell> Cell(string entity, int principle, DateOnly? on = null)
    {
        var (grid, _) = await Grid(on);
        return grid.Row(grid.Registers.Entities[entity], Now).Cells.Single(cell => cell.Principle.Number == principle);
    }

    public Task Transact(string id, string channel = "portal", string entity = "dha", string service = "DHA-02", int visits = 0, int assisted = 0) => Write($"case/{id}",
        new CaseOpened(id, "single-service", "h", service, service + ".1", entity, "p-1", "application", false, new("p-1", "customer", channel), Sealed.Of("p-1", JsonSerializer.SerializeToElement("x")), "start", ["p-1"]),
        new CaseClosed(id, "completed", 1, assisted, visits, 0, 0, 0, 0, 0));

    public Task Except(string id, string entity, int principle, string until, string service = "") => Say(Exemption.Register, id,
        new { title = new { ar = "استثناء", en = "An exception" }, who = entity, principle = $"{principle}", service, reason = "سبب", grantedBy = "قرار", until });

    public Task Assess(string entity, int principle, string result) => Say(Assessment.Register, Assessment.IdOf(entity, principle),
        new { who = entity, principle = $"{principle}", result, evidence = "شواهد", assessor = "s-0003", assessedOn = "2026-11-02" });

    public ValueTask DisposeAsync() => city.DisposeAsync();

    private Task Say(string register, string id, object content) => Write($"case/{register}-{id}", new EntryRecorded(register, id, "record-entry", JsonSerializer.SerializeToElement(content), Secretary));

    private async Task Write(string stream, params Fact[] facts)
    {
        var outcome = await city.Record.Journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = Origin.Live, Facts = FactCodec.Write(facts, city.Clock.Now, stream, 1, city.Record.Keyring),
        }, Cancel);
        Assert.IsType<AppendOutcome.Committed>(outcome);
    }
}
