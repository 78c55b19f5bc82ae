namespace Sijil.Sandbox.Systems;

/// <summary>How a system behaves today; a switch for demonstrations and tests.</summary>
internal enum SystemMood
{
    /// <summary>By its card: its latency and its share of faults.</summary>
    Normal,

    /// <summary>Answers 503 to everything.</summary>
    Down,

    /// <summary>Answers 200 with something that nobody asked for.</summary>
    Nonsense,

    /// <summary>Answers after anybody's patience has ended, but does what it was asked.</summary>
    Slow,

    /// <summary>Answers with more than anybody can read.</summary>
    Hostile,
}
