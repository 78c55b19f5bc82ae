using System.Text;
using System.Text.Json;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class FeelJsonTests
{
    [Fact]
    public void Json_comes_back_as_it_was_and_a_string_stays_a_string()
    {
        const string text = """{"name":"مريم","age":3,"ratio":0.10,"born":"2024-01-01","flags":[true,null],"home":{"city":"دبي"}}""";
        using var json = JsonDocument.Parse(text);
        var context = FeelContext.FromJson(json.RootElement);
        Assert.Equal(FeelKind.String, context["born"].Kind);
        Assert.Equal("دبي", context.Find("home.city").AsString);
        using var again = JsonDocument.Parse(Write(FeelValue.Of(context)));
        Assert.True(FeelValue.FromJson(again.RootElement) == FeelValue.Of(context));
    }

    [Theory]
    [InlineData("date(\"2024-01-01\")", "\"2024-01-01\"")]
    [InlineData("date and time(\"2024-01-01T10:00:00Z\")", "\"2024-01-01T10:00:00Z\"")]
    [InlineData("duration(\"P1DT2H\")", "\"P1DT2H\"")]
    [InlineData("duration(\"P14M\")", "\"P1Y2M\"")]
    [InlineData("1.50", "1.5")]
    public void Values_of_time_are_written_as_iso_text_and_numbers_as_numbers(string text, string expected) =>
        Assert.Equal(expected, Write(FeelExpression.Parse(text).Expression!.Evaluate(FeelContext.Empty)));

    [Fact]
    public void A_value_is_put_at_a_path_and_found_there()
    {
        var context = FeelContext.Empty.WithPath("child.name.ar", FeelValue.Of("سعيد")).WithPath("child.age", FeelValue.Of(2m));
        Assert.Equal("سعيد", context.Find("child.name.ar").AsString);
        Assert.Equal(2m, context.Find("child.age").AsNumber);
        Assert.True(context.Find("child.missing.more").IsNull);
    }

    private static string Write(FeelValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) value.WriteJson(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
