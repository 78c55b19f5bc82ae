using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Steer.FollowUps;

/// <summary>What the record says of a follow-up's effect, the worst last.</summary>
internal enum EffectState { NotCounted, There, NotYet, Contradicted }

/// <summary>How the effect stands, and why, in words.</summary>
internal sealed record Effect(EffectState State, Bilingual Because)
{
    public static readonly Effect None = new(EffectState.NotCounted, Bilingual.Empty);
}

/// <summary>Holds what owners say against what the record knows: how a project ended, whether a journey has a new version, what an indicator reads now.</summary>
internal sealed class Effects(FollowUpFold fold, RegisterFold registers, IndicatorReading reading)
{
    /// <summary>Those said to be done of which the record says otherwise, now.</summary>
    public IEnumerable<FollowUp> Contradicted(FollowUpSheet sheet)
    {
        var newest = NewestVersions();
        return sheet.Effects.Where(one => Of(one, newest).State is EffectState.Contradicted);
    }

    /// <summary>The worse of what its work and its indicator say.</summary>
    public Effect Of(FollowUp one) => Of(one, NewestVersions());

    public Effect OfWork(string work, DateTimeOffset since) => OfWork(work, since, NewestVersions());

    private Effect Of(FollowUp one, Dictionary<string, DateTimeOffset> newest)
    {
        var (work, indicator) = (OfWork(one.Work, one.AssignedAt, newest), OfIndicator(one));
        return work.State >= indicator.State ? work : indicator;
    }

    private Effect OfWork(string work, DateTimeOffset since, Dictionary<string, DateTimeOffset> newest)
    {
        if (work.Length == 0) return Effect.None;
        return fold.OutcomeOf(work) switch
        {
            "completed" => new(EffectState.There, new($"اكتمل العمل {work}.", $"{work} is completed.")),
            "" => new(EffectState.NotYet, new($"لم يكتمل العمل {work} بعد.", $"{work} is not completed yet.")),
            { } => new(EffectState.Contradicted, new($"انتهى العمل {work} دون إتمام.", $"{work} ended without being completed.")),
            null => OfJourney(work, since, newest),
        };
    }

    private static Effect OfJourney(string journey, DateTimeOffset since, Dictionary<string, DateTimeOffset> newest)
    {
        if (!newest.TryGetValue($"{journey}.bpmn", out var cameAt))
            return new(EffectState.Contradicted, new($"لا يوجد في السجل عمل ولا رحلة باسم «{journey}».", $"The record knows no work and no journey called “{journey}”."));
        return cameAt > since
            ? new(EffectState.There, new($"صدرت نسخة جديدة من الرحلة «{journey}» بعد التكليف.", $"A new version of the journey {journey} came after the assignment."))
            : new(EffectState.Contradicted, new($"لم تصدر نسخة جديدة من الرحلة «{journey}» منذ التكليف.", $"The journey {journey} has no new version since the assignment."));
    }

    /// <summary>When the newest version of each journey's file came; read once for a whole list.</summary>
    private Dictionary<string, DateTimeOffset> NewestVersions()
    {
        Dictionary<string, DateTimeOffset> newest = new(StringComparer.Ordinal);
        foreach (var version in registers.Entries("journeys"))
            if (FileOf(version) is var file && (!newest.TryGetValue(file, out var known) || version.History[0].At > known)) newest[file] = version.History[0].At;
        return newest;
    }

    private Effect OfIndicator(FollowUp one)
    {
        if (one.Indicator.Length == 0 || one.Target is not { } target) return Effect.None;
        if (reading(one.Indicator, one.Owner) is not { } now) return new(EffectState.NotYet, new("لا قيمة متحققة للمؤشر بعد.", "The indicator has no reading yet."));
        var words = new Bilingual("القيمة المتحققة الآن {0} والمطلوب {1}.", "The reading is {0} now; {1} is asked for.").With(Shown(now), Shown(target));
        return new(now >= target ? EffectState.There : EffectState.Contradicted, words);
    }

    private static string Shown(decimal amount) => amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static string FileOf(RegisterEntry entry) =>
        entry.Content.ValueKind is JsonValueKind.Object && entry.Content.TryGetProperty("file", out var file) ? file.GetString() ?? "" : "";
}

/// <summary>What an indicator reads now for one entity, in the indicator's own unit; null while there is nothing to count.</summary>
internal delegate decimal? IndicatorReading(string indicator, string entity);
