using Sijil.Facts.Registers;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests;

public sealed class RegisterFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private static readonly Dictionary<string, Type> Shapes = new() { ["entities"] = typeof(Entity) };

    [Theory]
    [InlineData("{\n  \"id\": \"bad\",\n  \"number\": \n}", 4)]
    [InlineData("{\n  \"id\": \"bad\",\n  \"number\": \"seven\"\n}", 3)]
    public async Task A_broken_file_is_named_with_its_line_and_stops_nothing_else(string broken, int line)
    {
        await using var city = await SmallCity.Open(Cancel);
        var models = Directory.CreateTempSubdirectory("sijil-models-").FullName;
        Directory.CreateDirectory(Path.Combine(models, "entities"));
        await File.WriteAllTextAsync(Path.Combine(models, "entities", "a-bad.json"), broken, Cancel);
        await File.WriteAllTextAsync(Path.Combine(models, "entities", "b-good.json"),
            """{ "id": "good", "number": 99, "name": { "ar": "جهة", "en": "Body" }, "level": "dubai", "sector": "social" }""", Cancel);
        var before = city.Record.Journal.Head;

        var problems = await RegisterFiles.Register(models, city.Registers, city.Record.Journal, city.Record.Keyring, city.Clock, Cancel, Shapes);
        await foreach (var entry in city.Record.Journal.Read(before, city.Record.Journal.Head, Cancel)) city.Registers.Apply(entry);

        var problem = Assert.Single(problems);
        Assert.Equal((Path.Combine("entities", "a-bad.json"), (long)line), (problem.File, problem.Line));
        Assert.Contains("good", city.Registers.Entities.Keys);
        Assert.DoesNotContain("bad", city.Registers.Entities.Keys);
        Directory.Delete(models, recursive: true);
    }

    [Fact]
    public async Task A_register_that_is_larger_than_a_turn_may_be_is_registered_whole()
    {
        await using var city = await SmallCity.Open(Cancel);
        var models = Directory.CreateTempSubdirectory("sijil-models-").FullName;
        Directory.CreateDirectory(Path.Combine(models, "long-list"));
        var words = new string('x', 9_000);
        await File.WriteAllTextAsync(Path.Combine(models, "long-list", "all.json"),
            $"[{string.Join(",", Enumerable.Range(0, 600).Select(number => $$"""{ "id": "entry-{{number}}", "text": "{{words}}" }"""))}]", Cancel);
        var before = city.Record.Journal.Head;

        await RegisterFiles.Register(models, city.Registers, city.Record.Journal, city.Record.Keyring, city.Clock, Cancel);
        await foreach (var entry in city.Record.Journal.Read(before, city.Record.Journal.Head, Cancel)) city.Registers.Apply(entry);

        Assert.Equal(600, city.Registers.All<System.Text.Json.JsonElement>("long-list").Count);
        Directory.Delete(models, recursive: true);
    }
}
