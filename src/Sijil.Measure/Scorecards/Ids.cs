using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Sijil.Measure.Scorecards;

/// <summary>The ids of rows, packed: a million of them take what their letters take, and any is found at once.</summary>
internal sealed class Ids
{
    private const int MostLetters = 128;
    private byte[] letters = new byte[1024];
    private int[] ends = new int[64];
    private int[] slots = NewSlots(128);
    private (string? Id, int Row) last;

    public int Count { get; private set; }

    public string this[int row] => Encoding.UTF8.GetString(Letters(row));

    /// <returns>The row of an id; -1 when there is none.</returns>
    public int Find(string id)
    {
        if (id == last.Id) return last.Row;
        Span<byte> own = stackalloc byte[MostLetters];
        return slots[Slot(Encoding.UTF8.TryGetBytes(id, own, out var length) ? own[..length] : Encoding.UTF8.GetBytes(id))];
    }

    /// <summary>A new id becomes the next row.</summary>
    public int Add(string id)
    {
        last = (id, Add(Encoding.UTF8.GetBytes(id)));    // what is said next is mostly said of it
        return last.Row;
    }

    public void Clear()
    {
        Count = 0;
        last = default;
        slots = NewSlots(128);
    }

    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteBase64String("letters", letters.AsSpan(0, End(Count - 1)));
        writer.WriteBase64String("ends", MemoryMarshal.AsBytes(ends.AsSpan(0, Count)));
    }

    public void Load(JsonElement saved)
    {
        letters = saved.GetProperty("letters").GetBytesFromBase64();
        ends = MemoryMarshal.Cast<byte, int>(saved.GetProperty("ends").GetBytesFromBase64()).ToArray();
        Count = ends.Length;
        last = default;
        var size = 128;
        while (size < Count * 2) size *= 2;
        slots = NewSlots(size);
        for (var row = 0; row < Count; row++) slots[Slot(Letters(row))] = row;
        if (ends.Length is 0) ends = new int[64];
    }

    private int Add(ReadOnlySpan<byte> id)
    {
        if ((Count + 1) * 2 > slots.Length) Rehash();
        var start = End(Count - 1);
        if (start + id.Length > letters.Length) Array.Resize(ref letters, Math.Max(start + id.Length, letters.Length * 2));
        if (Count == ends.Length) Array.Resize(ref ends, Count * 2);
        id.CopyTo(letters.AsSpan(start));
        ends[Count] = start + id.Length;
        slots[Slot(id)] = Count;
        return Count++;
    }

    private void Rehash()
    {
        slots = NewSlots(slots.Length * 2);
        for (var row = 0; row < Count; row++) slots[Slot(Letters(row))] = row;
    }

    private int End(int row) => row < 0 ? 0 : ends[row];

    private ReadOnlySpan<byte> Letters(int row) => letters.AsSpan(End(row - 1), ends[row] - End(row - 1));

    /// <summary>The slot that holds this id, or the free one where it belongs.</summary>
    private int Slot(ReadOnlySpan<byte> id)
    {
        var slot = (int)(Hash(id) & (uint)(slots.Length - 1));
        while (slots[slot] >= 0 && !Letters(slots[slot]).SequenceEqual(id)) slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private static uint Hash(ReadOnlySpan<byte> id)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var letter in id) hash = (hash ^ letter) * 16777619u;
            return hash ^ (hash >> 15);
        }
    }

    private static int[] NewSlots(int size)
    {
        var fresh = new int[size];
        Array.Fill(fresh, -1);
        return fresh;
    }
}
