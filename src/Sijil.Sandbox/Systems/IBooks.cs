using System.Text.Json;

namespace Sijil.Sandbox.Systems;

/// <summary>What emulated systems remember: what they wrote, and what they answered to which id.</summary>
internal interface IBooks
{
    /// <summary>What the system answered to this id before.</summary>
    KeptReply? Answered(string system, string id);

    /// <summary>What operations wrote of somebody; null when nothing was.</summary>
    JsonElement? Find(string element, string of);

    /// <summary>Everything that stands of one element.</summary>
    IReadOnlyList<JsonElement> All(string element);

    /// <summary>Keeps the answer and what was written with it, wholly or not at all.</summary>
    void Keep(string system, string id, KeptReply reply, IReadOnlyList<BookLine> lines);
}

/// <summary>An answer that is given again to the same id.</summary>
internal sealed record KeptReply(string Operation, int Status, JsonElement Body);

/// <summary>A line in a system's own register; without a value it is struck out.</summary>
internal sealed record BookLine(string Element, string Of, JsonElement? Value);
