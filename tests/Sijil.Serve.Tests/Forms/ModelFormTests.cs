using System.Text.Json;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Tests.Forms;

/// <summary>The forms of models/forms, each held to what every form promises.</summary>
public sealed class ModelFormTests
{
    private static readonly string Models = Folder();

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Path.Combine(Models, "forms"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void A_form_asks_what_its_schema_knows_and_its_schema_asks_for_nothing_else(string name)
    {
        var form = JsonSerializer.Deserialize<Form>(File.ReadAllText(Path.Combine(Models, "forms", $"{name}.json")), JsonSerializerOptions.Web)!;
        var known = form.Schema.GetProperty("properties").EnumerateObject().Select(one => one.Name).ToHashSet();

        Assert.Equal(name, form.Id);
        Assert.Distinct(form.Fields.Select(field => field.Name));
        Assert.Distinct(form.Layout.Select(page => page.Page));
        Assert.Equal(known.Order(StringComparer.Ordinal), form.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Empty(AskedForm.Problems(form));
        Assert.All(form.Fields, Whole);
        Assert.All(form.Layout.Where(page => page.Fields.Any(field => field.IsGroup)), page => Assert.NotNull(page.Group));
    }

    [Theory, MemberData(nameof(Names))]
    public void Whatever_is_wrong_with_an_answer_has_words_in_both_languages(string name)
    {
        var form = JsonSerializer.Deserialize<Form>(File.ReadAllText(Path.Combine(Models, "forms", $"{name}.json")), JsonSerializerOptions.Web)!;
        foreach (var typed in (string?[])[null, "x", "-999999999999", new string('ا', 6000), "[]", "{}"])
            Assert.All(FormAnswers.Judge(form, form.Fields, _ => typed).Errors, error =>
            {
                Assert.False(string.IsNullOrWhiteSpace(error.Text.Ar) || string.IsNullOrWhiteSpace(error.Text.En));
                Assert.DoesNotContain("{", error.Text.Ar + error.Text.En, StringComparison.Ordinal);
            });
    }

    private static void Whole(FormField field)
    {
        Assert.Equal(field.IsGroup, field.Fields is { Count: > 0 });
        Assert.Equal(field.Widget is "calculated", field.Calculation is not null);
        Assert.DoesNotContain('$', field.Name);
        if (field.Widget is "radio" or "select") Assert.NotEmpty(field.Options ?? []);
    }

    private static string Folder()
    {
        var at = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(at, "models", "journeys"))) at = Path.GetDirectoryName(at)!;
        return Path.Combine(at, "models");
    }
}
