using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>The languages of each channel: a line for each, the channel's code and then the languages' own.</summary>
internal sealed record ChannelLanguages() : Column("channel_languages", false)
{
    private const string Member = "languages";
    private static readonly CodesColumn Codes = new("channel_languages", Member, Kind.One(Member));

    public override string Write(JsonObject card) => Lines.Join((card["byChannel"] as JsonArray ?? []).OfType<JsonObject>()
        .Where(channel => channel[Member] is JsonArray { Count: > 0 }).Select(channel => (IReadOnlyList<string>)[$"{channel["channel"]}", Codes.Write(channel)]));

    public override Bilingual Hint(Known known) => new("سطر لكل قناة: channel | ar en", "a line for each channel: channel | ar en");

    public override Misfit? Put(JsonObject card, string cell, Known known)
    {
        var channels = card["byChannel"] as JsonArray ?? [];
        foreach (var channel in channels) channel!.AsObject().Remove(Member);
        foreach (var line in Lines.Split(cell))
        {
            if (!ChannelColumn.Has(card, line[0])) return Wrong(line[0], ChannelColumn.OfTheService);
            if (Codes.Put(ChannelColumn.Of(channels, line[0]), string.Join(' ', line.Skip(1)), known) is { } misfit) return misfit;
        }
        Set(card, ["byChannel"], ChannelColumn.Ordered(card, channels) is { Count: > 0 } left ? left : null);
        return null;
    }
}
