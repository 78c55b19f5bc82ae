namespace Sijil.Record;

/// <summary>Who is at work on which case, where one process owns the whole record; a new start forgets them all.</summary>
internal sealed class Leases(TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, (string Holder, DateTimeOffset Until)> _held = [];
    private readonly Lock _gate = new();

    public int Count
    {
        get
        {
            lock (_gate) return _held.Count;
        }
    }

    public bool TryTake(string id, string holder)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_held.TryGetValue(id, out var lease) && lease.Until > now) return false;
            _held[id] = (holder, now + Length);
            return true;
        }
    }

    public bool IsHeld(string id)
    {
        lock (_gate) return _held.TryGetValue(id, out var lease) && lease.Until > clock.GetUtcNow();
    }

    /// <summary>Takes it, or prolongs one's own.</summary>
    public bool TryHold(string id, string holder)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_held.TryGetValue(id, out var lease) && lease.Until > now && lease.Holder != holder) return false;
            _held[id] = (holder, now + Length);
            return true;
        }
    }

    public void Release(string id, string holder)
    {
        lock (_gate)
        {
            if (_held.TryGetValue(id, out var lease) && lease.Holder == holder) _held.Remove(id);
        }
    }

    /// <summary>A turn of the case ends the lease, whoever held it.</summary>
    public void End(string id)
    {
        lock (_gate) _held.Remove(id);
    }
}
