using System.Text.Json.Serialization;
using Sijil.Facts;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Councils;

/// <summary>A pack as it was locked: what names it, not what it says.</summary>
internal sealed record Pack(string Hash, IReadOnlyList<LockedPaper> Papers, DateTimeOffset At, string By);

internal sealed record Conflict(string Item, string Member, string Reason, DateTimeOffset At);

internal sealed record Vote(string Item, string Member, string Choice, DateTimeOffset At);

/// <summary>How the votes on one item stand.</summary>
/// <param name="Eligible">Members in term who have not stood aside from it.</param>
/// <param name="Taking">Those of them who are there; in a circulation, those who voted.</param>
internal sealed record Count(int Eligible, int Taking, int For, int Against, int Abstained, bool HasQuorum, bool IsCarried);

/// <summary>A council together, or asked by circulation, as its facts tell it.</summary>
internal sealed record Meeting(string Id, string Council, string Mode, DateTimeOffset At, Bilingual Place)
{
    public IReadOnlyList<string> Agenda { get; init; } = [];
    public Pack? Pack { get; init; }
    public IReadOnlyList<string>? Present { get; init; }
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>What was recorded of each item in it.</summary>
    public IReadOnlyDictionary<string, string> Decided { get; init; } = new Dictionary<string, string>();
    public DateTimeOffset? ClosedAt { get; init; }
    public string MinutesIn { get; init; } = "";

    [JsonIgnore]
    public bool IsCirculation => Mode is "circulation";

    /// <summary>Votes and decisions are taken now.</summary>
    [JsonIgnore]
    public bool IsSitting => Pack is not null && ClosedAt is null && (IsCirculation || Present is not null);

    [JsonIgnore]
    public DateOnly Day => DateOnly.FromDateTime(At.ToOffset(TimeSpan.FromHours(4)).DateTime);

    /// <summary>The item stands on its agenda and nothing has come of it there yet.</summary>
    public bool HasOpen(string item) => ClosedAt is null && Agenda.Contains(item) && !Decided.ContainsKey(item);

    public Vote? VoteOf(string member, string item) => Votes.FirstOrDefault(vote => vote.Member == member && vote.Item == item);

    public bool StandsAside(string member, string item) => Conflicts.Any(conflict => conflict.Member == member && conflict.Item == item);

    /// <summary>Counts the votes on an item by the council's own rules: a quorum of those who have not stood aside, then more for than against; at a tie the chair's vote decides.</summary>
    public Count CountOf(string item, Council council)
    {
        var seats = council.SeatsOn(Day).Where(seat => !StandsAside(seat.Person, item)).ToList();
        var votes = Votes.Where(vote => vote.Item == item && seats.Exists(seat => seat.Person == vote.Member)).ToList();
        int Of(string choice) => votes.Count(vote => vote.Choice == choice);
        var taking = IsCirculation ? votes.Count : seats.Count(seat => Present?.Contains(seat.Person) is true);
        var (yes, no) = (Of("for"), Of("against"));
        var chair = votes.Find(vote => seats.Exists(seat => seat.IsChair && seat.Person == vote.Member))?.Choice;
        var carried = IsCirculation ? yes > seats.Count * council.Quorum : yes > no || yes == no && yes > 0 && chair == "for";
        return new(seats.Count, taking, yes, no, Of("abstain"), taking > seats.Count * council.Quorum, carried);
    }
}
