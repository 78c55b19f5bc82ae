using System.Text.Json;

namespace Sijil.Schema.Numbers;

/// <summary>When two JSON values are the same: 1 is 1.0, and the order of properties says nothing.</summary>
internal sealed class JsonSame : IEqualityComparer<JsonElement>
{
    public static JsonSame Values { get; } = new();

    public bool Equals(JsonElement x, JsonElement y)
    {
        if (x.ValueKind != y.ValueKind) return false;
        return x.ValueKind switch
        {
            JsonValueKind.Number => ExactNumber.Of(x) is { } one && ExactNumber.Of(y) is { } other ? one.CompareTo(other) is 0 : x.GetRawText() == y.GetRawText(),
            JsonValueKind.String => x.ValueEquals(y.GetString()),
            JsonValueKind.Array => x.GetArrayLength() == y.GetArrayLength() && x.EnumerateArray().SequenceEqual(y.EnumerateArray(), this),
            JsonValueKind.Object => x.GetPropertyCount() == y.GetPropertyCount()
                && x.EnumerateObject().All(member => y.TryGetProperty(member.Name, out var found) && Equals(member.Value, found)),
            _ => true,
        };
    }

    public int GetHashCode(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                return ExactNumber.Of(value) is { } number ? HashCode.Combine(number.Digits, number.Power) : value.GetRawText().GetHashCode(StringComparison.Ordinal);
            case JsonValueKind.String:
                return value.GetString()!.GetHashCode(StringComparison.Ordinal);
            case JsonValueKind.Array:
                var items = new HashCode();
                foreach (var item in value.EnumerateArray()) items.Add(GetHashCode(item));
                return items.ToHashCode();
            case JsonValueKind.Object:
                var members = 0;
                foreach (var member in value.EnumerateObject()) members ^= HashCode.Combine(member.Name, GetHashCode(member.Value));
                return members;
            default:
                return (int)value.ValueKind;
        }
    }
}
