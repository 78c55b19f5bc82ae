using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Journeys.Calendars;

/// <summary>An hour and minute on the wall: 07:30.</summary>
[JsonConverter(typeof(AsWritten))]
public readonly record struct HourOfDay(int Minutes)
{
    public TimeSpan SinceMidnight => TimeSpan.FromMinutes(Minutes);

    public override string ToString() => $"{Minutes / 60:00}:{Minutes % 60:00}";

    private sealed class AsWritten : JsonConverter<HourOfDay>
    {
        public override HourOfDay Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && TimeOnly.TryParseExact(reader.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new((int)(time.Ticks / TimeSpan.TicksPerMinute))
                : throw new JsonException("An hour of the day is written 07:30.");

        public override void Write(Utf8JsonWriter writer, HourOfDay hour, JsonSerializerOptions options) => writer.WriteStringValue(hour.ToString());
    }
}
