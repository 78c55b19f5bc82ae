using System.Globalization;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys.Versions;

/// <summary>Which version of its journey every open case runs by, and what became of each migration plan.</summary>
/// <remarks>A simulated case is nobody's: it is not counted and not moved.</remarks>
internal sealed class VersionFold : IFold
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Model, string Hash)> cases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, VersionLife> lives = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlanLife> plans = new(StringComparer.Ordinal);

    public string Name => "journey-versions";
    public int Version => 1;

    public void Reset()
    {
        lock (gate)
        {
            cases.Clear();
            lives.Clear();
            plans.Clear();
        }
    }

    public void Apply(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Origin.Kind is OriginKind.Simulated) return;
        foreach (var recorded in entry.Facts)
        {
            if (recorded.Type is not ("case-opened" or "case-closed" or "case-migrated" or "migration-planned" or "migration-begun" or "migration-ended")) continue;
            var fact = FactCodec.Read(recorded);
            lock (gate) Take(fact, recorded.HappenedAt);
        }
    }

    private void Take(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case CaseOpened opened: Open(opened, at); break;
            case CaseClosed closed: cases.Remove(closed.Case); break;
            case CaseMigrated migrated: Move(migrated); break;
            case MigrationPlanned planned: plans[planned.Plan] = new(planned, at); break;
            case MigrationBegun begun when plans.TryGetValue(begun.Plan, out var plan): plans[begun.Plan] = plan with { Stage = begun.Back ? PlanStage.GoingBack : PlanStage.Running, By = begun.By, ChangedAt = at }; break;
            case MigrationEnded ended when plans.TryGetValue(ended.Plan, out var plan): plans[ended.Plan] = plan with { Stage = ended.Back ? PlanStage.Back : PlanStage.Ran, Last = ended, ChangedAt = at }; break;
        }
    }

    private void Open(CaseOpened opened, DateTimeOffset at)
    {
        if (!cases.TryAdd(opened.Case, (opened.Model, opened.Hash))) return;
        var key = Key(opened.Model, opened.Hash);
        lives[key] = lives.TryGetValue(key, out var life) ? life with { Begun = life.Begun + 1 } : new(at, 1);
    }

    private void Move(CaseMigrated migrated)
    {
        if (cases.TryGetValue(migrated.Case, out var now)) cases[migrated.Case] = (now.Model, migrated.To);
        if (!plans.TryGetValue(migrated.Plan, out var plan)) return;
        if (migrated.Back) plan.Moved.Remove(migrated.Case);
        else plan.Moved.Add(migrated.Case);
    }

    /// <summary>The open cases of a version, in the order of their ids.</summary>
    public IReadOnlyList<string> OpenCases(string model, string hash)
    {
        lock (gate) return [.. cases.Where(one => one.Value == (model, hash)).Select(one => one.Key).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyDictionary<string, int> OpenByVersion(string model)
    {
        lock (gate) return cases.Values.Where(one => one.Model == model).GroupBy(one => one.Hash).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    /// <summary>Since when cases began by a version, and how many; null when none did.</summary>
    public VersionLife? LifeOf(string model, string hash)
    {
        lock (gate) return lives.GetValueOrDefault(Key(model, hash));
    }

    public PlanLife? Plan(string id)
    {
        lock (gate) return plans.TryGetValue(id, out var plan) ? plan with { Moved = [.. plan.Moved] } : null;
    }

    public IReadOnlyList<PlanLife> Plans
    {
        get
        {
            lock (gate) return [.. plans.Values.Select(plan => plan with { Moved = [.. plan.Moved] }).OrderByDescending(plan => plan.At)];
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate)
            JsonSerializer.Serialize(writer, new Saved([.. cases.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new SavedCase(one.Key, one.Value.Model, one.Value.Hash))],
                new(lives.ToDictionary(StringComparer.Ordinal)), [.. plans.Values]));
    }

    public void Load(JsonElement saved)
    {
        var before = saved.Deserialize<Saved>()!;
        lock (gate)
        {
            Reset();
            foreach (var one in before.Cases) cases[one.Id] = (one.Model, one.Hash);
            foreach (var (key, life) in before.Lives) lives[key] = life;
            foreach (var plan in before.Plans) plans[plan.Planned.Plan] = plan with { Moved = new(plan.Moved, StringComparer.Ordinal) };
        }
    }

    private static string Key(string model, string hash) => string.Create(CultureInfo.InvariantCulture, $"{model} {hash}");

    private sealed record Saved(IReadOnlyList<SavedCase> Cases, SortedDictionary<string, VersionLife> Lives, IReadOnlyList<PlanLife> Plans);

    private sealed record SavedCase(string Id, string Model, string Hash);
}

/// <summary>Since when cases begin by a version, and how many have.</summary>
internal sealed record VersionLife(DateTimeOffset Since, int Begun);

/// <summary>A migration plan and what became of it.</summary>
internal sealed record PlanLife(MigrationPlanned Planned, DateTimeOffset At)
{
    public PlanStage Stage { get; init; }
    public DateTimeOffset ChangedAt { get; init; } = At;
    public Actor By { get; init; } = Planned.By;
    public MigrationEnded? Last { get; init; }

    /// <summary>The cases that it has moved and that have not gone back.</summary>
    public SortedSet<string> Moved { get; init; } = new(StringComparer.Ordinal);
}
