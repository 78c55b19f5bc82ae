using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Inventories;
using Sijil.Measure.Scorecards;

namespace Sijil.Web.Pages.Centre;

/// <summary>The policy board: eight principles, seven targets, three benefits; live beside simulated, announced beside both.</summary>
[AllowAnonymous]
internal sealed class BoardModel(Board board, LogFigures logs, InventoryShelf inventories, CaseFigures figures, RegisterFold registers) : PageModel
{
    private IReadOnlyDictionary<string, Figure> live = new Dictionary<string, Figure>();
    private IReadOnlyDictionary<string, Figure>? simulated;

    public BoardQuery Query { get; private set; } = null!;
    public Volume Volume { get; private set; } = null!;
    public RegisterFold Registers => registers;
    public IReadOnlyList<AnnouncedFigure> Announced => board.Announced;
    public IReadOnlyList<(string Origin, int Count)> Origins => board.Origins;
    public IReadOnlyList<string> Logs => logs.Names;
    public IReadOnlyList<InventoryCard> Inventories => inventories.Cards;
    public int Refused => figures.Read(folded => folded.Refused.Values.Sum(reasons => reasons.Values.Sum()));
    public bool HasSimulated => simulated is not null;

    /// <summary>The seven targets; two readings of one target stand together, as the board keeps their order.</summary>
    public IEnumerable<Figure> Targets => Of("target");
    public IEnumerable<Figure> Benefits => Of("benefit");
    public IEnumerable<Figure> Principles => Of("principle");
    public IEnumerable<Figure> Operational => Of("operational");

    public void OnGet()
    {
        Query = new(Request.Query, registers, board);
        live = Read(Query.Filter);
        Volume = Query.Board.Volume(Query.Filter);
        var hasMonth = board.Origins.Any(origin => origin.Origin.StartsWith(BoardFilter.Simulated, StringComparison.Ordinal));
        if (hasMonth && Query.Filter.Origin is BoardFilter.Counted) simulated = Read(Query.Filter with { Origin = BoardFilter.Simulated });
    }

    public Figure? Live(string indicator) => live.GetValueOrDefault(indicator);

    public Figure? Simulated(Figure figure) => simulated?.GetValueOrDefault(figure.Indicator.Id);

    public string Link(Figure figure) => BoardQuery.Link($"/board/indicator/{figure.Indicator.Id}", Query.Filter);

    private IEnumerable<Figure> Of(string kind) => live.Values.Where(figure => figure.Indicator.Kind == kind);

    private Dictionary<string, Figure> Read(BoardFilter filter) => Query.Board.Read(filter).Select(reading => filter.IsOfPeople ? Figure.Of(Query.Board, reading.Indicator, filter) : new Figure(reading)).ToDictionary(figure => figure.Indicator.Id);
}
