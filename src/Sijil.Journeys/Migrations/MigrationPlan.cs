using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>How the open cases of one version of a journey go on by another.</summary>
/// <param name="From">The version that they run by: its hash, the beginning of it, the name of a pilot, or "current".</param>
/// <param name="To">The version that they go to, said in the same way.</param>
public sealed record MigrationPlan(string Id, string Journey, string From, string To)
{
    public const string Keep = "keep", Renew = "renew", Offer = "offer";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, WriteIndented = true, MaxDepth = 16,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    public Bilingual? Name { get; init; }

    /// <summary>Steps that have another id in the new version, or none (nothing): all others are those of the same id.</summary>
    public IReadOnlyDictionary<string, string?> Steps { get; init; } = new Dictionary<string, string?>();

    /// <summary>keep: a timer rings when it would have rung; renew: it is set anew, from the moment of the move.</summary>
    public string Timers { get; init; } = Keep;

    /// <summary>keep: an open task stays with whoever has it; offer: it is withdrawn and offered to the holder of the new version.</summary>
    public string Tasks { get; init; } = Keep;

    /// <summary>What the case is to know in the new version, asked of what it knows now.</summary>
    public IReadOnlyList<PlannedValue> Data { get; init; } = [];

    public static Outcome<MigrationPlan> Parse(string json)
    {
        try
        {
            var plan = JsonSerializer.Deserialize<MigrationPlan>(json, Options);
            return plan is { Id: { Length: > 0 and <= 60 } id, Journey.Length: > 0, From.Length: > 0, To.Length: > 0, Steps: not null, Data: not null } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
                && plan.Timers is Keep or Renew && plan.Tasks is Keep or Offer && plan.Data.All(one => one is { Into.Length: > 0, Value.Length: > 0 }) ? plan : MigrationRefusals.Incomplete;
        }
        catch (JsonException broken)
        {
            return MigrationRefusals.Unreadable.With((broken.LineNumber ?? 0) + 1, broken.Path ?? "$");
        }
    }

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, Options);

    /// <summary>As a file that the command takes.</summary>
    public string Text() => JsonSerializer.Serialize(this, Options);
}

/// <summary>A data path and the FEEL expression whose value it takes.</summary>
public sealed record PlannedValue(string Into, string Value);
