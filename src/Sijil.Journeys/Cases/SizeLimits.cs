using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Journeys.Cases;

/// <summary>How much one answer, one message or one value may be: a case is read whole in every turn, and the record takes four megabytes of a turn.</summary>
internal static class SizeLimits
{
    public const int MostBytes = 256 * 1024;

    public static bool IsTooLarge(JsonElement value) => value.ValueKind is not JsonValueKind.Undefined && JsonMarshal.GetRawUtf8Value(value).Length > MostBytes;

    public static bool IsTooLarge(JsonNode? value) => value is not null && IsTooLarge(PlainJson.Of(writer => value.WriteTo(writer)));
}
