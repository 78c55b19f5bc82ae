using System.Text;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Soak;

namespace Sijil.Decisions.Tests;

/// <summary>Three hundred thousand mutated and generated texts through each parser: whatever comes, there is a result or an error. The seed of a failure is in its message.</summary>
public sealed class ExpressionSoakTests
{
    [Fact]
    public void Mutated_expressions_are_parsed_or_refused() =>
        Mutated.All(1, random => new Mutation(random, Seeds.Expressions, Seeds.Signs).Next(), text => FeelExpression.Parse(text, GivenValues.Scope).Error?.Position);
}

/// <summary>The same for the tests of cells.</summary>
public sealed class CellSoakTests
{
    [Fact]
    public void Mutated_cells_are_parsed_or_refused() =>
        Mutated.All(2, random => new Mutation(random, Seeds.Cells, Seeds.Signs).Next(), text => UnaryTests.Parse(text, GivenValues.Scope).Error?.Position);
}

/// <summary>The same for whole models.</summary>
public sealed class ModelSoakTests
{
    [Fact]
    public void Mutated_models_are_read_or_refused() =>
        Mutated.All(3, random => new Mutation(random, Seeds.Models, Seeds.Tags).Next(), text =>
        {
            var reading = DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "m.dmn");
            Assert.True(reading.Model is not null || reading.Problems.Count > 0);
            return null;
        });
}

/// <summary>What is parsed answers by interpreter and by code alike, with a few of the soak's turns.</summary>
public sealed class SoakTurnTests
{
    [Fact]
    public void Turns_of_the_soak_find_nothing()
    {
        for (var number = 0; number < 20_000; number++)
            Assert.True(SoakTurn.Take(7, number) is null, $"Seed 7, turn {number}: {SoakTurn.Take(7, number)}");
    }
}

file static class Mutated
{
    private const int Texts = 300_000;
    private const int PerSeed = 1_000;

    /// <summary>Parses every text; a refusal must lie within its text.</summary>
    public static void All(int first, Func<Random, string> make, Func<string, int?> parse)
    {
        for (var seed = 0; seed < Texts / PerSeed; seed++)
        {
            var random = new Random((seed * 10) + first);
            for (var turn = 0; turn < PerSeed; turn++)
            {
                var text = make(random);
                try
                {
                    Assert.InRange(parse(text) ?? 0, 0, text.Length);
                }
                catch (Exception failure)
                {
                    throw new InvalidOperationException($"Seed {(seed * 10) + first}, turn {turn}: {text}", failure);
                }
            }
        }
    }
}
