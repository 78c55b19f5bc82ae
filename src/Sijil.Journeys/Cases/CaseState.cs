using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

internal enum PendingKind { Read, Operate, Post, Expect, Return, Call, Stop, Tell }

/// <summary>A step that waits for a person.</summary>
/// <param name="Ticket">Which offer of the case it is: a token goes from step to step, an answer is to one offer only.</param>
internal sealed record OpenStep(int Token, int Ticket, string Step, string Holder, string Role, DateTimeOffset OfferedAt, DateTimeOffset? Due, string? Assignee);

/// <summary>A question or an effect that was decided and is not yet answered.</summary>
/// <param name="Urgent">A person had it tried again.</param>
internal sealed record Pending(string Id, PendingKind Kind, int Token, string Step, string Name, string Of, string Into, string Repeats,
    DateTimeOffset AskedAt, DateTimeOffset NextAt, int Attempt = 0, bool Abandoned = false, bool Urgent = false);

/// <param name="Left">How often it rings again; null where it rings once, -1 without end.</param>
/// <param name="Tells">Of a time limit: who is told when it has passed. It moves nothing.</param>
internal sealed record PendingTimer(int Token, string Step, DateTimeOffset At, int? Left = null, string? Tells = null)
{
    public bool Is(int token, string step) => Token == token && Step == step && Tells is null;
}

internal sealed record PendingWait(string Wait, int Token, string Step, string Name, string Key);

/// <param name="Token">The token that it holds up; -1 when the case goes on nevertheless.</param>
internal sealed record OpenIncident(string Id, int Token, string Step, string Owner, string Code, DateTimeOffset Since = default, Bilingual? Text = null)
{
    /// <summary>A system's silence ends by itself, and lateness with the step; anything else holds the token until a person acts.</summary>
    public bool EndsByItself => Code is "no-answer" or "in-doubt" or "exhausted" or TimerFar || IsLate;

    /// <summary>Whether it goes with its token, or with the case.</summary>
    public bool EndsWithCase => Token >= 0 || IsLate || Code is TimerFar;

    /// <summary>A timer would ring in a time that nobody waits for.</summary>
    public const string TimerFar = "timer-far";

    /// <summary>A time limit has passed, or somebody asked for attention; nothing is held up by it.</summary>
    public bool IsLate => Code is "late" or "nobody" or "no-message" or "case-late" or "escalated";
}

/// <summary>A name that the case holds against all others.</summary>
internal sealed record HeldName(string Step, string Stream);

/// <summary>What a case counts while it runs; written into <see cref="CaseClosed"/> at its end.</summary>
internal sealed record Tally(int Touches = 0, int Assisted = 0, int Visits = 0, int Minutes = 0, int Asked = 0, int Held = 0, int Fetched = 0, decimal Fees = 0);

/// <summary>A case: the fold of its facts, and nothing else. It changes only by <see cref="Apply"/>.</summary>
internal sealed partial class CaseState
{
    /// <summary>Why another attempt is due at once: a person wants it.</summary>
    public const string TriedAgain = "tried-again";

    public CaseOpened Opened { get; private set; } = null!;
    public DateTimeOffset OpenedAt { get; private set; }
    public long Version { get; set; }
    public Marking Marking { get; private set; } = new();
    public Knowledge Data { get; private set; } = new();

    /// <summary>What is known only inside a token's loop or sub-process.</summary>
    public Dictionary<int, Knowledge> Locals { get; private set; } = [];
    public List<OpenStep> Steps { get; private set; } = [];
    public List<Pending> Pendings { get; private set; } = [];
    public List<PendingTimer> Timers { get; private set; } = [];
    public List<PendingWait> Waits { get; private set; } = [];
    public List<OpenIncident> Incidents { get; private set; } = [];
    public List<HeldName> Names { get; private set; } = [];

    /// <summary>The waits whose message came, so that the same message twice is known for what it is.</summary>
    public List<string> Met { get; private set; } = [];
    public Dictionary<string, JsonNode> Inputs { get; private set; } = [];
    public Dictionary<int, JsonObject> Drafts { get; private set; } = [];
    public List<FeeLine> Fee { get; private set; } = [];

    /// <summary>Who came later; those named at the beginning stand in <see cref="Opened"/>.</summary>
    public List<string> Joined { get; private set; } = [];

    public IReadOnlyList<string> Parties => Joined.Count is 0 ? Opened.Parties : [.. Opened.Parties, .. Joined];
    public Tally Tally { get; private set; } = new();
    public string Advisor { get; private set; } = "";
    public DateTimeOffset? Promise { get; private set; }
    public string Outcome { get; private set; } = "";
    public bool Paid { get; private set; }
    public bool Rated { get; private set; }
    public int Offers { get; private set; }
    public int Certificates { get; private set; }
    public int Remarks { get; private set; }

    /// <summary>Where its facts come from; the same for its whole life.</summary>
    public Origin Origin { get; set; } = Origin.Live;

    public string Id => Opened.Case;
    public bool IsOpen => Outcome.Length == 0;

    /// <summary>Whose key seals what the case knows: the customer's, or the case's own where there is none.</summary>
    public string Subject => Opened.Customer.Length > 0 ? Opened.Customer : Opened.Case;

    /// <summary>The earliest moment at which something is to be done; never null while an effect is pending.</summary>
    public DateTimeOffset? WakeAt
    {
        get
        {
            DateTimeOffset? earliest = null;
            foreach (var timer in Timers)
                if (earliest is null || timer.At < earliest) earliest = timer.At;
            foreach (var pending in Pendings)
                if (earliest is null || pending.NextAt < earliest) earliest = pending.NextAt;
            return earliest;
        }
    }

    public CaseState Copy() => new()
    {
        Opened = Opened, OpenedAt = OpenedAt, Version = Version, Marking = Marking.Copy(), Data = Data.Copy(), Locals = Locals.ToDictionary(local => local.Key, local => local.Value.Copy()),
        Steps = [.. Steps], Pendings = [.. Pendings], Timers = [.. Timers], Waits = [.. Waits], Incidents = [.. Incidents], Names = [.. Names], Met = [.. Met],
        Inputs = new(Inputs), Drafts = new(Drafts), Fee = [.. Fee], Joined = [.. Joined], Tally = Tally, Advisor = Advisor, Promise = Promise, Outcome = Outcome, Paid = Paid, Rated = Rated, Offers = Offers, Certificates = Certificates, Remarks = Remarks, Origin = Origin,
    };
}
