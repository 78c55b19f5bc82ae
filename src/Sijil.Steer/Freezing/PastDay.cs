using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Steer.Freezing;

/// <summary>What was known at the end of a day: facts recorded later are not counted, whatever day they speak of.</summary>
/// <param name="Position">The last turn of the record that is counted.</param>
/// <param name="Figures">The fold of <see cref="ScorecardsModule.NewFold"/>.</param>
internal sealed record PastDay(DateOnly Day, long Position, RegisterFold Registers, IFold Figures)
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);    // no summer time, ever

    public DateTimeOffset End => StartOf(Day.AddDays(1));

    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Dubai);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Dubai).DateTime);

    public static async ValueTask<PastDay> Of(IJournal journal, DateOnly day, CancellationToken cancel)
    {
        var (registers, figures, position) = (new RegisterFold(), ScorecardsModule.NewFold(), 0L);
        var end = StartOf(day.AddDays(1));
        await foreach (var entry in journal.Read(0, journal.Head, cancel))
        {
            if (entry.RecordedAt >= end) break;
            registers.Apply(entry);
            figures.Apply(entry);
            position = entry.Position;
        }
        return new(day, position, registers, figures);
    }
}
