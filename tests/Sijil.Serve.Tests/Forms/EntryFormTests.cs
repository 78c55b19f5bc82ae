using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Tests.Forms;

/// <summary>The registers of models/registers and the entries that stand in their folders.</summary>
public sealed class EntryFormTests
{
    private static readonly string Models = Folder();
    private static readonly RegisterFold Registers = Folded();

    private static IEnumerable<string> Journeys => Directory.EnumerateFiles(Path.Combine(Models, "journeys"), "*.bpmn").Select(File.ReadAllText);

    private static bool ComeFromJourneys(string? register) => Journeys.Any(journey => journey.Contains($"register=\"{register}\"", StringComparison.Ordinal));

    private static bool AreBroughtByActs(string register) =>
        Directory.EnumerateFiles(Path.Combine(Models, "sample-acts"), "*.json").Any(file => File.ReadAllText(file).Contains($"\"register\": \"{register}\"", StringComparison.Ordinal));

    public static TheoryData<string> Kept => [.. Registers.All<RegisterCard>("registers").Keys];

    [Theory, MemberData(nameof(Kept))]
    public void Every_entry_of_the_sample_says_what_its_register_asks(string register)
    {
        var form = EntryForms.Of(Registers.All<RegisterCard>("registers")[register], Registers);
        var entries = Registers.Entries(register);
        Assert.True(entries.Count > 0 || AreBroughtByActs(register), "No file and no act of the sample brings an entry.");
        foreach (var entry in entries)
        {
            var content = JsonObject.Create(entry.Content)!;
            var (_, errors) = FormAnswers.Judge(form, form.Fields, name => At(content, name["entry.".Length..])?.ToString());
            Assert.True(errors.Count is 0, $"{register}/{entry.Id}: {string.Join(", ", errors.Select(error => $"{error.Field} {error.Code}"))}");
            string[] known = ["id", "title", "sample", "entity", .. form.Fields.Select(field => field.Name["entry.".Length..].Split('.')[0])];
            Assert.Empty(content.Select(member => member.Key).Except(known));
        }
    }

    [Theory, MemberData(nameof(Kept))]
    public void A_register_is_whole(string register)
    {
        var card = Registers.All<RegisterCard>("registers")[register];
        Assert.Equal(register, card.Id);
        Assert.Contains(card.Agrees, (string[])["", "secretary", "analyst", "member"]);
        Assert.True(card.Proposes.Count > 0 || ComeFromJourneys(register), "Nobody proposes an entry, and no journey brings one.");
        Assert.Distinct(card.Fields.Select(field => field.Name));
        Assert.Contains(card.Fields, field => field.Column);
        Assert.All(card.Fields.Where(field => field.IsChoice && !ComeFromJourneys(field.Of)), field => Assert.NotEmpty(RegisterChoices.Of(field, Registers)));
        Assert.All(card.Fields, field => Assert.Contains(field.Kind, (string[])["line", "text", "number", "percent", "money", "date", "choice", "entity", "service", "indicator", "register", "years"]));
    }

    [Fact]
    public void What_an_entry_must_name_is_one_of_what_stands()
    {
        var card = new RegisterCard("x", 1, "plan", new("س", "x"), new("س", "x"), new("س", "x"), ["officer"], "", [], [new("lead", new("الجهة", "Entity"), "entity")]);
        var form = EntryForms.Of(card, Registers);
        Assert.Equal([("entry.lead", "choice")], Judge(form, "nobody"));
        Assert.Empty(Judge(form, "dha"));
    }

    private static IEnumerable<(string, string)> Judge(Form form, string lead) => FormAnswers.Judge(form, form.Fields,
        name => name is "entry.lead" ? lead : "عنوان").Errors.Select(error => (error.Field, error.Code));

    private static JsonNode? At(JsonNode? node, string path) => path.Split('.').Aggregate(node, (at, name) => (at as JsonObject)?[name]);

    private static RegisterFold Folded()
    {
        var fold = new RegisterFold();
        foreach (var folder in Directory.EnumerateDirectories(Models))
            foreach (var file in Directory.EnumerateFiles(folder, "*.json")) Put(fold, Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file), JsonNode.Parse(File.ReadAllText(file))!);
        return fold;
    }

    private static void Put(RegisterFold fold, string register, string file, JsonNode content)
    {
        if (content is JsonArray many)
        {
            foreach (var one in many) Put(fold, register, file, one!);
            return;
        }
        var id = content["id"]?.ToString() ?? content["code"]?.ToString() ?? file;
        var fact = new EntryRegistered(register, id, "", JsonSerializer.SerializeToElement(content));
        fold.Apply(new Entry(1, $"register/{register}", 1, default, Origin.Live,
            [new RecordedFact(new(1, 0), FactCodec.NameOf(typeof(EntryRegistered)), default, JsonSerializer.SerializeToUtf8Bytes(fact, JsonSerializerOptions.Web))]));
    }

    private static string Folder()
    {
        var at = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(at, "models", "journeys"))) at = Path.GetDirectoryName(at)!;
        return Path.Combine(at, "models");
    }
}
