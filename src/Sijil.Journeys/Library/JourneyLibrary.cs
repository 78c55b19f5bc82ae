using System.Collections.Concurrent;
using System.Collections.Frozen;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Facts.Registers;

namespace Sijil.Journeys.Library;

/// <summary>The models that run: journeys by id and version, decisions by id. A running case keeps the version it began with.</summary>
public sealed class JourneyLibrary
{
    private readonly ConcurrentDictionary<(string Model, string Hash), ProcessPlan> versions = new();
    private readonly ConcurrentDictionary<string, ProcessPlan> current = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProcessPlan> pilots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DmnModel> decisions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> unread = [];
    private readonly ConcurrentDictionary<string, DmnModel> pastDecisions = new(StringComparer.Ordinal);
    private FrozenDictionary<string, string> issuers = FrozenDictionary<string, string>.Empty;
    private IReadOnlyList<string> advisors = ["advisor"];

    /// <summary>What was wrong with the models that are not in it.</summary>
    public IReadOnlyList<ModelProblem> Problems { get; private set; } = [];

    public IEnumerable<ProcessPlan> Plans => current.Values;

    /// <summary>Whether a version of this hash was compiled from a file: what was refused is not there.</summary>
    public bool Runs(string hash) => current.Values.Concat(pilots.Values).Any(plan => plan.Hash == hash);

    public IEnumerable<KeyValuePair<string, DmnModel>> Decisions => decisions;

    /// <exception cref="KeyNotFoundException">No model of this name was loaded.</exception>
    public ProcessPlan Current(string model) => current[model];

    /// <summary>The version by which a case begins: a pilot's, for its cohort; for everybody else the current one.</summary>
    /// <exception cref="KeyNotFoundException">No model of this name was loaded.</exception>
    public ProcessPlan For(string model, string caseId, string service, string entity) =>
        Pilot.Of(Registers?.All<Pilot>(Pilot.Register), model, caseId, service, entity) is { } pilot && PilotOf(model, pilot.Version) is { } plan ? plan : current[model];

    /// <summary>A version by the name of its pilot, or by its hash.</summary>
    public ProcessPlan? PilotOf(string model, string version) =>
        pilots.GetValueOrDefault(version) is { } named && named.Id == model ? named : versions.GetValueOrDefault((model, version));

    /// <summary>The versions of pilots by name.</summary>
    public IReadOnlyDictionary<string, ProcessPlan> Pilots => pilots;

    public bool Has(string model) => current.ContainsKey(model);

    /// <summary>The version a case runs by.</summary>
    /// <exception cref="KeyNotFoundException">The record holds a case of a version that is not in the library.</exception>
    public ProcessPlan Version(string model, string hash) => versions[(model, hash)];

    /// <summary>Every version of a journey that can run: those of the files, and those that only begun cases still need.</summary>
    public IReadOnlyList<ProcessPlan> VersionsOf(string model) => [.. versions.Where(version => version.Key.Model == model).Select(version => version.Value).OrderBy(plan => plan.Hash, StringComparer.Ordinal)];

    /// <summary>A version by its hash, the beginning of it that no other has (six signs or more), the name of a pilot, or "current".</summary>
    public ProcessPlan? FindVersion(string model, string said)
    {
        if (said == "current") return current.GetValueOrDefault(model);
        if (PilotOf(model, said) is { } named) return named;
        return said.Length >= 6 && VersionsOf(model).Where(plan => plan.Hash.StartsWith(said, StringComparison.Ordinal)).ToList() is [var only] ? only : null;
    }

    public DmnModel Decision(string model) => decisions[model];

    public DmnModel? FindDecision(string model) => decisions.GetValueOrDefault(model);

    /// <summary>The decision models that a journey asks, and those that it calls, in the order of its steps.</summary>
    public IEnumerable<string> DecisionModelsOf(string journey) => DecisionModelsOf(journey, []).Distinct();

    private IEnumerable<string> DecisionModelsOf(string journey, HashSet<string> seen)
    {
        if (!seen.Add(journey) || !Has(journey)) return [];
        return Current(journey).Nodes.SelectMany(node => (string?[])
        [
            node.Step.Decision?.Model, node.Step.Fee?.Decision.Split('#')[0], .. node.CalledProcess is { } called ? DecisionModelsOf(called, seen) : [],
        ]).OfType<string>().Where(decisions.ContainsKey);
    }

    /// <summary>The model of the version that decided, from the files or from the record.</summary>
    public DmnModel? DecisionVersion(string model, string hash)
    {
        if (FindDecision(model) is { } current && current.Hash == hash) return current;
        if (pastDecisions.TryGetValue(hash, out var known)) return known;
        return DecisionArchive.Restore(Registers, hash) is { } restored ? pastDecisions[hash] = restored : null;
    }

    /// <summary>Whether a message opens a journey.</summary>
    public bool Opens(string message) => OpenedBy(message) is not null;

    /// <summary>The journey that a message opens, if one does.</summary>
    public ProcessPlan? OpenedBy(string message) => current.Values.FirstOrDefault(plan => plan.StartOf(message) is not null);

    /// <summary>Whether any version of any journey begins with a message of this name, or waits for one.</summary>
    public bool Hears(string message) => versions.Values.Any(plan => plan.Nodes.Any(node =>
        node.Kind is not (NodeKind.Throw or NodeKind.End or NodeKind.SendTask) && node.Triggers.Any(trigger => trigger.Kind is TriggerKind.Message && trigger.Name == message)));

    /// <summary>The journeys that begin when a signal is said.</summary>
    public IEnumerable<ProcessPlan> StartedBySignal(string signal) => current.Values.Where(plan => plan.StartOfSignal(signal) is not null).OrderBy(plan => plan.Id, StringComparer.Ordinal);

    /// <summary>The entity that issues a type of certificate.</summary>
    public string? IssuerOf(string certificate) => issuers.GetValueOrDefault(certificate);

    /// <summary>The advisor of a case: the same for the same case, spread evenly.</summary>
    public string AdvisorFor(string caseId)
    {
        uint spread = 0;
        foreach (var letter in caseId) spread = unchecked(spread * 31 + letter);
        return advisors[(int)(spread % (uint)advisors.Count)];
    }

    /// <summary>The registers that the models speak of.</summary>
    public RegisterFold? Registers { get; set; }

    /// <summary>The entity that is the authoritative source of a data element.</summary>
    public string? SourceOf(string element) => Registers?.Elements.GetValueOrDefault(element)?.Source;

    public ServiceCard? CardOf(string? service) => service is null ? null : Registers?.Services.GetValueOrDefault(service);

    /// <summary>The journeys that have a file, by the file's name or their own, whether they run or not.</summary>
    public IReadOnlyCollection<string> Files => [.. versions.Keys.Select(version => version.Model), .. unread];

    /// <summary>The file that a version of a journey was read from.</summary>
    public string FileOf(ProcessPlan plan) => files.GetValueOrDefault(plan.Hash, "");

    /// <summary>The decisions that a file can be asked for; none when it is not there.</summary>
    public IEnumerable<string> DecisionsOf(string model) => decisions.TryGetValue(model, out var read) ? read.Asked : [];

    public void Add(ProcessPlan plan, string file = "")
    {
        versions[(plan.Id, plan.Hash)] = plan;
        current[plan.Id] = plan;
        files[plan.Hash] = file;
    }

    internal void AddUnread(string file) => unread.Add(Path.GetFileNameWithoutExtension(file));

    /// <summary>No case begins by it; those that it began with in another life still find it in the record.</summary>
    internal void Refuse(ProcessPlan plan)
    {
        versions.TryRemove((plan.Id, plan.Hash), out _);
        current.TryRemove(new(plan.Id, plan));
        foreach (var pilot in pilots.Where(pilot => pilot.Value == plan)) pilots.TryRemove(pilot);
        unread.Add(plan.Id);
    }

    /// <summary>A version that runs for a cohort only.</summary>
    public void AddPilot(string name, ProcessPlan plan, string file = "")
    {
        files[plan.Hash] = file;
        versions[(plan.Id, plan.Hash)] = plan;
        pilots[name] = plan;
    }

    /// <summary>A version that only running cases still need.</summary>
    public void AddPast(ProcessPlan plan) => versions.TryAdd((plan.Id, plan.Hash), plan);

    public void Add(string id, DmnModel model) => decisions[id] = model;

    /// <summary>The same models, with another version of one journey in force and no pilots: to see what would become of cases by it.</summary>
    public JourneyLibrary With(ProcessPlan changed)
    {
        var other = new JourneyLibrary { Registers = Registers, issuers = issuers, advisors = advisors };
        foreach (var plan in current.Values) other.Add(plan);
        foreach (var (id, model) in decisions) other.Add(id, model);
        other.Add(changed);
        return other;
    }

    public void Staff(IEnumerable<string> advisorIds) => advisors = advisorIds.ToList() is { Count: > 0 } named ? named : advisors;

    public void Issue(IEnumerable<KeyValuePair<string, string>> issuerOfType) => issuers = issuerOfType.ToFrozenDictionary(StringComparer.Ordinal);

    public void Report(IReadOnlyList<ModelProblem> problems) => Problems = [.. Problems, .. problems];
}
