using System.Text.Json;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Kit;

/// <summary>FEEL expressions of another engine with the values it gives, as a ratchet.</summary>
public sealed class FeelCasesTests(ITestOutputHelper output)
{
    private const int Least = 985;
    private static readonly FeelSettings clock = new() { Now = new DateTimeOffset(2024, 5, 17, 10, 30, 0, TimeSpan.Zero) };

    [Fact]
    public void As_many_expressions_have_the_expected_value_as_ever_did()
    {
        var file = Path.Combine(PublicCases.Folder("feel-cases"), "feelin-cases.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var failing = 0;
        foreach (var test in json.RootElement.EnumerateArray())
        {
            var failure = test.GetProperty("kind").GetString() == "unary" ? RunTest(test) : RunExpression(test);
            if (failure is null) continue;
            failing++;
            output.WriteLine($"{test.GetRawText()} -> {failure}");
        }
        var passing = json.RootElement.GetArrayLength() - failing;
        output.WriteLine($"feel-cases: {passing}/{passing + failing}");
        Assert.True(passing >= Least, $"{passing} pass, {Least} did before.");
    }

    private static string? RunExpression(JsonElement test)
    {
        var context = FeelContext.FromJson(test.GetProperty("context"));
        var parse = FeelExpression.Parse(test.GetProperty("feel").GetString()!, FeelScope.Of(context));
        var actual = parse.Expression?.Evaluate(context, clock) ?? FeelValue.Null;
        return Agrees(test.GetProperty("expected"), actual) ? null : $"{actual} {parse.Error}";
    }

    private static string? RunTest(JsonElement test)
    {
        var input = FeelValue.FromJson(test.GetProperty("input"));
        var context = input.AsContext ?? FeelContext.Empty;
        var parse = UnaryTests.Parse(test.GetProperty("feel").GetString()!, FeelScope.Of(context));
        var value = context.TryGet("?", out var question) ? question : input;
        var actual = parse.Tests?.Test(value, context);
        var expected = test.GetProperty("expected");
        var wanted = expected.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => (bool?)null };
        return wanted == actual ? null : $"{actual?.ToString() ?? "null"} {parse.Error}";
    }

    private static bool Agrees(JsonElement expected, FeelValue actual)
    {
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("$feel", out var text))
            return actual.ToString() == text.GetString();
        if (expected.ValueKind == JsonValueKind.Number && actual.AsNumber is { } number)
            return Math.Abs(expected.GetDecimal() - number) <= 0.000000000001m * Math.Max(1, Math.Abs(number));
        if (expected.ValueKind == JsonValueKind.Array && actual.Kind == FeelKind.List)
            return expected.GetArrayLength() == actual.Items.Count
                && expected.EnumerateArray().Zip(actual.Items).All(pair => Agrees(pair.First, pair.Second));
        return FeelValue.FromJson(expected) == actual;
    }
}
