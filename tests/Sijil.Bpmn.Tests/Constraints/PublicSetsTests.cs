namespace Sijil.Bpmn.Tests.Constraints;

/// <summary>The public sets: a model that breaks a rule is refused by that rule, and every other model by none.</summary>
public sealed class PublicSetsTests
{
    /// <summary>For each numbered rule of the set the code by which a reader knows it.</summary>
    private static readonly Dictionary<int, string> Expected = new()
    {
        [2] = ProblemCodes.DuplicateId, [4] = ConstraintCodes.BadValue, [7] = ConstraintCodes.WrongKind, [9] = ConstraintCodes.WrongKind,
        [11] = ConstraintCodes.NoEscalationCode, [13] = ConstraintCodes.EmptyExpression, [17] = ConstraintCodes.Direction, [19] = ConstraintCodes.Direction,
        [21] = ProblemCodes.ForbiddenFlow, [23] = ConstraintCodes.FlowsDisagree, [25] = ConstraintCodes.LoneCondition, [27] = ConstraintCodes.ChoreographyOfOther,
        [29] = ConstraintCodes.BadValue, [31] = ConstraintCodes.SamePool, [33] = ConstraintCodes.WrongKind, [36] = ConstraintCodes.ChoreographyInProcess,
        [38] = ConstraintCodes.BadValue, [40] = ConstraintCodes.BindingWithoutResource, [42] = ConstraintCodes.TaskWithoutData, [44] = ConstraintCodes.TaskDataType,
        [46] = ConstraintCodes.TaskSets, [48] = ConstraintCodes.TaskDataType, [50] = ConstraintCodes.TaskSets, [52] = ConstraintCodes.TaskDataType,
        [54] = ConstraintCodes.Repeated, [56] = ConstraintCodes.ChoreographyInProcess, [58] = ConstraintCodes.EventSubProcessStart, [60] = ConstraintCodes.BadValue,
        [62] = ConstraintCodes.AdHocContent, [64] = ConstraintCodes.NoBinding, [67] = ProblemCodes.NoLoopCount, [69] = ConstraintCodes.LoopItem,
        [71] = ConstraintCodes.NotACondition, [76] = ConstraintCodes.ReferenceName, [78] = ConstraintCodes.Misplaced, [80] = ConstraintCodes.IntoInput,
        [82] = ConstraintCodes.OutOfOutput, [84] = ConstraintCodes.InNoSet, [86] = ConstraintCodes.NotInSet, [88] = ConstraintCodes.InNoSet, [90] = ConstraintCodes.NotInSet,
        [92] = ConstraintCodes.ManySources, [94] = ConstraintCodes.EventData, [96] = ProblemCodes.ForbiddenFlow, [98] = ConstraintCodes.WrongTrigger,
        [100] = ConstraintCodes.WrongTrigger, [102] = ConstraintCodes.MessageFlowEnd, [104] = ProblemCodes.ForbiddenFlow, [106] = ConstraintCodes.CancelElsewhere,
        [108] = ConstraintCodes.MessageFlowEnd, [112] = ProblemCodes.ForbiddenFlow, [114] = ProblemCodes.ForbiddenFlow, [116] = ConstraintCodes.NoOutgoing,
        [118] = ConstraintCodes.LinkDisagrees, [120] = ConstraintCodes.CancelElsewhere, [122] = ConstraintCodes.WrongTrigger, [124] = ConstraintCodes.LinkFromNowhere,
        [126] = ConstraintCodes.LinkNowhere, [128] = ConstraintCodes.NoContent, [130] = ConstraintCodes.WrongTrigger, [132] = ProblemCodes.BadTimer, [134] = ProblemCodes.BadTimer,
        [136] = ConstraintCodes.TooFewEvents, [138] = ConstraintCodes.NotAwaitable, [140] = ConstraintCodes.AwaitedWithBoundary, [142] = ProblemCodes.ForbiddenFlow,
        [144] = ConstraintCodes.NotForCompensation, [146] = ConstraintCodes.WrongTrigger, [148] = ConstraintCodes.WrongTrigger, [152] = ConstraintCodes.CrossesBoundary,
    };

    /// <summary>Two numbers have models that break their rule in more than one way.</summary>
    private static string CodeOf(string name) => name switch
    {
        _ when name.StartsWith("EXT110", StringComparison.Ordinal) =>
            name.Contains("noCancel_none", StringComparison.Ordinal) || name.Contains("noCancel_term", StringComparison.Ordinal) || !name.Contains("noCancel", StringComparison.Ordinal)
                ? ConstraintCodes.WrongTrigger : ConstraintCodes.MustInterrupt,
        _ when name.StartsWith("EXT150_1", StringComparison.Ordinal) || name.StartsWith("EXT150_4", StringComparison.Ordinal) => ConstraintCodes.NoIncoming,
        _ when name.StartsWith("EXT150", StringComparison.Ordinal) => ConstraintCodes.NoOutgoing,
        _ => Expected[int.Parse(name.AsSpan(3, 3), System.Globalization.CultureInfo.InvariantCulture)],
    };

    public static TheoryData<string> Broken => [.. PublicData.Files("bpmn-execution-pebl/must-reject")];

    public static TheoryData<string> Kept => [.. PublicData.Files("bpmn-execution-pebl/models"), .. PublicData.Files("bpmn-miwg"), .. PublicData.Journeys];

    [Theory, MemberData(nameof(Broken))]
    public void A_model_that_breaks_a_rule_is_refused_by_that_rule(string file)
    {
        PublicData.SkipWithout(file);
        var codes = Held.Errors(file).Select(problem => problem.Code).ToHashSet();

        Assert.Contains(CodeOf(Path.GetFileName(file)), codes);
        Assert.False(PublicData.Read(file).Ok);
    }

    [Theory, MemberData(nameof(Kept))]
    public void A_model_that_keeps_the_rules_is_refused_by_none(string file)
    {
        PublicData.SkipWithout(file);
        Assert.Empty(Held.Errors(file));
    }

    [Fact]
    public void Every_refusal_says_its_line_and_the_element_that_is_meant()
    {
        Assert.SkipWhen(PublicData.Folder is null, PublicData.Unset);
        Assert.All(PublicData.Files("bpmn-execution-pebl/must-reject").SelectMany(Held.Errors), problem => Assert.True(problem is { Line: > 1, ElementId.Length: > 0 }, $"{problem}"));
    }
}
