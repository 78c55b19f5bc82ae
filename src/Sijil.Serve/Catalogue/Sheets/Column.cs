using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>A cell that is not what its column needs: what was found, and what would be valid.</summary>
internal sealed record Misfit(string Column, string Found, Bilingual Valid);

/// <summary>A column of the register's sheet: a member of the card, written into a cell and read back from it.</summary>
/// <param name="Required">A service that is new to the register must have it.</param>
internal abstract record Column(string Name, bool Required)
{
    public abstract string Write(JsonObject card);

    /// <summary>Puts what the cell says into the card; an empty cell takes the member away.</summary>
    public abstract Misfit? Put(JsonObject card, string cell, Known known);

    /// <summary>What may be written into a cell, for whoever fills it in.</summary>
    public abstract Bilingual Hint(Known known);

    protected Misfit Wrong(string found, Bilingual valid) => new(Name, found.Length <= 120 ? found : found[..119] + "…", valid);

    protected static void Set(JsonObject card, string[] path, JsonNode? value)
    {
        var at = card;
        foreach (var name in path[..^1])
        {
            if (at[name] is not JsonObject inner)
            {
                if (value is null) return;
                at[name] = inner = [];
            }
            at = inner;
        }
        if (value is null) at.Remove(path[^1]);
        else at[path[^1]] = value;
        if (value is null && path.Length > 1 && at.Count is 0) Set(card, path[..^1], null);
    }

    public static JsonNode? Get(JsonNode? from, string[] path) => path.Aggregate(from, (at, name) => (at as JsonObject)?[name]);
}

/// <summary>A column that holds one value.</summary>
internal sealed record PlainColumn(string Name, string[] Path, Kind Kind, bool Required = false) : Column(Name, Required)
{
    public override string Write(JsonObject card) => Kind.Write(Get(card, Path));

    public override Bilingual Hint(Known known) => Kind == Kind.Text ? Bilingual.Empty : Kind.Valid(known);

    public override Misfit? Put(JsonObject card, string cell, Known known)
    {
        var text = Kind == Kind.Text && !string.IsNullOrWhiteSpace(cell) ? cell : cell.Trim();
        if (text.Length is 0)
        {
            Set(card, Path, null);
            return null;
        }
        if (Kind.Read(text, known) is not { } value) return Wrong(cell, Kind.Valid(known));
        Set(card, Path, value);
        return null;
    }
}

/// <summary>A column that holds several codes.</summary>
internal sealed record CodesColumn(string Name, string Member, Kind Kind, bool Required = false) : Column(Name, Required)
{
    public override Bilingual Hint(Known known) => Kind.Valid(known);

    public override string Write(JsonObject card) => string.Join(' ', (card[Member] as JsonArray ?? []).Select(one => $"{one}"));

    public override Misfit? Put(JsonObject card, string cell, Known known)
    {
        JsonArray codes = [];
        foreach (var code in cell.Split([' ', '|', ';', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            if (Kind.Read(code, known) is not { } value) return Wrong(code, Kind.Valid(known));
            codes.Add(value);
        }
        Set(card, [Member], codes.Count > 0 ? codes : null);
        return null;
    }
}
