using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Soak;

namespace Sijil.Decisions.Tests.Compile;

/// <summary>The interpreter and compiled code are two tellings of one language: value, reasons and steps are the same. The seed of a failure is in its message.</summary>
public sealed class AgreementTests
{
    private const int Texts = 8_000;
    private const int Inputs = 3;
    private static readonly FeelSettings settings = new() { MaxSteps = 20_000, Now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Compiled_expressions_answer_as_interpreted_ones(int seed)
    {
        var random = new Random(seed);
        var generated = new Generated(random);
        var parsed = 0;
        for (var turn = 0; turn < Texts; turn++)
        {
            var text = generated.Expression(random.Next(1, 5));
            if (FeelExpression.Parse(text, GivenValues.Scope).Expression is not { } expression) continue;
            parsed++;
            for (var input = 0; input < Inputs; input++)
            {
                var context = GivenValues.Of(random);
                var interpreted = Told(run => expression.Interpret(run, context).ToString());
                var compiled = Told(run => expression.RunCompiled(run, context).ToString());
                Assert.True(interpreted == compiled, $"Seed {seed}, turn {turn}: {text}\nover {context}\ninterpreted {interpreted}\ncompiled    {compiled}");
            }
        }
        Assert.True(parsed > Texts * 9 / 10, $"Only {parsed} texts were expressions.");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Compiled_tests_answer_as_interpreted_ones(int seed)
    {
        var random = new Random(seed);
        var generated = new Generated(random);
        for (var turn = 0; turn < Texts; turn++)
        {
            var text = generated.Cell();
            if (UnaryTests.Parse(text, GivenValues.Scope).Tests is not { } tests) continue;
            for (var input = 0; input < Inputs; input++)
            {
                var (context, value) = (GivenValues.Of(random), GivenValues.Any(random));
                var interpreted = Told(run => $"{tests.Interpret(run, value, context)}");
                var compiled = Told(run => $"{tests.RunCompiled(run, value, context)}");
                Assert.True(interpreted == compiled, $"Seed {seed}, turn {turn}: {text}\nof {value} over {context}\ninterpreted {interpreted}\ncompiled    {compiled}");
            }
        }
    }

    private static string Told(Func<Evaluation, string> evaluate)
    {
        var problems = new List<FeelProblem>();
        var run = new Evaluation(settings, problems);
        var value = evaluate(run);
        return $"{value} in {run.Taken} steps and {run.Held} bytes; {string.Join("; ", problems)}";
    }
}
