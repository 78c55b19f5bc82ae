using System.Text;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Soak;

/// <summary>One operation of the soak: a text from its number alone goes through a parser, and what was parsed answers by interpreter and by code.</summary>
internal static class SoakTurn
{
    private static readonly FeelSettings settings = new() { MaxSteps = 5_000, Now = DateTimeOffset.UnixEpoch };

    /// <summary>What was wrong: an exception, or two answers; nothing when all went well. The same seed and number do the same.</summary>
    public static string? Take(int seed, long number)
    {
        var random = new Random(HashCode(seed, number));
        var kind = (int)(number % 5);
        var text = "";
        try
        {
            text = Text(random, kind);
            return kind switch { 0 or 1 => Expression(text, random), 2 => Tests(text, random), _ => Model(text, random) };
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return $"{failure.GetType().Name} {failure.Message} for: {text}";
        }
    }

    private static string Text(Random random, int kind) => kind switch
    {
        0 => new Mutation(random, Seeds.Expressions, Seeds.Signs).Next(),
        1 => new Generated(random).Expression(random.Next(1, 6)),
        2 => random.Next(2) == 0 ? new Generated(random).Cell() : new Mutation(random, Seeds.Cells, Seeds.Signs).Next(),
        3 => new Mutation(random, Seeds.Models, Seeds.Tags).Next(),
        _ => new GeneratedTable(random).Xml(),
    };

    private static string? Expression(string text, Random random)
    {
        if (FeelExpression.Parse(text, GivenValues.Scope).Expression is not { } expression || !expression.Compile()) return null;
        var given = GivenValues.Of(random);
        return Differ(text, Told(run => expression.Interpret(run, given).ToString()), Told(run => expression.RunCompiled(run, given).ToString()));
    }

    private static string? Tests(string text, Random random)
    {
        if (UnaryTests.Parse(text, GivenValues.Scope).Tests is not { } tests || !tests.Compile()) return null;
        var (given, value) = (GivenValues.Of(random), GivenValues.Any(random));
        return Differ(text, Told(run => $"{tests.Interpret(run, value, given)}"), Told(run => $"{tests.RunCompiled(run, value, given)}"));
    }

    private static string? Model(string text, Random random)
    {
        if (DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "soak.dmn").Model is not { } model) return null;
        var given = GivenValues.Of(random).With("age", FeelValue.Of((decimal)random.Next(100))).With("status", FeelValue.Of("a"));
        foreach (var decision in model.Decisions)
        {
            var told = BothWays.Decide(model, decision, given, settings);
            if (Differ(text, told.Interpreted, told.Compiled) is { } violation) return violation;
        }
        return null;
    }

    private static string? Differ(string text, string interpreted, string compiled) =>
        // A pattern that takes too long is cut off by the clock, which need not fall twice at the same place.
        interpreted == compiled || interpreted.Contains(nameof(FeelReason.TooManySteps), StringComparison.Ordinal)
            || interpreted.Contains(nameof(FeelReason.TooMuchMemory), StringComparison.Ordinal) ? null : $"interpreted {interpreted}, compiled {compiled} for: {text}";

    private static string Told(Func<Evaluation, string> evaluate)
    {
        var problems = new List<FeelProblem>();
        var run = new Evaluation(settings, problems);
        var value = evaluate(run);
        // Where the steps end, the two need not have spent the last of them at the same place.
        return run.Stopped ? $"stopped {problems[^1].Reason}" : $"{value} in {run.Taken} steps and {run.Held} bytes; {string.Join("; ", problems)}";
    }

    /// <summary>A seed for each number; numbers that follow each other start far apart.</summary>
    private static int HashCode(int seed, long number) => unchecked((int)(((ulong)number + 1) * 0x9E3779B97F4A7C15UL >> 32) ^ (seed * 31));
}
