using System.Text.Json;

namespace Sijil.Sandbox.Systems;

/// <summary>What an emulated system answers, and after how long.</summary>
internal sealed record SystemReply(int Status, JsonElement Body, TimeSpan After)
{
    /// <summary>Nothing comes back: the caller's patience ends first.</summary>
    public bool IsLost { get; init; }

    /// <summary>More comes back than anybody can read.</summary>
    public bool IsEndless { get; init; }

    public static SystemReply Says(int status, object body, TimeSpan after) => new(status, JsonSerializer.SerializeToElement(body, Json), after);

    public static SystemReply Refuses(int status, string code, Facts.Bilingual text, TimeSpan after) =>
        Says(status, new { code, ar = text.Ar, en = text.En }, after);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
}
