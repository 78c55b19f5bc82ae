using Sijil.Decisions.Feel;
using Sijil.Decisions.Soak;

namespace Sijil.Decisions.Tests.Compile;

/// <summary>A compiled table answers as the interpreter does: value, rules, reasons and steps. The seed of a failure is in its message.</summary>
public sealed class TableAgreementTests
{
    private const int Tables = 700;
    private const int Inputs = 8;
    private static readonly FeelSettings settings = new() { MaxSteps = 20_000, Now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Compiled_tables_answer_as_interpreted_ones(int seed)
    {
        var random = new Random(seed);
        var generated = new GeneratedTable(random);
        var answered = 0;
        for (var turn = 0; turn < Tables; turn++)
        {
            var reading = generated.Read();
            var model = reading.Model!;
            Assert.NotNull(model.Find("T")!.Plan.Now());
            for (var input = 0; input < Inputs; input++)
            {
                var context = GivenValues.Of(random);
                var told = BothWays.Decide(model, "T", context, settings);
                if (!told.Output.IsNull) answered++;
                Assert.True(told.Interpreted == told.Compiled, $"Seed {seed}, turn {turn}, over {context}\ninterpreted {told.Interpreted}\ncompiled    {told.Compiled}");
            }
        }
        Assert.True(answered > Tables, $"Only {answered} of {Tables * Inputs} inputs had an answer.");
    }
}
