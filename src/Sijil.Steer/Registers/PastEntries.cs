using System.Text.Json;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Registers;

/// <summary>A register as it stood at any moment, told from the history of its entries.</summary>
internal static class PastEntries
{
    /// <summary>What stood in a register at a moment, by id; what had been withdrawn did not stand.</summary>
    public static IReadOnlyDictionary<string, JsonElement> At(RegisterFold registers, string register, DateTimeOffset at)
    {
        var stood = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var entry in registers.Entries(register))
        {
            var last = Enumerable.Range(0, entry.History.Count).LastOrDefault(change => entry.History[change].At <= at, -1);
            if (last >= 0 && entry.After(last) is var content && RegisterEntry.ReasonIn(content) is null) stood[entry.Id] = content;
        }
        return stood;
    }
}
