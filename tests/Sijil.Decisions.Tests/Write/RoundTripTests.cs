using System.Text;
using System.Xml.Linq;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Write;
using Sijil.Decisions.Tests.Kit;

namespace Sijil.Decisions.Tests.Write;

public sealed class RoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_model_of_the_kit_is_written_as_it_was_read_and_means_the_same()
    {
        var folders = Directory.GetDirectories(PublicCases.Folder("dmn-tck"), "*", SearchOption.AllDirectories);
        var models = 0;
        foreach (var folder in folders) models += RoundTrip([.. Directory.GetFiles(folder, "*.dmn").Order(StringComparer.Ordinal)]);
        output.WriteLine($"{models} models");
        Assert.Equal(folders.Sum(folder => Directory.GetFiles(folder, "*.dmn").Length), models);
        Assert.NotEqual(0, models);
    }

    [Fact]
    public void Every_model_of_the_emirate_is_written_as_it_was_read() =>
        Assert.True(RoundTrip([.. Directory.GetFiles(Emirate.Decisions, "*.dmn")]) >= 5);

    private static int RoundTrip(IReadOnlyList<string> files)
    {
        var read = new List<DmnModel>();
        var again = new List<DmnModel>();
        // Twice: what is imported may come later in the folder.
        foreach (var file in files.Concat(files)) if (Read(File.ReadAllBytes(file), file, read).Model is { } model) read.Add(model);
        foreach (var file in files)
        {
            var first = Read(File.ReadAllBytes(file), file, read);
            var written = Written(first.Document!);
            var second = Read(written, file, read);
            Assert.True(XmlSame.Difference(Load(File.ReadAllBytes(file)), Load(written)) is var difference && difference is null, $"{file}{difference}");
            Assert.Equal(Told.Of(first.Model!), Told.Of(second.Model!));
            // An element's attributes are written on one line, so lines may differ.
            Assert.Equal(first.Problems.Select(problem => (problem with { Line = 0 }).ToString()), second.Problems.Select(problem => (problem with { Line = 0 }).ToString()));
            again.Add(second.Model!);
        }
        return again.Count;
    }

    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20151101/dmn.xsd")]
    [InlineData("http://www.omg.org/spec/DMN/20180521/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20211108/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20230324/MODEL/")]
    public void Each_version_is_written_as_itself_with_what_is_unknown_in_it(string space)
    {
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- before --><?paint red?>
            <d:definitions xmlns:d="{space}" xmlns:x="urn:x" name="M" namespace="m" x:since="1 &lt; 2&#10;">
              <d:extensionElements><x:colour of="&quot;all&quot;"><![CDATA[a < b]]></x:colour><x:empty/><x:open></x:open></d:extensionElements>
              <d:unheardOf more="1"/>
              <d:decision id="d" name="D"><d:literalExpression><d:text>1 &lt; 2 &amp;&#13; " ' سجل</d:text></d:literalExpression></d:decision>
              <x:diagram xmlns="urn:y"><shape x:at="3"/></x:diagram>
            </d:definitions>
            <!-- after -->
            """;
        var bytes = Encoding.UTF8.GetBytes(xml);
        var reading = Read(bytes, "m.dmn", []);
        var written = Written(reading.Document!);
        Assert.Equal(space, reading.Document!.Space);
        Assert.Null(XmlSame.Difference(Load(bytes), Load(written)));
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Written(Read(written, "m.dmn", []).Document!)));
        Assert.Contains("<![CDATA[a < b]]>", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"b\">]><definitions>&a;</definitions>")]
    [InlineData("<!DOCTYPE d SYSTEM \"file:///etc/hostname\"><definitions/>")]
    [InlineData("<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://localhost:1/x\"> %p;]><definitions/>")]
    public void Entities_and_references_to_outside_are_refused(string xml)
    {
        var reading = Models.Read(xml);
        Assert.Null(reading.Document);
        Assert.Equal(DmnProblem.XmlForbidden, Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void An_entity_that_nobody_declared_is_refused() =>
        Assert.Equal(DmnProblem.XmlBroken, Assert.Single(Models.Of("<decision name=\"&nobody;\"/>").Problems).Code);

    private static DmnReading Read(byte[] bytes, string file, IReadOnlyList<DmnModel> imports) => DmnReader.Read(new MemoryStream(bytes), file, imports);

    private static byte[] Written(DmnDocument document)
    {
        using var stream = new MemoryStream();
        DmnWriter.Write(document, stream);
        return stream.ToArray();
    }

    private static XDocument Load(byte[] bytes) => XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
}
