using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Journeys;

namespace Sijil.Steer.Redesign;

/// <summary>An answer laid over what its case knows: the rules read the whole, and what they add goes into the answer.</summary>
internal sealed class AnswerSheet
{
    private readonly JsonObject whole;
    private readonly JsonObject answers;
    private readonly StepAnswer given;

    public AnswerSheet(CaseView view, StepAnswer given)
    {
        (Case, this.given) = (view.Id, given);
        whole = (JsonObject)view.Data.DeepClone();
        answers = (JsonObject)given.Answers.DeepClone();
        Typed = [.. answers.Select(answer => answer.Key)];
        foreach (var (path, value) in answers) Lay(path, value);
    }

    public string Case { get; }

    /// <summary>The paths that a person answered.</summary>
    public IReadOnlyList<string> Typed { get; }

    public StepAnswer Answer => given with { Answers = answers };
    public JsonObject Whole => whole;
    public string Service => Text("project.service");

    public string Text(string path) => Guide.At(whole, path) is JsonValue value ? value.ToString() : "";

    public T? Read<T>(string path) where T : class => Guide.At(whole, path)?.Deserialize<T>(JsonSerializerOptions.Web);

    /// <exception cref="InvalidOperationException">The model led here without what an earlier step puts there.</exception>
    public T Need<T>(string path) where T : class => Read<T>(path) ?? throw new InvalidOperationException($"Case {Case} has no {path}.");

    public void Put<T>(string path, T value)
    {
        answers[path] = JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web);
        Lay(path, answers[path]);
    }

    private void Lay(string path, JsonNode? value)
    {
        var parts = path.Split('.');
        var at = whole;
        foreach (var part in parts[..^1])
        {
            if (at[part] is not JsonObject inner) at[part] = inner = [];
            at = inner;
        }
        at[parts[^1]] = value?.DeepClone();
    }
}
