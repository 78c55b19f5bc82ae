using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Parse;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>Reads a whole model: first types and elements by name, then what they require, last their logic.</summary>
internal sealed class ModelReading(XmlPart root, string file, IReadOnlyList<DmnModel> imports, List<DmnProblem> problems)
{
    /// <summary>What Sijil adds to DMN's XML.</summary>
    public const string Extensions = "urn:sijil:dmn:1";
    private readonly Dictionary<string, Requirement> byReference = new(StringComparer.Ordinal);
    private readonly List<(XmlPart Part, DrgElement Element)> elements = [];
    private readonly FeelScope scope = new();
    private TypeReading types = null!;

    public DmnModel Read(string hash)
    {
        var model = new DmnModel(root["name"] ?? "", root["namespace"] ?? "", hash) { File = file, Version = root.Foreign(Extensions, "version") ?? "", NameEn = root.Foreign(Extensions, "en") ?? root["name"] ?? "" };
        types = new TypeReading(file, scope, problems);
        foreach (var import in root.All("import")) ReadImport(import);
        types.ReadAll(root, model.Types);
        foreach (var part in root.Children.Where(child => child.Space == root.Space)) ReadElement(part, model);
        foreach (var (part, element) in elements) ReadRequirements(part, element);
        foreach (var (part, element) in elements) ReadLogic(part, element);
        Cycles.Report(model, file, problems);
        return model;
    }

    private void ReadImport(XmlPart import)
    {
        var space = import["namespace"] ?? "";
        var model = imports.FirstOrDefault(candidate => candidate.Namespace == space);
        if (model is null)
        {
            if (import["importType"] is not { } kind || kind == root.Space)
                problems.Add(new DmnProblem(DmnProblem.ReferenceMissing, file, import.Line, import.Id, import["name"] ?? "", [space]));
            return;
        }
        var name = Names.Normal(import["name"] ?? "");
        types.Import(name, model.Types);
        foreach (var element in model.Elements)
        {
            byReference[space + "#" + element.Id] = new Requirement(element, name.Length == 0 ? null : name);
            scope.AddProperty(element.Name);
        }
    }

    private void ReadElement(XmlPart part, DmnModel model)
    {
        DrgKind? kind = part.Name switch
        {
            "inputData" => DrgKind.Input,
            "decision" => DrgKind.Decision,
            "businessKnowledgeModel" => DrgKind.Knowledge,
            "decisionService" => DrgKind.Service,
            _ => null,
        };
        if (kind is null) return;
        var name = Names.Normal(part["name"] ?? part.Child("variable")?["name"] ?? "");
        if (name.Length == 0) problems.Add(new DmnProblem(DmnProblem.NameMissing, file, part.Line, part.Id, "", []));
        var element = new DrgElement(kind.Value, part.Id, name, part.Line);
        element.About = part.TextOf("description")?.Trim() ?? "";
        element.AboutEn = part.Foreign(Extensions, "about-en") ?? element.About;
        if (part.Child("variable")?["typeRef"] is { } type) element.Type = types.TypeOf(type, part.Line);
        model.Elements.Add(element);
        elements.Add((part, element));
        byReference["#" + element.Id] = byReference[model.Namespace + "#" + element.Id] = new Requirement(element, null);
    }

    private void ReadRequirements(XmlPart part, DrgElement element)
    {
        foreach (var requirement in part.Children.Where(child => child.Name is "informationRequirement" or "knowledgeRequirement"))
            foreach (var reference in requirement.Children.Where(child => child.Name is "requiredInput" or "requiredDecision" or "requiredKnowledge"))
                if (Resolve(reference, element) is { } found) element.Requires.Add(found);
        foreach (var reference in part.All("outputDecision"))
            if (Resolve(reference, element) is { } found) element.Outputs.Add(found.Element);
        foreach (var reference in part.All("inputData").Concat(part.All("inputDecision")))
            if (Resolve(reference, element) is { } found) element.Parameters.Add(found);
    }

    private Requirement? Resolve(XmlPart reference, DrgElement element)
    {
        var target = reference["href"] ?? "";
        if (byReference.TryGetValue(target, out var found)) return found;
        problems.Add(new DmnProblem(DmnProblem.ReferenceMissing, file, reference.Line, element.Id, element.Name, [target]));
        return null;
    }

    private void ReadLogic(XmlPart part, DrgElement element)
    {
        if (element.Kind is DrgKind.Input or DrgKind.Service) return;
        var context = new ReadingContext(file, element.Id, element.Name, scope, types.TypeOf, problems)
            .Inside(element.Requires.Select(requirement => requirement.Import ?? requirement.Name));
        if (element.Kind == DrgKind.Decision)
        {
            element.Logic = LogicReading.Inside(part, context);
        }
        else if (part.Child("encapsulatedLogic") is { } logic)
        {
            var function = LogicReading.ReadFunction(logic, context.Inside([element.Name]));
            // The variable's type is that of the function or, as older models have it, that of its result.
            var result = element.Type.Result ?? element.Type;
            element.Logic = function with { Body = new TypedNode(function.Body, result, element.Name) };
        }
        // DMN lets a decision stand that nobody has worked out yet.
        if (element.Logic is null) problems.Add(new DmnProblem(DmnProblem.LogicMissing, file, part.Line, element.Id, element.Name, []) { IsError = false });
    }
}
