using System.Text.Json;
using Sijil.Schema.Compile;
using Sijil.Schema.Patterns;

namespace Sijil.Schema.Checks;

/// <summary>Schemas for the properties of an object: properties, patternProperties, additionalProperties, propertyNames.</summary>
internal static class Members
{
    public static IEnumerable<Check> Of(Words words)
    {
        var named = words.Named("properties") ?? [];
        var patterned = (words.Named("patternProperties") ?? []).Select(one => (one.Name, Pattern: words.Pattern("patternProperties", one.Name)!, one.Schema)).ToList();
        var others = words.Schema("additionalProperties");
        if (named.Count > 0 || patterned.Count > 0 || others is not null) yield return new Properties(named.ToDictionary(one => one.Name, one => one.Schema), patterned, others);
        if (words.Schema("propertyNames") is { } names) yield return new PropertyNames(names);
    }

    private sealed class Properties(Dictionary<string, Node> named, List<(string Text, Pattern Pattern, Node Schema)> patterned, Node? others) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            if (at.Value.ValueKind is not JsonValueKind.Object) return true;
            var holds = true;
            foreach (var member in at.Value.EnumerateObject())
            {
                holds &= Member(at, member, run, marks);
                if (!holds && (run.IsBrief || run.StoppedBy is not null)) return false;
            }
            return holds;
        }

        private bool Member(At at, JsonProperty member, Run run, Marks? marks)
        {
            var (name, holds, known) = (member.Name, true, false);
            if (named.TryGetValue(name, out var own))
            {
                known = true;
                holds = own.Holds(at.Under("properties").Under(name).Into(member.Value, name), run, marks is null ? null : new());
            }
            foreach (var (text, pattern, schema) in patterned)
            {
                var finds = pattern.Finds(name);
                if (finds is null) return run.Stop("pattern-time");
                if (finds is false) continue;
                known = true;
                holds &= schema.Holds(at.Under("patternProperties").Under(text).Into(member.Value, name), run, marks is null ? null : new());
            }
            if (!known && others is not null)
            {
                known = true;
                holds = others.Holds(at.Under("additionalProperties").Into(member.Value, name), run, marks is null ? null : new());
            }
            if (known) marks?.Add(name);
            return holds;
        }
    }

    private sealed class PropertyNames(Node names) : Check
    {
        public override bool Holds(At at, Node schema, Run run, Marks? marks)
        {
            if (at.Value.ValueKind is not JsonValueKind.Object) return true;
            var holds = true;
            foreach (var member in at.Value.EnumerateObject())
            {
                var name = JsonElement.Parse([(byte)'"', .. JsonEncodedText.Encode(member.Name).EncodedUtf8Bytes, (byte)'"']);
                if (names.Tries(at.Under("propertyNames") with { Value = name }, run, marks is null ? null : new())) continue;
                if (run.StoppedBy is not null) return false;
                holds = run.Fail(at, schema, "propertyNames", property: member.Name);
            }
            return holds;
        }
    }
}
