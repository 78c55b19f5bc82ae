using System.Xml.Linq;

namespace Sijil.Web.Tests;

/// <summary>What the files of decisions say to people, in both languages.</summary>
public sealed class ModelLanguageTests
{
    private static readonly XNamespace Sijil = "urn:sijil:dmn:1";

    public static TheoryData<string> Decisions => [.. Directory.EnumerateFiles(Path.Combine(Tree.Root, "models", "decisions"), "*.dmn").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Decisions))]
    public void A_decision_says_in_English_what_it_says_in_Arabic(string file)
    {
        var model = XElement.Load(Path.Combine(Tree.Root, "models", "decisions", file));
        Assert.NotNull(model.Attribute(Sijil + "en"));
        Assert.DoesNotContain(model.Descendants(), element => element.Attribute("label") is not null && element.Attribute(Sijil + "en") is null);
        Assert.DoesNotContain(model.Descendants(), element => element.Element(element.Name.Namespace + "description") is not null && element.Attribute(Sijil + "about-en") is null);
    }
}
