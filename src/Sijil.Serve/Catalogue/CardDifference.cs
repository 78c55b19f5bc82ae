using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Serve.Catalogue.Sheets;

namespace Sijil.Serve.Catalogue;

/// <summary>One column in which two versions of a card differ, as the sheet writes both.</summary>
internal sealed record CardDifference(string Column, string Before, string After)
{
    public static IReadOnlyList<CardDifference> Between(JsonElement before, JsonElement after)
    {
        var (one, other) = (Of(before), Of(after));
        return [.. from column in Columns.All let was = column.Write(one) let now = column.Write(other) where was != now select new CardDifference(column.Name, was, now)];
    }

    private static JsonObject Of(JsonElement content) => content.ValueKind is JsonValueKind.Object ? JsonObject.Create(content)! : [];
}
