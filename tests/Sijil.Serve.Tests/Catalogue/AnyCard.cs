using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Sijil.Serve.Tests.Catalogue;

/// <summary>Cards of every shape that the sheet's columns can hold, with texts that try to break out of a cell.</summary>
internal static class AnyCard
{
    private static readonly string[] Nasty = ["=1+1", "@x", "-5", "+971", "'", "'=x", "a|b", @"back\slash", @"\n", "two\nlines", "two\r\nlines", "\ttab\t", " edge ", "«نصّ», \"quoted\"", ",", "\"", "|", "\\", "نص عربي", "a  b", "\\s"];

    private static readonly Gen<string> Words = Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<NonWhiteSpaceString>().Select(text => text.Get.Replace("\0", "", StringComparison.Ordinal) + "ن"));

    private static readonly Gen<JsonNode?> Both = from ar in Words from en in Words select (JsonNode?)new JsonObject { ["ar"] = ar, ["en"] = en };

    private static readonly Gen<JsonNode?> YesNo = Gen.Elements(true, false).Select(yes => (JsonNode?)yes);

    private static readonly Gen<JsonNode?> Amount = Gen.Choose(0, 100_000).Select(fils => (JsonNode?)(fils / 100m));

    public static Gen<JsonObject> Of(string code) =>
        from must in Members(("entity", One("rta", "det")), ("name", Both), ("description", Both), ("type", One("T", "P", "I")), ("audience", Codes("citizens", "residents", "business")),
            ("channels", Codes("portal", "app", "centre", "partner")), ("subServices", List(Sub(code))))
        from may in Some(("department", Both), ("relation", Codes("G2C", "G2B", "G2G")), ("runs", One("here")), ("journey", One("single-service")), ("conditions", List(Both)), ("documents", List(Document)),
            ("fields", List(Field)), ("fees", List(Fee)), ("shared", Codes("dubai-now", "shared-centre")), ("minSop", Gen.Choose(1, 3).Select(sop => (JsonNode?)sop)), ("applicationTime", Length), ("due", Length),
            ("fastTrack", Fast), ("serviceLevel", Gen.Choose(0, 100).Select(level => (JsonNode?)level)), ("result", Both), ("validity", Length), ("legalBasis", Both), ("visitExempt", Both),
            ("related", Codes(code)), ("faq", List(Question)), ("baseline", Baseline), ("manual", One("/journeys/x", "https://example.org/a")), ("video", One("https://example.org/v")),
            ("updated", One("2026-11-21")), ("sample", YesNo))
        from details in Channels(must["channels"]!.AsArray())
        select Whole(code, must, may, details);

    private static Gen<JsonNode?> Length => One("P2D", "PT4H", "P1Y");
    private static Gen<JsonNode?> Document => Object(Members(("name", Both)), Some(("element", One("identity.card", "passport.document")), ("asked", YesNo), ("source", One("customer", "det"))));
    private static Gen<JsonNode?> Field => Object(Members(("name", One("plate", "rent"))), Some(("label", Both), ("element", One("vehicle.licence")), ("asked", YesNo), ("source", One("customer"))));
    private static Gen<JsonNode?> Fee => Object(Members(("entity", One("rta", "dof")), ("label", Both), ("amount", Amount)), Some());
    private static Gen<JsonNode?> Fast => Object(Members(("name", Both), ("due", Length)), Some(("fees", List(Fee))));
    private static Gen<JsonNode?> Question => Object(Members(("question", Both), ("answer", Both)), Some());
    private static Gen<JsonNode?> Baseline => Object(Members(("minutes", Amount), ("days", Amount), ("visits", Amount), ("documents", Gen.Choose(0, 20).Select(count => (JsonNode?)count)), ("staffMinutes", Amount),
        ("customerCost", Amount), ("governmentCost", Amount)), Some(("source", Both)));

    private static Gen<JsonNode?> Sub(string code) => Object(Members(("code", Gen.Choose(1, 99).Select(number => (JsonNode?)$"{code}.{number}")), ("name", Both)),
        Some(("suitableForProactive", YesNo), ("journey", One("newborn")), ("trigger", Object(Members(("event", One("expires", "message"))), Some(("message", One("birth-notice")), ("element", One("identity.card")), ("before", Length), ("text", Both))))));

    /// <summary>Details of some of the card's channels, in the card's order.</summary>
    private static Gen<JsonNode?[]> Channels(JsonArray channels) => channels.Select(channel => Gen.OneOf(Gen.Constant(0).Select(_ => (JsonNode?)null),
        Object(Gen.Constant(new JsonObject { ["channel"] = $"{channel}" }), from one in Members(("languages", Codes("ar", "en", "ur"))) from more in Some(("hours", Both), ("steps", List(Both)), ("documents", List(Document)), ("fees", List(Fee))) select Joined(one, more))))
        .Aggregate(Gen.Constant(0).Select(_ => Array.Empty<JsonNode?>()), (so, channel) => from all in so from one in channel select (JsonNode?[])[.. all, one]);

    private static JsonObject Whole(string code, JsonObject must, JsonObject may, JsonNode?[] details)
    {
        var card = Joined(Joined(new JsonObject { ["code"] = code }, must), may);
        if (details.Any(each => each is not null)) card["byChannel"] = new JsonArray([.. details.Where(each => each is not null).Select(each => each!.DeepClone())]);
        return card;
    }

    private static Gen<JsonNode?> One(params string[] values) => Gen.Elements(values).Select(value => (JsonNode?)value);

    private static Gen<JsonNode?> Codes(params string[] codes) => Gen.SubListOf(codes).Select(some => (JsonNode?)new JsonArray([.. (some.Count > 0 ? some.Distinct() : codes.Take(1)).Select(code => (JsonNode?)code)]));

    private static Gen<JsonNode?> List(Gen<JsonNode?> item) => Gen.Choose(1, 3).SelectMany(count => item.ArrayOf(count)).Select(items => (JsonNode?)new JsonArray([.. items.Select(one => one?.DeepClone())]));

    private static Gen<JsonNode?> Object(Gen<JsonObject> must, Gen<JsonObject> may) => from one in must from more in may select (JsonNode?)Joined(one, more);

    private static Gen<JsonObject> Members(params (string Name, Gen<JsonNode?> Value)[] members) => members.Aggregate(Gen.Constant(0).Select(_ => new JsonObject()),
        (so, member) => from card in so from value in member.Value select Joined(card, new JsonObject { [member.Name] = value?.DeepClone() }));

    private static Gen<JsonObject> Some(params (string Name, Gen<JsonNode?> Value)[] members) => members.Aggregate(Gen.Constant(0).Select(_ => new JsonObject()),
        (so, member) => from card in so from take in Gen.Elements(true, false) from value in member.Value select take ? Joined(card, new JsonObject { [member.Name] = value?.DeepClone() }) : card);

    private static JsonObject Joined(JsonObject one, JsonObject more)
    {
        var both = one.DeepClone().AsObject();
        foreach (var (name, value) in more) both[name] = value?.DeepClone();
        return both;
    }
}
