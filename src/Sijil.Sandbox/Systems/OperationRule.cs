using System.Text.Json;
using Sijil.Decisions.Feel;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Sandbox.Systems;

/// <summary>An operation, its conditions compiled once: what it refuses, what it gives, what it leaves behind.</summary>
internal sealed class OperationRule
{
    private readonly (FeelExpression When, OperationRefusal Refusal)[] refusals;
    private readonly (Keeping Keeping, (string Field, FeelExpression Value)[] Fields)[] keepings;

    /// <exception cref="FormatException">A condition or a value is not FEEL.</exception>
    public OperationRule(OperationCard card)
    {
        Card = card;
        refusals = [.. (card.Refuse ?? []).Select(refusal => (Compile(refusal.When), refusal))];
        keepings = [.. (card.Keeps ?? []).Select(keeping => (keeping, keeping.Fields.Select(field => (field.Key, Compile(field.Value))).ToArray()))];
    }

    public OperationCard Card { get; }

    /// <summary>The first rule that says no.</summary>
    public OperationRefusal? Refuses(FeelContext inputs)
    {
        foreach (var (when, refusal) in refusals)
            if (when.Evaluate(inputs).IsTrue) return refusal;
        return null;
    }

    /// <summary>The key under which what must be unique is held; null when nothing must.</summary>
    public string? UniqueKey(FeelContext inputs) =>
        Card.Unique is { } unique && inputs[unique.By].AsString is { Length: > 0 } value ? Names.Folded(value) : null;

    public IEnumerable<BookLine> Lines(FeelContext known)
    {
        foreach (var (keeping, fields) in keepings)
        {
            var value = fields.Length > 0 ? Element(fields, known) : (JsonElement?)null;
            foreach (var of in keeping.Of)
                if (known[of].AsString is { Length: > 0 } whom) yield return new(keeping.Element, whom, value);
        }
    }

    private static JsonElement Element((string Field, FeelExpression Value)[] fields, FeelContext known)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (field, value) in fields)
            {
                writer.WritePropertyName(field);
                value.Evaluate(known).WriteJson(writer);
            }
            writer.WriteEndObject();
        }
        return JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private FeelExpression Compile(string text)
    {
        var parsed = FeelExpression.Parse(text);
        return parsed.Expression ?? throw new FormatException($"Operation {Card.Id}: \"{text}\" is not FEEL: {parsed.Error}");
    }
}
