using System.Xml.Linq;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Kit;

/// <summary>One folder of the compatibility kit: models, and cases with the results they expect.</summary>
internal sealed class TckFolder(string folder)
{
    public IEnumerable<TckCase> Run()
    {
        var models = ReadModels();
        foreach (var file in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var cases = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
            if (cases.Name.LocalName != "testCases") continue;
            var name = Child(cases, "modelName")?.Value ?? "";
            var model = models.GetValueOrDefault(name.Trim());
            foreach (var test in Children(cases, "testCase"))
            {
                yield return Run(model, Path.GetFileName(folder) + "/" + Path.GetFileNameWithoutExtension(file), test);
            }
        }
    }

    private Dictionary<string, DmnModel> ReadModels()
    {
        var files = Directory.GetFiles(folder, "*.dmn");
        var read = new Dictionary<string, DmnModel>();
        // A model may import another of its folder: read until all that can be read have been.
        for (var round = 0; round < files.Length; round++)
        {
            foreach (var file in files)
            {
                using var stream = File.OpenRead(file);
                if (DmnReader.Read(stream, file, [.. read.Values]).Model is { } model) read[Path.GetFileName(file)] = model;
            }
        }
        return read;
    }

    private static TckCase Run(DmnModel? model, string file, XElement test)
    {
        var inputs = FeelContext.Empty;
        foreach (var input in Children(test, "inputNode"))
            inputs = inputs.With(input.Attribute("name")!.Value, TckValue.Read(input));
        var failures = new List<string>();
        foreach (var result in Children(test, "resultNode"))
        {
            var name = result.Attribute("name")!.Value;
            var expected = Child(result, "expected") is { } given ? TckValue.Read(given) : FeelValue.Null;
            if (model is null)
            {
                failures.Add("no model");
                continue;
            }
            var target = test.Attribute("type")?.Value is "decisionService" or "bkm" ? test.Attribute("invocableName")!.Value : name;
            var settings = new FeelSettings { Now = new DateTimeOffset(2024, 5, 17, 10, 30, 0, TimeSpan.Zero) };
            var (output, problems) = Decide(model, target, inputs, settings, failures);
            if (target != name && output.AsContext is { } several && several.TryGet(name, out var one)) output = one;
            if (!TckValue.Agrees(expected, output))
                failures.Add($"{name}: expected {expected}, got {output} {string.Join("; ", problems.Take(3))}");
        }
        return new TckCase($"{file}#{test.Attribute("id")?.Value}", failures);
    }

    /// <summary>The answer of the interpreter; that compiled code gives another is a failure.</summary>
    private static (FeelValue Output, IReadOnlyList<FeelProblem> Problems) Decide(DmnModel model, string target, FeelContext inputs, FeelSettings settings, List<string> failures)
    {
        var told = BothWays.Decide(model, target, inputs, settings);
        if (told.Interpreted != told.Compiled) failures.Add($"{target}: interpreted {told.Interpreted}, compiled {told.Compiled}");
        return (told.Output, told.Problems);
    }

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static XElement? Child(XElement element, string name) => Children(element, name).FirstOrDefault();
}

/// <summary>A case of the kit with what went wrong.</summary>
internal sealed record TckCase(string Name, IReadOnlyList<string> Failures);
