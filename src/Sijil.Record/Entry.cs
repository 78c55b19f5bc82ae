using System.Globalization;

namespace Sijil.Record;

/// <summary>Where a fact stands in the journal: the position of its turn and its index inside it; as text <c>12.0</c>.</summary>
public readonly record struct FactAddress(long Position, int Index)
{
    /// <summary>Reads the text form, or says no.</summary>
    public static bool TryParse(string? text, out FactAddress address)
    {
        address = default;
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 1
            || !long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            || !int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return false;
        address = new(position, index);
        return true;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Position}.{Index}");
}

/// <summary>A fact as it is read back.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Type">Its kind.</param>
/// <param name="HappenedAt">When it happened.</param>
/// <param name="Data">What it says: JSON, or, in a turn that is kept closely, what its writer wrote.</param>
public sealed record RecordedFact(FactAddress Address, string Type, DateTimeOffset HappenedAt, ReadOnlyMemory<byte> Data)
{
    /// <summary>The turn that is kept closely, from which a fact has its words and its personal values.</summary>
    public PackedTurn? Turn { get; init; }

    /// <summary>Written field by field; otherwise it is JSON.</summary>
    public bool IsClose { get; init; }

    internal bool IsAlone { get; init; }
}

/// <summary>A committed turn as it is read back.</summary>
public sealed record Entry(
    long Position, string Stream, long Version, DateTimeOffset RecordedAt, Origin Origin, IReadOnlyList<RecordedFact> Facts);
