using System.Buffers;

namespace Sijil.Record;

/// <summary>What a turn says of one person, one value after another, until it is sealed as one.</summary>
internal sealed class PersonalValues
{
    private readonly ArrayBufferWriter<byte> _clear = new(1_024);
    private int _count;

    public string Person { get; private set; } = "";

    public ReadOnlySpan<byte> Clear => _clear.WrittenSpan;

    public void Begin(string person)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        Person = person;
        _count = 0;
    }

    /// <summary>What was said is wiped, now that it is sealed or given up.</summary>
    public void Wipe() => _clear.Clear();

    /// <returns>Which part of the box it is.</returns>
    public int Add(ReadOnlySpan<byte> value)
    {
        PackWriter.Place(_clear, (ulong)value.Length);
        BuffersExtensions.Write(_clear, value);
        return _count++;
    }
}
