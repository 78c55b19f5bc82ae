using System.Text.Json;

namespace Sijil.Schema.Compile;

/// <summary>The documents that a schema is made of: its own, those it names, and the standard's; each schema in them has one place.</summary>
internal sealed class Shelf(SchemaSettings settings, List<SchemaRefusal> refusals)
{
    private readonly Dictionary<string, Resource> resources = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, Resource> owners = [];
    private readonly Dictionary<Place, Node> nodes = [];
    private readonly List<JsonElement> documents = [];

    /// <summary>The schemas whose checks are still to be made.</summary>
    public Queue<Node> Waiting { get; } = new();

    public Resource? Add(string uri, JsonElement document)
    {
        var place = new Place(documents.Count, "");
        documents.Add(document);
        var waiting = new Stack<(Place Place, JsonElement Schema, Resource? Owner, int Level)>([(place, document, null, 0)]);
        Resource? root = null;
        while (waiting.TryPop(out var next))
        {
            if (next.Level > settings.Depth) return Refuse(SchemaRefusal.TooDeep($"{uri}#{next.Place.Pointer}", settings.Depth));
            if (owners.Count >= settings.Schemas) return Refuse(SchemaRefusal.TooLarge($"{uri}#", settings.Schemas));
            if (Own(next.Place, next.Schema, next.Owner, uri) is not { } owner) return null;
            root ??= owner;
            foreach (var (inside, schema) in Inner.Of(next.Place, next.Schema)) waiting.Push((inside, schema, owner, next.Level + 1));
        }
        resources.TryAdd(Address.Split(uri).Uri, root!);
        return root;
    }

    /// <summary>The schema at a place; it is compiled once, whoever asks.</summary>
    public Node NodeAt(Place place, JsonElement schema, Resource owner)
    {
        if (nodes.TryGetValue(place, out var known)) return known;
        var node = nodes[place] = new(owners.GetValueOrDefault(place, owner), place, schema);
        Waiting.Enqueue(node);
        return node;
    }

    /// <summary>What a reference names, seen from a schema; null where there is nothing, which is refused.</summary>
    public Node? Find(Node from, string keyword, string reference)
    {
        var (uri, fragment) = Address.Split(Address.Resolve(from.Resource.Uri, reference));
        var found = Resource(uri) is { } resource ? Named(resource, Uri.UnescapeDataString(fragment ?? "")) : null;
        if (found is null && refusals.Count is 0) refusals.Add(SchemaRefusal.Unresolved(from.PlaceOf(keyword), reference));
        return found;
    }

    private Node? Named(Resource resource, string fragment)
    {
        if (fragment.Length is 0) return NodeAt(resource.Place, resource.Root, resource);
        if (fragment[0] is '/') return Pointed(resource, fragment);
        return resource.Anchors.TryGetValue(fragment, out var anchor) ? NodeAt(anchor.Place, anchor.Schema, resource) : null;
    }

    private Node? Pointed(Resource resource, string pointer)
    {
        var (place, at) = (resource.Place, resource.Root);
        foreach (var step in pointer[1..].Split('/').Select(Pointer.Unescape))
        {
            if (at.ValueKind is JsonValueKind.Object && at.TryGetProperty(step, out var member)) at = member;
            else if (at.ValueKind is JsonValueKind.Array && int.TryParse(step, out var index) && index >= 0 && index < at.GetArrayLength()) at = at[index];
            else return null;
            place = place.Into(step);
            resource = owners.GetValueOrDefault(place, resource);
        }
        return Inner.IsSchema(at) ? NodeAt(place, at, resource) : null;
    }

    private Resource? Resource(string uri)
    {
        if (resources.TryGetValue(uri, out var known)) return known;
        return (StandardSchemas.Find(uri) ?? settings.Resolve(uri)) is { } document ? Add(uri, document) : null;
    }

    /// <summary>Whose schema this is: a new resource's where it names itself, else its surroundings'.</summary>
    private Resource? Own(Place place, JsonElement schema, Resource? outer, string uri)
    {
        var owner = outer;
        if (Text(schema, "$id") is { } id)
        {
            var (address, fragment) = Address.Split(Address.Resolve(outer?.Uri ?? uri, id));
            if (fragment is { Length: > 0 }) return Refuse(SchemaRefusal.Address($"{uri}#{place.Pointer}/$id", id));
            if (DialectOf(schema, outer, $"{uri}#{place.Pointer}") is not { } dialect) return null;
            owner = new(address, place, schema, dialect);
            if (!resources.TryAdd(address, owner)) return Refuse(SchemaRefusal.Address($"{uri}#{place.Pointer}/$id", id));
        }
        else if (owner is null)
        {
            if (DialectOf(schema, null, uri) is not { } dialect) return null;
            owner = new(Address.Split(uri).Uri, place, schema, dialect);
        }
        owners[place] = owner;
        if (Text(schema, "$anchor") is { } anchor && !owner.Anchors.TryAdd(anchor, (place, schema))) return Refuse(SchemaRefusal.Address($"{uri}#{place.Pointer}/$anchor", anchor));
        if (Text(schema, "$dynamicAnchor") is not { } dynamic) return owner;
        owner.Anchors.TryAdd(dynamic, (place, schema));
        return owner.Dynamic.TryAdd(dynamic, NodeAt(place, schema, owner)) ? owner : Refuse(SchemaRefusal.Address($"{uri}#{place.Pointer}/$dynamicAnchor", dynamic));
    }

    private Dialect? DialectOf(JsonElement schema, Resource? outer, string place)
    {
        if (Text(schema, "$schema") is not { } named) return outer?.Dialect ?? Dialect.Standard;
        var uri = named.TrimEnd('#');
        if (uri == Dialect.Address) return Dialect.Standard;
        if (settings.Resolve(uri) is { } metaschema && Text(metaschema, "$schema") == Dialect.Address && Dialect.Of(metaschema) is { } dialect) return dialect;
        Refuse(SchemaRefusal.Dialect(place, named));
        return null;
    }

    private static string? Text(JsonElement schema, string keyword) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty(keyword, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private Resource? Refuse(SchemaRefusal refusal)
    {
        refusals.Add(refusal);
        return null;
    }
}
