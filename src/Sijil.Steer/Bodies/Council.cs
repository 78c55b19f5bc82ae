using Sijil.Facts;

namespace Sijil.Steer.Bodies;

/// <summary>A body that a موضوع is put before: a council that meets and votes, a committee, or the Ruler.</summary>
/// <param name="Meets">It decides by its members' votes, in a meeting or by circulation.</param>
/// <param name="Entity">Whose officers answer for it where it does not meet; the Secretariat records for the others.</param>
/// <param name="Quorum">The share of its members that must be exceeded before it decides.</param>
internal sealed record Council(string Id, int Order, Bilingual Name, Bilingual Short, bool Meets, string? Entity = null, decimal Quorum = 0.5m, IReadOnlyList<Seat>? Members = null)
{
    public IReadOnlyList<Seat> SeatsOn(DateOnly day) => [.. (Members ?? []).Where(seat => seat.IsHeldOn(day))];
}

/// <summary>Who sits on a council, as what, from when until when.</summary>
/// <param name="Kind">chair or member.</param>
internal sealed record Seat(string Person, DateOnly From, DateOnly? To = null, [property: System.Text.Json.Serialization.JsonPropertyName("seat")] string Kind = "member")
{
    public bool IsChair => Kind is "chair";

    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || day <= To);
}
