using FsCheck;
using FsCheck.Fluent;
using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>Logs written in a test: a letter is an activity, a word a case.</summary>
internal static class Logs
{
    /// <summary>Cases c1, c2 …; one event an hour.</summary>
    public static EventLog Of(params IEnumerable<string> cases)
    {
        var builder = new EventLogBuilder();
        foreach (var (steps, at) in cases.Select((steps, at) => (steps, at)))
            builder.Add(new($"c{at + 1}", at + 1, [.. steps.Select((step, hour) => new RawEvent($"{step}", DateTimeOffset.UnixEpoch.AddHours(hour), null, null, null, at + 1))]));
        return builder.Build();
    }

    /// <summary>Arbitrary logs of a few activities.</summary>
    public static Arbitrary<string[]> Any { get; } = Gen.Choose(0, 8).SelectMany(length => Gen.Elements('a', 'b', 'c', 'd', 'e', 'f').ListOf(length))
        .Select(steps => string.Concat(steps)).ListOf(6).Select(cases => cases.ToArray()).ToArbitrary();
}
