using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Catalogue;

/// <summary>What a case proposes for a card, beside the card as it stands now.</summary>
/// <param name="MovedOn">The card changed after this was proposed.</param>
internal sealed record Proposal(string Code, bool IsNew, bool MovedOn, IReadOnlyList<CardDifference> Lines)
{
    /// <returns>Null where the case proposes nothing for a card.</returns>
    public static Proposal? Of(CaseView view, RegisterFold registers)
    {
        if (view.Model is not ProposeChange.Model || view.Data["change"] is not JsonObject change) return null;
        var code = $"{view.Data["code"]}";
        var stands = registers.Find("services", code);
        var before = stands?.Content ?? default;
        return new(code, stands is null, (stands?.History.Count ?? 0) != (int?)view.Data["stands"],
            CardDifference.Between(before, MergePatch.Lay(before, JsonSerializer.SerializeToElement(change))));
    }
}
