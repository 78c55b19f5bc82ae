using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Journeys.Cases;

/// <summary>What a case asks of the systems: the same question whether it is answered in the turn or after it.</summary>
internal static class Questions
{
    private static readonly JsonElement[] consents = [JsonElement.Parse("""{"consent":false}"""), JsonElement.Parse("""{"consent":true}""")];

    public static ExchangeRequest Of(CaseState state, string id, string element, string of, string step, string repeats = "by-id", int attempt = 0) => new(id, ExchangeKind.Read, element,
        of.Length > 0 ? of : state.Opened.Customer, repeats, Consent(state), state.Id, state.Opened.Service, step, attempt, state.Origin);

    /// <summary>The customer's one approval in the case is what lets an element be read that needs consent.</summary>
    private static JsonElement Consent(CaseState state) =>
        consents[state.Data.Find("approval") is JsonValue given && given.GetValueKind() is JsonValueKind.True ? 1 : 0];
}
