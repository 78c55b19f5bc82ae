using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.LiveMap;

/// <summary>How many live cases each body holds now; counted at most once in two seconds, however many look.</summary>
internal sealed class Holdings(IJournal journal, RegisterFold registers, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private volatile Counted last = new(DateTimeOffset.MinValue, new Dictionary<string, long>());

    private sealed record Counted(DateTimeOffset At, IReadOnlyDictionary<string, long> Held);

    public async ValueTask<IReadOnlyDictionary<string, long>> Now(CancellationToken cancel)
    {
        if (clock.GetUtcNow() - last.At < Fresh) return last.Held;
        var held = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entity in registers.Entities.Keys)
            if (await CustomersOf(entity, cancel) is > 0 and var count) held[entity] = count;
        last = new(clock.GetUtcNow(), held);
        return held;
    }

    /// <summary>Without government's own work, which serves no customer and may be secret.</summary>
    private async ValueTask<long> CustomersOf(string entity, CancellationToken cancel)
    {
        var filter = new CaseFilter { Holder = entity, Kind = OriginKind.Live };
        return await journal.Cases.Count(filter, cancel) is > 0 and var all ? all - await journal.Cases.Count(filter with { Customer = "" }, cancel) : 0;
    }
}
