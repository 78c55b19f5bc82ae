using System.Collections.Concurrent;

namespace Sijil.Record;

/// <summary>Keys made ready not long ago. A country has more persons than memory is worth: when there are many, all are let go, and come back as they are asked for.</summary>
internal sealed class KeysAtHand
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<string, PersonKey> _keys = new(StringComparer.Ordinal);
    private int _count;    // about: counting the dictionary itself takes all its locks

    public PersonKey? Find(string person) => _keys.GetValueOrDefault(person);

    public PersonKey Keep(string person, PersonKey key)
    {
        if (!_keys.TryAdd(person, key)) return _keys.GetValueOrDefault(person, key);
        if (Interlocked.Increment(ref _count) > Most)
        {
            _keys.Clear();
            Volatile.Write(ref _count, 0);
        }
        return key;
    }

    public void Drop(string person)
    {
        if (_keys.TryRemove(person, out _)) Interlocked.Decrement(ref _count);
    }
}
