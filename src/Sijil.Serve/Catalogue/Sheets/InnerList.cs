using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>A list that stands inside another member of the card.</summary>
internal sealed record InnerList(string Name, string Outer, ListColumn List) : Column(Name, false)
{
    public override string Write(JsonObject card) => card[Outer] is JsonObject inner ? List.Write(inner) : "";

    public override Bilingual Hint(Known known) => List.Hint(known);

    public override Misfit? Put(JsonObject card, string cell, Known known)
    {
        if (card[Outer] is not JsonObject inner)
        {
            if (cell.Trim().Length is 0) return null;
            card[Outer] = inner = [];
        }
        var misfit = List.Put(inner, cell, known);
        if (inner.Count is 0) card.Remove(Outer);
        return misfit is null ? null : misfit with { Column = Name };
    }
}
