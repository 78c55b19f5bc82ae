using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>Reads item definitions as types.</summary>
internal sealed class TypeReading(string file, FeelScope scope, List<DmnProblem> problems)
{
    private readonly Dictionary<string, FeelType> declared = new(StringComparer.Ordinal);

    public void ReadAll(XmlPart root, Dictionary<string, FeelType> into)
    {
        var definitions = root.All("itemDefinition").ToList();
        // Each name is known before any is read: types refer to each other, and to themselves.
        foreach (var definition in definitions) declared[NameOf(definition)] = new DeclaredType(NameOf(definition));
        foreach (var definition in definitions)
        {
            var type = (DeclaredType)declared[NameOf(definition)];
            type.Meaning = Read(definition);
            scope.AddType(type.Name, type);
        }
        foreach (var (name, type) in declared) into[name] = type;
    }

    public void Import(string prefix, Dictionary<string, FeelType> types)
    {
        foreach (var (name, type) in types)
        {
            var whole = prefix.Length == 0 ? name : prefix + "." + name;
            declared[whole] = type;
            scope.AddType(whole, type);
        }
    }

    public FeelType TypeOf(string name, int line)
    {
        var plain = Names.Normal(name);
        if (declared.TryGetValue(plain, out var type) || (type = FeelType.Named(plain)) is not null) return type;
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0) return TypeOf(plain[(colon + 1)..], line);
        if (plain.StartsWith("feel.", StringComparison.Ordinal)) return TypeOf(plain[5..], line);
        problems.Add(new DmnProblem(DmnProblem.TypeUnknown, file, line, "", plain, [plain]));
        return FeelType.Any;
    }

    private static string NameOf(XmlPart definition) => Names.Normal(definition["name"] ?? "");

    private FeelType Read(XmlPart definition)
    {
        var type = ReadBase(definition);
        var allowed = definition.Child("allowedValues");
        if (allowed is not null) type = Constrain(type, allowed);
        if (definition["isCollection"] is "true" or "1") type = new ListType(type);
        return definition.Child("typeConstraint") is { } constraint ? Constrain(type, constraint) : type;
    }

    private FeelType ReadBase(XmlPart definition)
    {
        if (definition.TextOf("typeRef")?.Trim() is { Length: > 0 } reference) return TypeOf(reference, definition.Line);
        if (definition.Child("functionItem") is { } function)
            return new FunctionType([.. function.All("parameters").Select(parameter => TypeOf(parameter["typeRef"] ?? "Any", parameter.Line))],
                function["outputTypeRef"] is { } result ? TypeOf(result, function.Line) : FeelType.Any);
        var components = definition.All("itemComponent").ToList();
        if (components.Count == 0) return FeelType.Any;
        foreach (var component in components) scope.AddProperty(NameOf(component));
        return new ContextType([.. components.Select(component => KeyValuePair.Create(NameOf(component), Read(component)))]);
    }

    private FeelType Constrain(FeelType type, XmlPart constraint)
    {
        var text = constraint.TextOf("text");
        if (string.IsNullOrWhiteSpace(text)) return type;
        var inner = new FeelScope(scope);
        inner.Add("?");
        var (tests, error) = Parser.Tests(text, inner);
        if (tests is not null) return new ConstrainedType(type, tests);
        problems.Add(new DmnProblem(DmnProblem.FeelBroken, file, constraint.Line, constraint.Id, constraint.Name,
            [text, $"{error!.Position}", error.Found, error.Expected]));
        return type;
    }
}

/// <summary>A type by its name; what it means is set once all names are known.</summary>
internal sealed record DeclaredType(string Name) : FeelType
{
    public FeelType Meaning { get; set; } = Any;

    public override FeelType? Result => Meaning.Result;

    public override bool Holds(in FeelValue value, bool constraints = true) => Meaning.Holds(value, constraints);
}

/// <summary>A type of which only some values are allowed.</summary>
internal sealed record ConstrainedType(FeelType Type, TestsNode Tests) : FeelType
{
    public override bool Holds(in FeelValue value, bool constraints = true) =>
        Type.Holds(value, constraints)
        && (!constraints || Interpreter.Test(new Evaluation(FeelSettings.Default, null), Tests, value, new ContextScope(FeelContext.Empty, null)) == true);
}
