using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>Which faults one world knows, and how often: each seed leaves some out, for a fault that is always there hides others.</summary>
internal sealed record FaultMix
{
    public required int Nodes { get; init; }
    public required int Cases { get; init; }

    /// <summary>Kills, power cuts, pauses, jumps of clocks and cut connections, each at a moment when something is being done.</summary>
    public required int Strikes { get; init; }
    public required IReadOnlyList<Strike> Kinds { get; init; }

    /// <summary>Of a hundred requests between people, nodes and the record.</summary>
    public required int Lost { get; init; }
    public required int Doubled { get; init; }
    public required int SlowestMs { get; init; }

    /// <summary>Of a hundred requests to a system.</summary>
    public required int TimeOuts { get; init; }
    public required int Errors { get; init; }
    public required int Refusals { get; init; }
    public required int Repeats { get; init; }
    public required int Down { get; init; }
    public required TimeSpan Storm { get; init; }

    public static FaultMix Of(SeededRandomness chance)
    {
        int Perhaps(int most) => chance.Next(3) == 0 ? 0 : chance.Next(most + 1);
        var down = chance.Next(4) == 0 ? 1 : 0;
        return new()
        {
            Nodes = 1 + chance.Next(3), Cases = 3 + chance.Next(6), Strikes = 2 + chance.Next(8),
            Kinds = [.. Enum.GetValues<Strike>().Where(kind => kind is Strike.Kill or Strike.PowerCut || chance.Next(3) > 0)],
            Lost = Perhaps(8), Doubled = Perhaps(15), SlowestMs = chance.Next(2) == 0 ? 20 : 4_000,
            TimeOuts = Perhaps(20), Errors = Perhaps(10), Refusals = Perhaps(8), Repeats = Perhaps(15), Down = down,
            Storm = TimeSpan.FromHours(down > 0 ? 6 : 6 + chance.Next(60)),
        };
    }
}

/// <summary>What befalls a world.</summary>
internal enum Strike { Kill, PowerCut, Pause, ClockJump, Partition }
