using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Sijil.Decisions.Feel;

namespace Sijil.Bench;

/// <summary>The table of the measurements: twenty rules, first hit; and the floors that the machine sets for it, written for this one table.</summary>
internal static class DecisionTableD
{
    public const int Rows = 65_536;
    public const int Rules = 20;

    public static readonly string[] Statuses = ["citizen", "resident", "visitor", "gcc"];
    public static readonly string[] Emirates = ["dubai", "abudhabi", "sharjah", "ajman", "rak", "fujairah", "uaq"];

    public static int From(int rule) => 18 + (10 * (rule % 5));

    public static int Below(int rule) => 4_000 * (1 + (rule % 6));

    /// <summary>The table as a DMN file; the number is part of its name, so that files differ.</summary>
    public static string Xml(int number)
    {
        var text = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"d\" namespace=\"d\">");
        string[] names = ["age", "status", "emirate", "income", "docValid"];
        string[] types = ["number", "string", "string", "number", "boolean"];
        for (var at = 0; at < names.Length; at++)
            text.Append(CultureInfo.InvariantCulture, $"<inputData id=\"{names[at]}\" name=\"{names[at]}\"><variable name=\"{names[at]}\" typeRef=\"{types[at]}\"/></inputData>");
        text.Append(CultureInfo.InvariantCulture, $"<decision id=\"t\" name=\"Eligible {number}\"><variable name=\"Eligible {number}\" typeRef=\"number\"/>");
        foreach (var name in names) text.Append(CultureInfo.InvariantCulture, $"<informationRequirement><requiredInput href=\"#{name}\"/></informationRequirement>");
        text.Append("<decisionTable hitPolicy=\"FIRST\">");
        for (var at = 0; at < names.Length; at++)
            text.Append(CultureInfo.InvariantCulture, $"<input><inputExpression typeRef=\"{types[at]}\"><text>{names[at]}</text></inputExpression></input>");
        text.Append("<output name=\"rule\" typeRef=\"number\"/>");
        for (var rule = 0; rule < Rules; rule++) text.Append(Rule(rule));
        return text.Append("</decisionTable></decision></definitions>").ToString();
    }

    public static string[] Cells(int rule) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"[{From(rule)}..{From(rule) + 20})"), $"\"{Statuses[rule % 4]}\"", $"not(\"{Emirates[rule % 7]}\")",
        string.Create(CultureInfo.InvariantCulture, $"< {Below(rule)}"), rule % 2 == 0 ? "true" : "-",
    ];

    private static string Rule(int rule) =>
        $"<rule>{string.Concat(Cells(rule).Select(cell => $"<inputEntry><text>{cell.Replace("<", "&lt;", StringComparison.Ordinal)}</text></inputEntry>"))}"
        + string.Create(CultureInfo.InvariantCulture, $"<outputEntry><text>{rule}</text></outputEntry></rule>");

    /// <summary>The same table as one expression tree over a typed record with decimals: what no general engine can go below by much.</summary>
    public static Func<Applicant, int> Tree()
    {
        var applicant = Expression.Parameter(typeof(Applicant));
        Expression body = Expression.Constant(-1);
        for (var rule = Rules - 1; rule >= 0; rule--) body = Expression.Condition(Holds(applicant, rule), Expression.Constant(rule), body);
        return Expression.Lambda<Func<Applicant, int>>(body, applicant).Compile();
    }

    private static Expression Holds(ParameterExpression applicant, int rule)
    {
        var equals = typeof(string).GetMethod(nameof(string.Equals), [typeof(string), typeof(string)])!;
        var (age, income) = (Expression.Property(applicant, nameof(Applicant.Age)), Expression.Property(applicant, nameof(Applicant.Income)));
        Expression[] parts =
        [
            Expression.GreaterThanOrEqual(age, Expression.Constant((decimal)From(rule))),
            Expression.LessThan(age, Expression.Constant((decimal)From(rule) + 20)),
            Expression.Call(equals, Expression.Property(applicant, nameof(Applicant.Status)), Expression.Constant(Statuses[rule % 4])),
            Expression.Not(Expression.Call(equals, Expression.Property(applicant, nameof(Applicant.Emirate)), Expression.Constant(Emirates[rule % 7]))),
            Expression.LessThan(income, Expression.Constant((decimal)Below(rule))),
            rule % 2 == 0 ? Expression.Property(applicant, nameof(Applicant.DocValid)) : Expression.Constant(true),
        ];
        return parts.Aggregate(Expression.AndAlso);
    }
}

/// <summary>One row of the inputs. Its strings are its own, as those of a message are.</summary>
internal sealed record Applicant(decimal Age, string Status, string Emirate, decimal Income, bool DocValid)
{
    public static Applicant[] Many(int seed)
    {
        var random = new Random(seed);
        static string Own(string text) => new(text.AsSpan());
        return [.. Enumerable.Range(0, DecisionTableD.Rows).Select(_ => new Applicant(random.Next(10, 80), Own(DecisionTableD.Statuses[random.Next(4)]),
            Own(DecisionTableD.Emirates[random.Next(7)]), random.Next(30_000), random.Next(2) == 0))];
    }

    /// <summary>The row as the context of a case.</summary>
    public FeelContext Context() => FeelContext.Of(
    [
        new("age", FeelValue.Of(Age)), new("status", FeelValue.Of(Status)), new("emirate", FeelValue.Of(Emirate)), new("income", FeelValue.Of(Income)), new("docValid", FeelValue.Of(DocValid)),
    ]);
}
