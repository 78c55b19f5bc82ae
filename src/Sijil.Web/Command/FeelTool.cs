using System.CommandLine;
using Sijil.Decisions.Feel;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Evaluates one FEEL expression.</summary>
internal static class FeelTool
{
    public static System.CommandLine.Command Command()
    {
        var expression = new Argument<string>("expression") { Description = "تعبير FEEL · a FEEL expression" };
        var context = new Option<FileInfo?>("--context") { Description = "ملف الأسماء وقيمها (JSON) · the names and their values" };
        var command = new System.CommandLine.Command("feel", "حساب تعبير FEEL · evaluate a FEEL expression") { expression, context };
        command.SetAction(parsed => Run(parsed.GetValue(expression)!, parsed.GetValue(context)));
        return command;
    }

    private static int Run(string text, FileInfo? file)
    {
        if (file is { Exists: false }) return Tools.NoFile(file);
        if (JsonFile.Object(file) is not { } json) return 2;
        var context = FeelContext.FromJson(json);
        var (expression, error) = FeelExpression.Parse(text, FeelScope.Of(context));
        if (expression is null) return Broken(text, error!);
        var problems = new List<FeelProblem>();
        var value = expression.Evaluate(context, new FeelSettings { Now = TimeProvider.System.GetLocalNow() }, problems);
        foreach (var line in problems.SelectMany(ProblemText.Lines)) Console.Error.WriteLine(line);
        Console.WriteLine(value);
        return value.IsNull && problems.Count > 0 ? 1 : 0;
    }

    /// <summary>The expression with a mark under the place where it stops being FEEL.</summary>
    private static int Broken(string text, FeelError error)
    {
        Console.Error.WriteLine(text.ReplaceLineEndings(" "));
        Console.Error.WriteLine(new string(' ', Math.Clamp(error.Position, 0, text.Length)) + "^");
        foreach (var line in ProblemText.Lines(error)) Console.Error.WriteLine(line);
        return 2;
    }
}
