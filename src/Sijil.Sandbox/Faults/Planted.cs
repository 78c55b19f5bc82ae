namespace Sijil.Sandbox.Faults;

/// <summary>Bugs that are put into a simulated world on purpose, to see that they would be found; no living program can have them.</summary>
internal enum Planted
{
    None,

    /// <summary>An effect reaches its system without its id, so the system cannot know that it did it before.</summary>
    NoId,

    /// <summary>A commit is answered before the disk has it.</summary>
    NoSync,

    /// <summary>A follower of the journal now and then misses an entry.</summary>
    Skip,

    /// <summary>What is due is given out although another node has a live lease on it.</summary>
    NoLease,
}
