using System.Text;
using Sijil.Facts;
using Sijil.Measure.Inventories;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Tests.Inventories;

/// <summary>A real government's inventory comes to its own totals, by its own definitions, and breaks its own rules where it does.</summary>
public sealed class CanadaTests : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("SIJIL_DATA") ?? "", "canada-service-inventory");
    private static readonly string Card = Path.Combine(House.Models, "inventories", "canada-service-inventory.json");
    private House house = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(!Directory.Exists(Folder), "SIJIL_DATA names no folder with canada-service-inventory.");
        house = await House.Open();
    }

    public async ValueTask DisposeAsync()
    {
        if (house is not null) await house.DisposeAsync();
    }

    [Fact]
    public async Task The_inventory_comes_to_the_totals_that_its_government_states()
    {
        Assert.Equal("IMPORTED: 1751 services, 79 organisations, 408334835 applications", await Import(Folder));
        var book = await Book();

        Assert.Equal([267_255_500m, 102_586_350, 21_405_785, 9_981_300, 3_809_010, 3_181_076, 115_814], book.Card.Channels.Select(channel => book.Volume(channel.Column)));
        Assert.Equal(408_334_835, book.Card.Channels.Sum(channel => book.Volume(channel.Column)));
        Assert.Equal(["65.45", "25.12", "5.24", "2.44", "0.93", "0.78", "0.03"], book.Card.Channels.Select(channel => $"{Math.Round(book.Volume(channel.Column) / book.Volume(book.Card.Total) * 100, 2)}"));
        Assert.Equal(999, Of(book, "services_with_volume").Numerator);
        Assert.Equal((1344, 1868), (Of(book, "standards_with_volume_reached").Numerator, Of(book, "standards_with_volume_reached").Denominator));
        Assert.Equal((1313, 1783), (Of(book, "standards_met").Numerator, Of(book, "standards_met").Denominator));
    }

    // Counted once by another program from the same files and the same definitions.
    [Fact]
    public async Task Each_indicator_of_the_government_is_a_numerator_over_a_denominator()
    {
        (string Indicator, int Numerator, int Denominator)[] expected =
        [
            ("total_services", 1718, 0), ("num_transactions_total", 476_176_692, 0), ("online_percentage", 267_211_996, 476_176_692),
            ("phone_percentage", 71_694_845, 476_176_692), ("in_person_percentage", 102_586_340, 476_176_692), ("total_services_omni", 701, 0),
            ("online_percentage_omni", 161_063_982, 223_173_468), ("total_orgs_ext", 77, 0), ("total_programs_ext", 526, 0),
            ("ext_online_service_percentage", 382, 1596), ("ext_1oip_online_service_percentage", 721, 1596), ("ext_standard_met_percentage", 1238, 1683),
            ("ext_hv_online_service_percentage", 56, 118), ("ext_hv_1oip_online_service_percentage", 89, 118), ("dr2467_pip9_score", 49, 103),
            ("dr_2468_pip10_score", 62, 118), ("dr_2469_pip12_score", 254_429_380, 393_735_336), ("pip18_score", 1461, 1596),
            ("maf1_score", 995, 1718), ("maf5_score", 419, 1718), ("maf6_score", 2561, 6086),
            ("maf8_score", 514, 1718), ("services_reviewed_in_past_5_yrs", 943, 1718), ("oecd_online", 417, 1416),
        ];
        await Import(Folder);
        var book = await Book();

        Assert.Equal(expected, expected.Select(one => (one.Indicator, (int)Of(book, one.Indicator).Numerator, one.Denominator is 0 ? 0 : (int)Of(book, one.Indicator).Denominator)));
        Assert.All(book.Card.Indicators, indicator => Assert.Null(book.Count(indicator).Trouble));
        Assert.Empty(book.Services.Troubles);
    }

    [Fact]
    public async Task Its_own_rules_find_the_rows_that_break_them()
    {
        await Import(Folder);
        var book = await Book();

        var found = book.Card.Checks.ToDictionary(check => check.Code, check => book.Broken(check)?.Rows.Count);
        Assert.Equal((422, 647, 753, 168), (found["qa_client_feedback_contradiction"], found["qa_use_of_cra_bn_applicable"], found["qa_no_si_app_volume"], found["qa_ss_vol_without_si_vol"]));
        Assert.Equal((9, 475, 34, 48), (found["qa_performance_over_100"], found["qa_no_ss_volume"], found["qa_program_id_wrong_org"], found["qa_program_id_old"]));
        Assert.Null(found["qa_unregistered_sid"]);
        Assert.All(book.Card.Checks, check => Assert.NotNull(book.RuleOf(check.Code)));
        Assert.All(book.Card.Checks, check => Assert.Null(book.Broken(check)?.Trouble));
    }

    [Fact]
    public async Task What_the_later_edition_says_otherwise_is_listed_row_by_row()
    {
        await Import(Folder);
        var restated = (await Book()).Inventory.Restatements.CountBy(one => (one.Table, one.Kind)).ToDictionary();

        Assert.Equal((48, 17, 33), (restated[("services", "added")], restated[("services", "withdrawn")], restated[("services", "changed")]));
        Assert.Equal((23, 21, 43), (restated[("standards", "added")], restated[("standards", "withdrawn")], restated[("standards", "changed")]));
    }

    [Fact]
    public async Task An_inventory_read_twice_adds_nothing_and_enters_no_figure_of_ours()
    {
        var line = await Import(Folder);
        var head = house.Journal.Head;
        Assert.Equal(line, await Import(Folder));
        Assert.Equal(head, house.Journal.Head);

        await house.Follow();
        Assert.Equal(0, house.Board.Volume(new()).All);
    }

    [Fact]
    public async Task A_row_less_changes_every_total_by_that_row_and_a_broken_row_is_named_by_its_line()
    {
        await Import(Folder);
        var before = await Book();
        var gone = before.Services.Rows.First(row => row.Counts && row.Row.Cells[39] is not "0");
        var folder = Copy(lines => [.. lines.Where((_, at) => at != gone.Row.Line - 1), "2023-2024,broken"]);

        List<MisreadRow> misread = [];
        var line = await Import(folder, misread);
        var after = await Book();

        Assert.StartsWith("IMPORTED: 1750 services, ", line, StringComparison.Ordinal);
        Assert.Equal(before.Volume(before.Card.Total) - decimal.Parse(gone.Row.Cells[39], System.Globalization.CultureInfo.InvariantCulture), after.Volume(after.Card.Total));
        Assert.Contains(after.Inventory.Restatements, one => one.Kind is "withdrawn" && one.Key == gone.Row.Key);
        Assert.Equal("cell-count", Assert.Single(misread).Code);
        Assert.Equal(misread, after.Inventory.LastOf("services")!.Misread);
        Directory.Delete(folder, recursive: true);
    }

    private static Value Of(InventoryBook book, string indicator) => book.Count(book.Card.Indicators.Single(one => one.Id == indicator)).Of();

    private static string Copy(Func<string[], string[]> change)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-inventory-").FullName;
        const string services = "si_2024.csv";
        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => Path.GetFileName(file) is not services)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.WriteAllLines(Path.Combine(folder, services), change(File.ReadAllLines(Path.Combine(Folder, services))), Encoding.UTF8);
        return folder;
    }

    private async Task<string> Import(string folder, List<MisreadRow>? misread = null)
    {
        var outcome = await InventoriesModule.Import(house.Journal, house.Keyring, TimeProvider.System, Card, folder, (_, row) => misread?.Add(row), Cancel);
        return outcome.Value;
    }

    private async Task<InventoryBook> Book()
    {
        var fold = new InventoryFold();
        await foreach (var entry in house.Journal.Read(0, house.Journal.Head, Cancel)) fold.Apply(entry);
        await house.Follow();
        return new InventoryShelf(fold, house.Registers).Find("canada-service-inventory")!;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
