using System.Text.Json.Nodes;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Uploads;

/// <summary>A file that was attached in a case, for whoever may open the case.</summary>
internal sealed record KeptUpload(string Name, string Type, byte[] Content);

/// <summary>Opens an attached file: only one that this case's answers name.</summary>
internal sealed class OpenUpload(SealedFiles files)
{
    public KeptUpload? Open(CaseView view, string id)
    {
        var named = view.Steps.Select(step => (JsonNode)step.Draft).Append(view.Data).Select(from => Find(from, id)).FirstOrDefault(found => found is not null);
        return named is not null && files.Open(view.Customer, id) is { } content ? new($"{named["name"]}", $"{named["type"]}", content) : null;
    }

    private static JsonObject? Find(JsonNode? from, string id) => from switch
    {
        JsonObject one when one["file"] is JsonValue value && value.TryGetValue<string>(out var file) && file == id && one["sha256"] is not null => one,
        JsonObject one => one.Select(member => Find(member.Value, id)).FirstOrDefault(found => found is not null),
        JsonArray many => many.Select(item => Find(item, id)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
