namespace Sijil.Architecture.Tests;

/// <summary>How types are shaped and named.</summary>
public sealed class TypeTests
{
    private static readonly string[] Banned = ["Manager", "Helper", "Util", "Utils", "Processor", "Base", "Impl", "Dto", "Info", "Data", "Service"];

    [Fact]
    public void A_room_shows_only_its_door() =>
        Rule.HasNoOffender(
            from wing in House.Wings
            from type in Assemblies.TypesOf(wing)
            where type.IsPublic && !IsDoor(type, wing) && !IsComponent(type) && !Exemptions.Has(type, "door")
            select type.FullName);

    [Fact]
    public void A_class_is_sealed_static_or_abstract() =>
        Rule.HasNoOffender(
            from type in Assemblies.Types
            where type.IsClass && !type.IsSealed && !type.IsAbstract && !IsComponent(type) && !Exemptions.Has(type, "sealed")
            select type.FullName);

    [Fact]
    public void No_type_is_named_after_a_kind_of_class() =>
        Rule.HasNoOffender(
            from type in Assemblies.Types
            where !IsPage(type)
            let name = type.Name.Split('`')[0]
            where Banned.Any(ending => name.EndsWith(ending, StringComparison.Ordinal) && !IsWordOfTheDomain(name, ending)) && !Exemptions.Has(type, "names")
            select type.FullName);

    [Fact]
    public void A_method_has_at_most_fifty_lines() =>
        Rule.HasNoOffender(
            from project in House.Projects.Keys
            from method in MethodLengths.Of(project)
            where method.Lines > 50 && !Exemptions.Has(method.File, "methods")
            select $"{method.File}:{method.Line} {method.Name}: {method.Lines} lines");

    /// <summary>The compiler names a page's view after its file.</summary>
    private static bool IsPage(Type type) => type.IsSubclassOf(typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase));

    private static bool IsDoor(Type type, string wing) =>
        type.Name == $"{Assemblies.RoomOf(type.Namespace, wing) ?? wing}Module";

    // A sub-service is a service in the public's sense; a class that serves other classes is not.
    private static bool IsWordOfTheDomain(string name, string ending) =>
        Glossary.Nouns.Any(noun => noun == name || (noun.Length > ending.Length && noun.EndsWith(ending, StringComparison.Ordinal) && name.EndsWith(noun, StringComparison.Ordinal)));

    // Razor makes its components public whatever one writes.
    private static bool IsComponent(Type type) => type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is not null;
}
