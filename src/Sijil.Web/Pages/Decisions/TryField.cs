using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;
using Sijil.Web.Kit.Forms;

namespace Sijil.Web.Pages.Decisions;

/// <summary>One value that a decision may be tried with: a path into the model's inputs.</summary>
/// <param name="Path">The path, such as business.activity.</param>
internal sealed record TryField(string Path, string Label, string Type, string Value, string? Hint, string? Error, IReadOnlyList<Option> Options)
{
    private const string Prefix = "in.";

    public string Name => Prefix + Path;

    /// <summary>What a form field is called in the address.</summary>
    public static string NameOf(string path) => Prefix + path;

    /// <summary>The paths that a model's tables read from its inputs, each with its column; inputs that no table reads stand for themselves.</summary>
    public static IEnumerable<(string Path, DmnColumn? Column)> Asked(DmnModel model)
    {
        var columns = model.Tables.SelectMany(table => table.Inputs).Where(column => model.Inputs.Contains(column.Text.Split('.')[0]) && column.Text.All(IsPathSign))
            .DistinctBy(column => column.Text).ToList();
        foreach (var column in columns) yield return (column.Text, column);
        foreach (var input in model.Inputs.Where(input => !columns.Exists(column => column.Text == input || column.Text.StartsWith(input + ".", StringComparison.Ordinal))))
            yield return (input, null);
    }

    /// <summary>The value of what was typed: by the declared type, else as FEEL; words that are no FEEL are a text.</summary>
    public static FeelValue? Read(string typed, string type)
    {
        if (typed.Length == 0) return FeelValue.Null;
        if (type == "string") return FeelValue.Of(typed);
        if (FeelExpression.Parse(typed).Expression?.Evaluate(FeelContext.Empty) is { IsNull: false } value) return value;
        return type is "" or "Any" ? FeelValue.Of(typed) : null;
    }

    private static bool IsPathSign(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '_' or '-';
}
