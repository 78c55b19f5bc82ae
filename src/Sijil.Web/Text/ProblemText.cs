using System.Globalization;
using Sijil.Bpmn;
using Sijil.Decisions.Feel;

namespace Sijil.Web.Text;

/// <summary>What is wrong with a file that somebody wrote, in words: what it is, and what to do about it.</summary>
internal static class ProblemText
{
    private const string Of = "problem.", Word = "problem.word.", Cell = "problem.place.cell";

    public static string KeyOf(string code) => Of + code;

    /// <summary>The sentence; an argument that is a word of ours is put in the reader's language.</summary>
    public static string Sentence(Language language, string code, IReadOnlyList<string> arguments) => Say(language, KeyOf(code), arguments);

    /// <summary>What in the file it is about: a step, an entry, a cell of a decision table.</summary>
    public static string About(Language language, ModelProblem problem)
    {
        var named = problem.ElementName.Length > 0 ? $"{problem.ElementName} ({problem.ElementId})" : problem.ElementId;
        if (problem.Column == 0) return named;
        var cell = Fill(TextCatalogue.Get(language, Cell), [$"{problem.Row}", $"{problem.Column}"]);
        return named.Length > 0 ? $"{named}, {cell}" : cell;
    }

    /// <summary>For the console: the place on a line of its own, as an editor opens it, then the sentence in both languages.</summary>
    public static IEnumerable<string> Lines(ModelProblem problem) =>
        Lines($"{problem.File}:{problem.Line}: {About(Language.English, problem)}".TrimEnd(' ', ':'), problem.Code, problem.Arguments);

    public static IEnumerable<string> Lines(string place, string code, IReadOnlyList<string> arguments) =>
        [place, .. Language.All.Select(language => $"  {Sentence(language, code, arguments)}")];

    /// <summary>Where an expression stops being FEEL, in both languages.</summary>
    public static IEnumerable<string> Lines(FeelError error) => Language.All.Select(language => Say(language, "feel.broken", [$"{error.Position}", error.Found, error.Expected]));

    /// <summary>Why an expression gave null, in both languages.</summary>
    public static IEnumerable<string> Lines(FeelProblem problem) => Language.All.Select(language =>
    {
        var reason = TextCatalogue.Get(language, $"feel.reason.{problem.Reason}");
        return Say(language, "feel.null", [$"{problem.Position}", problem.Arguments.Count == 0 ? reason : $"{reason} ({string.Join(language.Pick("، ", ", "), problem.Arguments)})"]);
    });

    private static string Say(Language language, string key, IReadOnlyList<string> arguments)
    {
        var texts = TextCatalogue.Of(language);
        return Fill(TextCatalogue.Get(language, key), arguments.Select(argument => texts.GetValueOrDefault(Word + argument, argument)));
    }

    private static string Fill(string text, IEnumerable<string> arguments) => string.Format(CultureInfo.InvariantCulture, text, [.. arguments]);
}
