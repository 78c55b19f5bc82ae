using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>Expressions say something, conditions ask, counts count, and times are written as ISO 8601 has them.</summary>
internal static partial class ExpressionRules
{
    private const string Span = @"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?";
    private const string Day = @"\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-4]):?[0-5]\d(:?[0-5]\d([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?";

    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.EmptyExpression, "formalExpression", (at, _) => If(IsMeant(at) && at.Kind() is not "conditionExpression" && Body(at).Length is 0 && !at.Attributes().Any(IsOfOthers), at.Kind())),
        new(ConstraintCodes.NotACondition, "conditionExpression loopCondition completionCondition activationCondition condition", (at, _) => If(Literal().IsMatch(Body(at)), Body(at))),
        new(ConstraintCodes.NotACount, "loopCardinality", (at, _) => If(IsLiteral(Body(at)) && !IsCount(Body(at)), Body(at))),
        new(ConstraintCodes.ManyTimes, "timerEventDefinition", (at, _) => If(at.OfKind("formalExpression").Count() > 1)),
        new(ProblemCodes.BadTimer, "timeDate", (at, _) => If(IsTime(at) && !Date().IsMatch(Body(at)), Body(at))),
        new(ProblemCodes.BadTimer, "timeDuration", (at, _) => If(IsTime(at) && !Duration().IsMatch(Body(at)), Body(at))),
        new(ProblemCodes.BadTimer, "timeCycle", (at, _) => If(IsTime(at) && !Cycle().IsMatch(Body(at)), Body(at))),
    ];

    private static string Body(XElement expression) => expression.Value.Trim();

    private static bool IsOfOthers(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.None && attribute.Name.LocalName is not "type";

    /// <summary>A drawing may leave an expression open; what is to run may not, nor what stands around the processes.</summary>
    private static bool IsMeant(XElement at) => at.IsToRun() || at.Whole() is null;

    /// <summary>A time written out, and not an expression that gives one.</summary>
    private static bool IsTime(XElement at) =>
        at.IsToRun() && at.Text("language") is null && Body(at) is { Length: > 0 } text && text[0] is not '=' && !text.Contains('{', StringComparison.Ordinal);

    private static bool IsLiteral(string text) => Literal().IsMatch(text) || text is "true" or "false";

    private static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>A number or one quoted text, which is neither true nor false.</summary>
    [GeneratedRegex("""^([+-]?\d+([.]\d+)?|"[^"]*"|'[^']*')$""")]
    private static partial Regex Literal();

    [GeneratedRegex($"^{Day}$")]
    private static partial Regex Date();

    [GeneratedRegex($"^{Span}$")]
    private static partial Regex Duration();

    [GeneratedRegex($@"^R\d*(/({Day}|{Span})){{1,2}}$")]
    private static partial Regex Cycle();
}
