using System.Text;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

/// <summary>Parsers and evaluator under mutated text: whatever comes, there is a value or an error, and no exception. The seed of a failure is in its message.</summary>
public sealed class MutationTests
{
    private const int Turns = 30_000;

    private static readonly string[] seeds =
    [
        "if age > 18 and status in (\"a\", \"b\") then fee * 2 else [1..5].start",
        "for i in 1..3, j in [i, null] return {a: i ** j, \"b c\": -a / 0}.a",
        "some x in [1, 2][item > 1] satisfies x between 1 and 3 or not(x = null)",
        "function(a: number, b: list<string>) external {java: {class: \"java.lang.Math\", method signature: \"max(int,int)\"}}",
        "date(\"2024-02-29\") + duration(\"P1Y2M\") - @\"P3DT4H5M6.7S\" >= date and time(\"2024-01-01T00:00:00@Asia/Dubai\")",
        "substring(string: \"\U0001F40Eabc\", start position: -2, length: 1e3) + string join([\"x\", null], \",\", \"[\", \"]\")",
        "replace(\"abc\", \"(a)|[b-z-[c]]+?\", \"$1\\\\$\", \"smix\") instance of context<a: range<date>, b: function<Any>->string>",
        "sort([3, 1], function(x, y) x < y), > 5, ]1..3[, (\"a\"..\"b\"], != 4, -",
        "not(< 10, [20..30), null, ? * 2 > 7)",
        "{s: \"\\u0627\\n\", t: /* c */ s // d\n}.t[1].weekday.time offset",
        "overlaps before([1..5), (3..8]) = includes([@\"10:00:00Z\"..@\"11:00:00+04:00\"], time(10, 30, 0, duration(\"PT4H\")))",
        "decimal(10 ** -28 * 79228162514264337593543950335, 5) + modulo(-7, 0.3) - stddev(1, 2, 3) * exp(66)",
    ];

    private static readonly string[] pieces =
    [
        "(", ")", "[", "]", "{", "}", "..", ",", ":", "\"", "@", "-", "**", "<", "!=", "?", "null", " and ", " in ", "for ", " return ", "if ", ".",
        "1e999", "99999999999999999999999999999", "\\u", "\uD83D", "P", "T", "date(", "function(", " instance of ", "not(", "some ", "/*", "item", "partial",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutated_text_gives_a_value_or_an_error(int seed)
    {
        var random = new Random(seed);
        var context = FeelContext.Empty.With("age", FeelValue.Of(20m)).With("status", FeelValue.Of("a")).With("fee", FeelValue.Of(1.5m));
        var settings = new FeelSettings { MaxSteps = 20_000, Now = DateTimeOffset.UnixEpoch };
        for (var turn = 0; turn < Turns; turn++)
        {
            var text = Mutate(random);
            try
            {
                var problems = new List<FeelProblem>();
                FeelExpression.Parse(text).Expression?.Evaluate(context, settings, problems).ToString();
                UnaryTests.Parse(text).Tests?.Test(FeelValue.Of((decimal)turn), context, settings, problems);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}, turn {turn}: {text}", failure);
            }
        }
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
        for (var change = random.Next(1, 6); change > 0 && text.Length > 0; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0: text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)); break;
                case 1: text.Insert(at, pieces[random.Next(pieces.Length)]); break;
                case 2: text[at] = (char)random.Next(32, 127); break;
                case 3: text.Insert(at, text.ToString(0, random.Next(at + 1))); break;
                default:
                    var other = seeds[random.Next(seeds.Length)];
                    text.Insert(at, other.AsSpan(random.Next(other.Length)));
                    break;
            }
        }
        return text.ToString();
    }
}
