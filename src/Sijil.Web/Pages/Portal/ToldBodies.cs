using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Web.Pages.Portal;

/// <summary>A body that a journey tells, and when it took note.</summary>
internal sealed record ToldBody(string Entity, DateTimeOffset? At);

/// <summary>The bodies that a case tells of one event, so that its customer tells none of them.</summary>
internal static class ToldBodies
{
    public static IReadOnlyList<ToldBody> Of(CaseView view, IReadOnlyList<StoryFact> story)
    {
        if (view.Data["bodies"] is not JsonArray bodies) return [];
        Dictionary<string, DateTimeOffset> answered = [];
        foreach (var told in story)
            if (told.Fact is EffectAnswered answer) answered[answer.Operation] = told.HappenedAt;
        return [.. bodies.OfType<JsonObject>().Select(body => new ToldBody($"{body["entity"]}", answered.TryGetValue($"{body["operation"]}", out var at) ? at : null))];
    }
}
