using System.Text.Json;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Kit;

/// <summary>FEEL expressions of another engine with the values it gives: each has that value here, or a written reason why the standard wants another.</summary>
public sealed class FeelCasesTests(ITestOutputHelper output)
{
    private static readonly FeelSettings clock = new() { Now = new DateTimeOffset(2024, 5, 17, 10, 30, 0, TimeSpan.Zero) };

    [Fact]
    public void Every_expression_has_the_expected_value_or_a_reason_for_another()
    {
        var wrong = new List<string>();
        var (passing, reasoned) = (0, 0);
        var reasons = FeelDifferences.Read();
        foreach (var test in Cases())
        {
            var (agrees, actual) = test.GetProperty("kind").GetString() == "unary" ? RunTest(test) : RunExpression(test);
            var reason = reasons.Take(test);
            if (agrees) passing++;
            else if (reason is not null) reasoned++;
            if (agrees == reason is null) continue;
            wrong.Add($"{test.GetRawText()} -> {actual}" + (agrees ? " passes, and has a reason not to: " + reason : " has no reason"));
        }
        wrong.AddRange(reasons.Left.Select(left => "A reason without a case: " + left));
        output.WriteLine($"feel-cases: {passing} pass, {reasoned} differ with a reason");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<JsonElement> Cases()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(PublicCases.Folder("feel-cases"), "feelin-cases.json")));
        return [.. json.RootElement.EnumerateArray().Select(test => test.Clone())];
    }

    private static (bool Agrees, string Actual) RunExpression(JsonElement test)
    {
        var context = FeelContext.FromJson(test.GetProperty("context"));
        var parse = FeelExpression.Parse(test.GetProperty("feel").GetString()!, FeelScope.Of(context));
        var actual = parse.Expression?.Evaluate(context, clock) ?? FeelValue.Null;
        return (Agrees(test.GetProperty("expected"), actual), $"{actual} {parse.Error}");
    }

    private static (bool Agrees, string Actual) RunTest(JsonElement test)
    {
        var input = FeelValue.FromJson(test.GetProperty("input"));
        var context = input.AsContext ?? FeelContext.Empty;
        var parse = UnaryTests.Parse(test.GetProperty("feel").GetString()!, FeelScope.Of(context));
        var value = context.TryGet("?", out var question) ? question : input;
        var actual = parse.Tests?.Test(value, context);
        var expected = test.GetProperty("expected");
        var wanted = expected.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => (bool?)null };
        return (wanted == actual, $"{actual?.ToString() ?? "null"} {parse.Error}");
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
