using Sijil.Facts.Registers;

namespace Sijil.Sandbox.Systems;

internal enum SystemFault { None, Error, LostBefore, LostAfter }

/// <summary>How one request fares: its time and its fault, thrown from the system, the request's id and the attempt, so that a retry may succeed.</summary>
internal readonly record struct SystemPace(SystemFault Fault, TimeSpan After)
{
    private const double SlowBy = 8;

    public static SystemPace Of(SystemCard card, SandboxSettings settings, string id, int attempt)
    {
        var chance = Chance.Of(card.Id, id, attempt.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var throws = settings.Faults > 0 ? chance.Share() / settings.Faults : 1;
        var milliseconds = chance.LogNormal(Math.Max(1, card.Latency.P50Ms), Math.Max(card.Latency.P50Ms + 1, card.Latency.P99Ms));
        var fault = Befalls(card.Faults, throws, ref chance);
        if (fault is SystemFault.None && throws < card.Faults.Timeout + card.Faults.Error + card.Faults.Slow) milliseconds *= SlowBy;
        return new(fault, TimeSpan.FromMilliseconds(Math.Round(milliseconds * settings.Latency)));
    }

    private static SystemFault Befalls(SystemFaults shares, double throws, ref Chance chance)
    {
        if (throws < shares.Timeout) return chance.Is(0.5) ? SystemFault.LostBefore : SystemFault.LostAfter;
        return throws < shares.Timeout + shares.Error ? SystemFault.Error : SystemFault.None;
    }
}
