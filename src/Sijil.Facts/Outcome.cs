using System.Diagnostics.CodeAnalysis;

namespace Sijil.Facts;

/// <summary>Either what was asked for, or the refusal that says why not.</summary>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <exception cref="InvalidOperationException">It was refused: look at <see cref="IsRefused"/> first.</exception>
    public T Value => IsRefused ? throw new InvalidOperationException($"Refused: {Refusal.Code}.") : value!;

    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public bool Equals(Outcome<T> other) => Equals(Refusal, other.Refusal) && EqualityComparer<T?>.Default.Equals(value, other.value);
    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(Refusal, value);
    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);
    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);
}
