using System.Text;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.LiveMap;

namespace Sijil.Serve.Tests;

public sealed class CityActivityTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_body_and_its_system_are_lit_by_what_they_answered()
    {
        var city = new CityActivity();
        city.Apply(Reading(Origin.Live, Noon));
        Assert.Equal(Noon, city.OfEntity("icp").Live);
        Assert.Equal(Noon, city.OfSystem("icp-population").Live);
        Assert.Null(city.OfEntity("icp").Simulated);
        Assert.Equal(Activity.None, city.OfEntity("dha"));
    }

    [Fact]
    public void A_simulated_month_never_looks_like_life()
    {
        var city = new CityActivity();
        city.Apply(Reading(new Origin(OriginKind.Simulated, "seed-1"), Noon));
        Assert.Null(city.OfEntity("icp").Live);
        Assert.Equal(Noon, city.OfEntity("icp").Simulated);
    }

    [Fact]
    public void A_late_fact_does_not_turn_the_clock_back()
    {
        var city = new CityActivity();
        city.Apply(Reading(Origin.Live, Noon));
        city.Apply(Reading(Origin.Live, Noon.AddHours(-1)));
        Assert.Equal((Noon, 2), (city.OfEntity("icp").Live!.Value, city.OfEntity("icp").Count));
    }

    [Fact]
    public void What_is_saved_is_loaded_and_saved_the_same()
    {
        var city = new CityActivity();
        city.Apply(Reading(Origin.Live, Noon));
        var saved = Saved(city);
        var again = new CityActivity();
        again.Load(JsonElement.Parse(saved));
        Assert.Equal(saved, Saved(again));
        Assert.Equal(Noon, again.OfSystem("icp-population").Live);
    }

    private static Entry Reading(Origin origin, DateTimeOffset at)
    {
        const string json = """{"ask":"a-1","element":"identity.profile","of":"p-1","step":"read","entity":"icp","system":"icp-population","basis":{"ar":"","en":""},"fields":1}""";
        return new(1, "case/S1", 1, at, origin, [new RecordedFact(new(1, 0), "data-read", at, Encoding.UTF8.GetBytes(json))]);
    }

    private static string Saved(CityActivity city)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) city.Save(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
