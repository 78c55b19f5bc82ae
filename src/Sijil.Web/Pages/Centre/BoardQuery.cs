using System.Globalization;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The board's filter as it stands in an address, and the choices that a reader has for it. What is not one of them narrows nothing.</summary>
internal sealed class BoardQuery
{
    private readonly RegisterFold registers;
    private readonly Board board;

    /// <param name="coarse">The page reads nothing finer than a service, nobody's group, and only what is known now.</param>
    public BoardQuery(IQueryCollection query, RegisterFold registers, Board board, bool coarse = false)
    {
        (this.registers, this.board, IsCoarse) = (registers, board, coarse);
        var asked = Hiding.Whole(new(
            Known(query["origin"], origin => Origins.Any(choice => choice.Value == origin)) is { Length: > 0 } origin ? origin : BoardFilter.Counted,
            Known(query["sector"], sector => Sectors.Any(choice => choice.Value == sector)),
            Known(query["entity"], registers.Entities.ContainsKey), Known(query["service"], registers.Services.ContainsKey), Day(query["from"]), Day(query["to"]),
            SubService: Known(query["sub"], code => SubServices.Any(choice => choice.Value == code)), Channel: Known(query["channel"], channel => Channels.Any(choice => choice.Value == channel)),
            Audience: Known(query["audience"], audience => Words("audiences").ContainsKey(audience)), Group: Known(query["group"], group => Words("groups").ContainsKey(group)),
            AsOf: Day(query["asof"]), Turn: long.TryParse(query["turn"], NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : 0));
        Filter = coarse ? asked with { SubService = "", Channel = "", Audience = "", Group = "", AsOf = null, Turn = 0 } : asked;
    }

    public BoardFilter Filter { get; } = new();

    /// <summary>The board that the filter asks for: today's, or as it was known on a past day.</summary>
    public Board Board => board.For(Filter);

    public bool IsNarrowed => Filter != new BoardFilter();

    public bool IsCoarse { get; }

    /// <summary>Narrowed further than most readers do.</summary>
    public bool IsFine => (Filter.SubService + Filter.Channel + Filter.Audience + Filter.Group).Length > 0 || Filter.IsPast;

    public IReadOnlyList<Option> Sectors => [.. registers.Entities.Values.Select(entity => entity.Sector).Distinct().Order(StringComparer.Ordinal)
        .Select(sector => new Option(sector, CentreWords.Of(registers, "sectors", sector)))];

    public IReadOnlyList<Option> Entities => [.. registers.Services.Values.Select(card => card.Entity).Distinct()
        .Select(entity => new Option(entity, Spoken(registers.NameOf(entity)))).OrderBy(option => option.Label, StringComparer.CurrentCulture)];

    public IReadOnlyList<Option> Services => [.. registers.Services.Values.Where(card => Filter.Entity.Length is 0 || card.Entity == Filter.Entity)
        .Select(card => new Option(card.Code, $"{Spoken(card.Name)} ({card.Code})")).OrderBy(option => option.Label, StringComparer.CurrentCulture)];

    public IReadOnlyList<Option> SubServices => [.. registers.Services.Values.Where(card => Filter.Service.Length is 0 || card.Code == Filter.Service)
        .SelectMany(card => card.SubServices).Select(sub => new Option(sub.Code, $"{Spoken(sub.Name)} ({sub.Code})")).OrderBy(option => option.Label, StringComparer.CurrentCulture)];

    /// <summary>The channels through which some transaction came.</summary>
    public IReadOnlyList<Option> Channels => [.. board.Channels.Select(channel => new Option(channel, CentreWords.Of(registers, "channels", channel)))];

    public IReadOnlyList<Option> Audiences => Choices("audiences");

    public IReadOnlyList<Option> Groups => Choices("groups");

    /// <summary>Live and reported together, each kind, and each source by itself.</summary>
    public IReadOnlyList<Option> Origins =>
    [
        .. new[] { BoardFilter.Counted, "live", "reported", BoardFilter.Simulated }.Select(kind => new Option(kind, CentreWords.Origin(registers, kind))),
        .. board.Origins.Where(origin => origin.Origin.Contains('/', StringComparison.Ordinal)).Select(origin => new Option(origin.Origin, CentreWords.Origin(registers, origin.Origin))),
    ];

    /// <summary>An address of the board with this filter in it.</summary>
    public static string Link(string path, BoardFilter filter, params (string Name, string? Value)[] more) => ListAddress.Of(Language.Current.Link(path),
    [
        ("origin", filter.Origin is BoardFilter.Counted ? "" : filter.Origin), ("sector", filter.Sector), ("entity", filter.Entity), ("service", filter.Service),
        ("from", Written(filter.From)), ("to", Written(filter.To)),
        ("sub", filter.SubService), ("channel", filter.Channel), ("audience", filter.Audience), ("group", filter.Group), ("asof", Written(filter.AsOf)), ("turn", filter.Turn > 0 ? filter.Turn.ToString(CultureInfo.InvariantCulture) : ""), .. more,
    ]);

    private IReadOnlyList<Option> Choices(string list) => [.. Words(list).Select(word => new Option(word.Key, Spoken(word.Value)))];

    private Dictionary<string, Facts.Bilingual> Words(string list) => registers.All<Dictionary<string, Facts.Bilingual>>("words").GetValueOrDefault(list) ?? [];

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Known(string? asked, Func<string, bool> isKnown) => asked is { Length: > 0 and < 100 } && isKnown(asked) ? asked : "";

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(CleanInput.Of(typed), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    private static string Spoken(Facts.Bilingual text) => text.In(Language.Current.Code);
}
