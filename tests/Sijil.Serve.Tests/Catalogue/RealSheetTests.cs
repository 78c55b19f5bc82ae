using Sijil.Facts.Tables;
using System.Text.Json.Nodes;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue.Sheets;

namespace Sijil.Serve.Tests.Catalogue;

/// <summary>Inventories that other governments publish, read as they are and mapped column by column onto ours.</summary>
public sealed class RealSheetTests
{
    private static readonly string[] Heads = ["code", "entity", "name_ar", "name_en", "description_ar", "description_en", "type", "audience", "channels"];

    [Fact]
    public void The_canadian_inventory_is_taken_in_row_by_row_and_every_refused_row_has_its_reason()
    {
        var rows = Published("canada-service-inventory", "si_2024.csv");
        Assert.Equal(1752, rows.Count);
        var registers = With(rows.Select(row => row["owner_org"]));
        var reading = Read(registers, rows.Select(row => Canadian(row, row["service_name_en"], row["service_description_en"])));
        AllHaveReasons(reading, rows.Count);
        var channelless = rows.Where(row => Channels(row).Length is 0).Select(row => row["service_id"]).ToList();
        Assert.Equal(channelless.Count, reading.Refused.Count(row => row.Misfits.Any(misfit => misfit.Column is "channels")));
        Assert.Single(reading.Refused, row => row.Misfits.Any(misfit => misfit.Column is "code"));          // one service stands there for two years
        Assert.Equal(rows.Count - reading.Refused.Count, reading.Changed.Count);
        GoesRound(registers, reading);
    }

    [Fact]
    public void Without_arabic_no_row_of_the_canadian_inventory_is_taken()
    {
        var rows = Published("canada-service-inventory", "si_2024.csv").Where(row => Channels(row).Length > 0).DistinctBy(row => row["service_id"]).ToList();
        var reading = Read(With(rows.Select(row => row["owner_org"])), rows.Select(row => Canadian(row, "", "")));
        AllHaveReasons(reading, rows.Count);
        Assert.All(reading.Refused, row => Assert.Equal(["name_ar", "description_ar"], row.Misfits.Select(misfit => misfit.Column)));
        Assert.Equal(rows.Count, reading.Refused.Count);
    }

    [Fact]
    public void The_kenyan_services_are_taken_in_once_they_say_what_they_are()
    {
        var rows = Published("kenya-ecitizen-services", "services.csv");
        Assert.Equal(5489, rows.Count);
        var registers = With(rows.Select(row => "ke-" + row["agency_id"]));
        string[] Row(Dictionary<string, string> row, string description) =>
            ["KE-" + row["service_id"].ToUpperInvariant(), "ke-" + row["agency_id"], row["service_name"], row["service_name"], description, description, "P", "citizens", "portal"];
        var silent = Read(registers, rows.Select(row => Row(row, row["service_description"])));
        AllHaveReasons(silent, rows.Count);
        Assert.Equal(rows.Count(row => row["service_description"].Length is 0), silent.Refused.Count);
        var reading = Read(registers, rows.Select(row => Row(row, row["service_name"])));
        Assert.Empty(reading.Refused);
        GoesRound(registers, reading);
    }

    private static string[] Canadian(Dictionary<string, string> row, string nameAr, string descriptionAr) =>
    [
        "CA-" + row["service_id"].ToUpperInvariant(), row["owner_org"], nameAr, row["service_name_en"], descriptionAr, row["service_description_en"], row["service_type"].Contains("INFO", StringComparison.Ordinal) ? "I" : "P",
        row["client_target_groups"].Contains("PERSON", StringComparison.Ordinal) ? "citizens" : "business", Channels(row),
    ];

    private static string Channels(Dictionary<string, string> row)
    {
        bool Takes(string column) => long.TryParse(row[column], out var count) && count > 0;
        return string.Join(' ', new[] { ("num_applications_online", "portal"), ("num_applications_by_phone", "call-centre"), ("num_applications_in_person", "centre") }.Where(each => Takes(each.Item1)).Select(each => each.Item2));
    }

    private static SheetReading Read(RegisterFold registers, IEnumerable<string[]> rows) => new ReadSheet(registers).Run(Csv.Write(rows.Prepend(Heads)));

    private static void AllHaveReasons(SheetReading reading, int rows)
    {
        Assert.Null(reading.Refusal);
        Assert.Equal(rows, reading.Rows);
        Assert.All(reading.Refused, row => Assert.NotEmpty(row.Misfits));
        Assert.All(reading.Refused.SelectMany(row => row.Misfits), misfit => Assert.True(misfit is { Column.Length: > 0, Valid: { Ar.Length: > 0, En.Length: > 0 } }));
    }

    /// <summary>What was taken in, written out and read again, changes nothing.</summary>
    private static void GoesRound(RegisterFold registers, SheetReading reading)
    {
        foreach (var row in reading.Changed) registers.Change("services", row.Code, row.Changes);
        var again = new ReadSheet(registers).Run(WriteSheet.Of(registers.Entries("services")));
        Assert.Equal((0, 0, registers.Services.Count), (again.Changed.Count, again.Refused.Count, again.Unchanged));
    }

    private static RegisterFold With(IEnumerable<string> entities)
    {
        var registers = Registers.OfFiles(services: false);
        foreach (var entity in entities.Distinct())
            registers.State("entities", null, new JsonObject { ["id"] = entity, ["number"] = 0, ["name"] = new JsonObject { ["ar"] = entity, ["en"] = entity }, ["level"] = "dubai", ["sector"] = "social" });
        return registers;
    }

    private static List<Dictionary<string, string>> Published(string folder, string file)
    {
        var path = Environment.GetEnvironmentVariable("SIJIL_DATA") is { Length: > 0 } data ? Path.Combine(data, folder, file) : "";
        Assert.SkipUnless(File.Exists(path), $"SIJIL_DATA names no folder with {folder}.");
        var rows = Csv.Read(File.ReadAllText(path)).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Cells.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
