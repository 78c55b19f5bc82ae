using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>Something of each channel in one cell: every line begins with the channel's code. Of what stands in a list, a channel has several lines.</summary>
/// <param name="Own">The parts after the channel's code.</param>
internal sealed record ChannelColumn(string Name, string Member, Part[] Own, bool IsList) : Column(Name, false)
{
    internal static readonly Bilingual OfTheService = new("قناة من قنوات الخدمة نفسها (العمود channels)", "a channel of this service (column channels)");

    private ListColumn List => new(Name, Member, Own, Own.Length);

    public override string Write(JsonObject card) => Lines.Join((card["byChannel"] as JsonArray ?? []).SelectMany(channel => Items(channel)
        .Select(item => (IReadOnlyList<string>)[$"{channel!["channel"]}", .. List.Cells(item)])));

    public override Bilingual Hint(Known known) => new Bilingual("سطر لكل بند: {0}", "a line for each item: {0}").With($"channel | {List.Shape}");

    public override Misfit? Put(JsonObject card, string cell, Known known)
    {
        var channels = card["byChannel"] as JsonArray ?? [];
        foreach (var channel in channels) channel!.AsObject().Remove(Member);
        foreach (var line in Lines.Split(cell))
        {
            if (!Has(card, line[0])) return Wrong(line[0], OfTheService);
            JsonObject item = [];
            if (List.Fill(item, [.. line.Skip(1)], known) is { } misfit) return misfit;
            if (!Take(Of(channels, line[0]), item)) return Wrong(line[0], new("سطر واحد لكل قناة", "one line for a channel"));
        }
        Set(card, ["byChannel"], Ordered(card, channels) is { Count: > 0 } left ? left : null);
        return null;
    }

    internal static bool Has(JsonObject card, string channel) => (card["channels"] as JsonArray ?? []).Any(one => $"{one}" == channel);

    private JsonArray Items(JsonNode? channel) => channel?[Member] switch
    {
        null => [],
        JsonArray many when IsList => many,
        var one => [one.DeepClone()],
    };

    private bool Take(JsonObject channel, JsonObject item)
    {
        if (!IsList) return channel.TryAdd(Member, item);
        if (channel[Member] is not JsonArray items) channel[Member] = items = [];
        items.Add(item);
        return true;
    }

    internal static JsonObject Of(JsonArray channels, string code)
    {
        if (channels.FirstOrDefault(one => $"{one!["channel"]}" == code) is JsonObject found) return found;
        JsonObject channel = new() { ["channel"] = code };
        channels.Add(channel);
        return channel;
    }

    /// <summary>In the order of the service's channels; a channel of which nothing is said any more is left out.</summary>
    internal static JsonArray Ordered(JsonObject card, JsonArray channels)
    {
        var order = (card["channels"] as JsonArray ?? []).Select(one => $"{one}").ToList();
        return [.. channels.OfType<JsonObject>().Where(one => one.Count > 1).OrderBy(one => order.IndexOf($"{one["channel"]}")).Select(one => one.DeepClone())];
    }
}
