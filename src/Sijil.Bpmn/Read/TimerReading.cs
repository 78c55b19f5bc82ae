using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Reads a timer definition: an ISO date, duration or repeating interval, or after an equals sign a FEEL expression of one.</summary>
internal sealed class TimerReading(FeelReading feel, Problems problems)
{
    public Trigger Read(XElement definition)
    {
        var (timer, text, isCycle) = Time(definition);
        return new(TriggerKind.Timer) { Timer = timer, TimerText = text, IsCycle = isCycle };
    }

    private (FeelExpression? Timer, string? Text, bool IsCycle) Time(XElement definition)
    {
        var parts = definition.Elements().Where(child => child.IsBpmn() && child.Name.LocalName.StartsWith("time", StringComparison.Ordinal)).ToList();
        if (parts is not [var part])
        {
            problems.Error(ProblemCodes.NoTimer, definition);
            return (null, null, false);
        }

        var text = part.Value.Trim();
        return part.Name.LocalName switch
        {
            _ when text.Length is 0 => Refuse(ProblemCodes.NoTimer, part),
            var form when text.StartsWith('=') => (feel.Of(text, part), text, form is "timeCycle"),
            "timeCycle" when TimerCycle.TryParse(text) is not null => (feel.Of($"\"{text}\"", part), text, true),
            "timeDuration" when IsoDuration.TryParse(text) is { IsMixed: false } duration => (feel.Of(Literal(duration), part), text, false),
            "timeDate" when IsDate(text) => (feel.Of($"date and time(\"{text}\")", part), text, false),
            "timeDate" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                (feel.Of($"date(\"{text}\")", part), text, false),
            _ => Refuse(ProblemCodes.BadTimer, part, text),
        };
    }

    /// <summary>FEEL keeps years and months apart from days, and knows no weeks.</summary>
    private static string Literal(IsoDuration duration) => duration.Months is 0
        ? $"duration(\"{XmlConvert.ToString(duration.Rest)}\")"
        : $"duration(\"P{duration.Months.ToString(CultureInfo.InvariantCulture)}M\")";

    private static bool IsDate(string text) => text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    private (FeelExpression?, string?, bool) Refuse(string code, XElement at, params string[] arguments)
    {
        problems.Error(code, at, arguments);
        return (null, null, false);
    }
}
