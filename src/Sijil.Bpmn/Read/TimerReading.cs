using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Reads a timer definition: an ISO date or duration, or after an equals sign a FEEL expression of one.</summary>
internal sealed class TimerReading(FeelReading feel, Problems problems)
{
    public (FeelExpression? Timer, string? Text) Read(XElement definition)
    {
        var parts = definition.Elements().Where(child => child.IsBpmn() && child.Name.LocalName.StartsWith("time", StringComparison.Ordinal)).ToList();
        if (parts is not [var part])
        {
            problems.Error(ProblemCodes.NoTimer, definition);
            return (null, null);
        }

        var text = part.Value.Trim();
        return part.Name.LocalName switch
        {
            _ when text.Length is 0 => Refuse(ProblemCodes.NoTimer, part),
            "timeCycle" => Refuse(ProblemCodes.NotExecutable, part, "timeCycle"),
            _ when text.StartsWith('=') => (feel.Of(text, part), text),
            "timeDuration" when IsoDuration.TryParse(text) is { IsMixed: false } duration => (feel.Of(Literal(duration), part), text),
            "timeDate" when IsDate(text) => (feel.Of($"date and time(\"{text}\")", part), text),
            "timeDate" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                (feel.Of($"date(\"{text}\")", part), text),
            _ => Refuse(ProblemCodes.BadTimer, part, text),
        };
    }

    /// <summary>FEEL keeps years and months apart from days, and knows no weeks.</summary>
    private static string Literal(IsoDuration duration) => duration.Months is 0
        ? $"duration(\"{XmlConvert.ToString(duration.Rest)}\")"
        : $"duration(\"P{duration.Months.ToString(CultureInfo.InvariantCulture)}M\")";

    private static bool IsDate(string text) => text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    private (FeelExpression?, string?) Refuse(string code, XElement at, params string[] arguments)
    {
        problems.Error(code, at, arguments);
        return (null, null);
    }
}
