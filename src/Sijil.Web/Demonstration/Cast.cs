using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;
using Sijil.Steer.Bodies;

namespace Sijil.Web.Demonstration;

/// <summary>Who plays, the cases by the names that acts give them, and what a text of the play says on its day.</summary>
internal sealed class Cast(Dictionary<string, string> named, CaseDesk cases, RegisterFold registers, TimeProvider clock)
{
    public IEnumerable<string> Cases => named.Values;

    public void Name(string name, string caseId) => named[name] = caseId;

    public Persona Person(string id) => registers.All<Persona>("people")[id];

    public Actor Actor(string id) => new(id, Person(id).Role ?? "officer", "desk");

    public Reader Reader(string id) => new(id, Person(id).Role ?? "officer", Person(id).Entity ?? "");

    public StaffMember Staff(string id) => new(id, Person(id).Name, Person(id).Entity ?? "", Person(id).Role ?? "officer");

    /// <summary>A case by its name, or the newest that it called of a model.</summary>
    public async ValueTask<string> Case(string on, CancellationToken cancel)
    {
        var parts = on.Split('/');
        if (!named.TryGetValue(parts[0], out var id)) return "";
        foreach (var model in parts.Skip(1))
            id = (await cases.Story(id, cancel)).Select(told => told.Fact).OfType<ChildCalled>().LastOrDefault(call => call.Model == model)?.Child ?? "";
        return id;
    }

    public async ValueTask<JsonObject> Said(JsonObject? said, CancellationToken cancel)
    {
        JsonObject answers = [];
        foreach (var (path, value) in said ?? [])
            answers[path] = value is JsonValue text && text.TryGetValue<string>(out var words) ? await Words(words, cancel) : value?.DeepClone();
        return answers;
    }

    public async ValueTask<string> Words(string text, CancellationToken cancel)
    {
        if (text.StartsWith("in P", StringComparison.Ordinal)) return Day(clock.GetUtcNow() + XmlConvert.ToTimeSpan(text[3..]));
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.IndexOf('}', StringComparison.Ordinal));
        return from < 0 || to < from ? text : text[..from] + await Case(text[(from + 1)..to], cancel) + text[(to + 1)..];
    }

    private static string Day(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(4)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
