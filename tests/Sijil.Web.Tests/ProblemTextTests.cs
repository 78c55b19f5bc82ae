using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;
using Sijil.Facts.Registers;
using Sijil.Mining.Logs;
using Sijil.Mining.ObjectLogs;
using Sijil.Web.Text;

namespace Sijil.Web.Tests;

/// <summary>Whatever a reader of files can find wrong is said in both languages, with all that it knows.</summary>
public sealed partial class ProblemTextTests
{
    /// <summary>Every code of every reader, with how many arguments it says it has; from the readers' own constants.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Codes =>
        Of(typeof(ProblemCodes)).Concat(Of(typeof(ConstraintCodes))).Concat(Of(typeof(DmnProblem), "dmn.")).Concat(Of(typeof(RegisterProblems))).Concat(Of(typeof(XesProblems))).Concat(Of(typeof(CsvProblems))).Concat(Of(typeof(ObjectLogProblems)))
            .Select(code => new TheoryDataRow<string, int>(code.Code, code.Arguments));

    [Theory, MemberData(nameof(Codes))]
    public void Every_code_has_a_sentence_in_both_languages_that_uses_its_arguments(string code, int arguments)
    {
        foreach (var language in Language.All)
        {
            Assert.True(TextCatalogue.Of(language).TryGetValue(ProblemText.KeyOf(code), out var text), $"{language}: {code}");
            var places = Place().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
            Assert.Equal(Enumerable.Range(0, arguments), places.Order());
            Assert.EndsWith(".", ProblemText.Sentence(language, code, [.. Enumerable.Repeat("x.", arguments)]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_sentence_is_left_over_from_a_code_that_is_gone()
    {
        var known = Codes.Select(row => ProblemText.KeyOf(row.Data.Item1)).ToHashSet();

        Assert.Empty(TextCatalogue.Of(Language.Arabic).Keys.Where(key => key.StartsWith("problem.", StringComparison.Ordinal)
            && !key.StartsWith("problem.word.", StringComparison.Ordinal) && !key.StartsWith("problem.place.", StringComparison.Ordinal) && !known.Contains(key)));
    }

    [Fact]
    public void Every_register_that_a_field_can_name_has_its_name_in_both_languages()
    {
        var named = new[] { typeof(Entity).Assembly, typeof(Serve.Forms.FormsModule).Assembly, typeof(Measure.Scorecards.ScorecardsModule).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<CodeOfAttribute>()?.Register).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, register => Assert.Contains($"problem.word.{register}", TextCatalogue.Of(Language.Arabic).Keys));
    }

    [Theory]
    [InlineData("1 +", "نهاية النص", "تعبير"), InlineData("\"abc", "\"abc", "نص بين علامتي اقتباس"), InlineData("1 /* one", "نهاية النص", "تعليق مكتمل"), InlineData("[1..2", "نهاية النص", "] أو )")]
    [InlineData("@5", "5", "تاريخ أو وقت أو مدة بين علامتي اقتباس"), InlineData("1 2", "2", "نهاية التعبير"), InlineData("if true", "نهاية النص", "then")]
    public void Where_an_expression_stops_being_FEEL_is_said_in_both_languages(string feel, string found, string expected)
    {
        var error = FeelExpression.Parse(feel).Error!;
        Assert.Equal([$"التعبير غير صحيح عند الموضع {error.Position}: وُجد {found}، والمتوقع {expected}.", $"The expression is wrong at position {error.Position}: {error.Found} was found, {error.Expected} was expected."],
            ProblemText.Lines(error));
    }

    [Fact]
    public void Every_reason_for_null_is_said_in_both_languages()
    {
        Assert.All(Enum.GetValues<FeelReason>(), reason => Assert.All(ProblemText.Lines(new FeelProblem(reason, 7, ["x"])), line =>
        {
            Assert.Matches("7: [^⟦]+ \\(x\\)\\.$", line);
        }));
        Assert.All(Enum.GetValues<FeelReason>(), reason => Assert.Matches(@"\p{IsArabic}", TextCatalogue.Get(Language.Arabic, $"feel.reason.{reason}")));
    }

    private static IEnumerable<(string Code, int Arguments)> Of(Type codes, string before = "") =>
        codes.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (before + (string)field.GetRawConstantValue()!, Arguments(field)));

    private static int Arguments(FieldInfo code) =>
        code.GetCustomAttribute<DescriptionAttribute>()?.Description is { Length: > 0 } described ? described.Split(", ").Length : 0;

    [GeneratedRegex(@"(?<!\{)\{([0-9])\}")]
    private static partial Regex Place();
}
