using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Sijil.Architecture.Tests;

/// <summary>The assemblies as they were built with these tests.</summary>
internal static class Assemblies
{
    public static string PathOf(string project) => Path.Combine(AppContext.BaseDirectory, $"Sijil.{project}.dll");

    /// <summary>Types written by hand: no closures, state machines or pages that the compiler made.</summary>
    public static IEnumerable<Type> TypesOf(string project) =>
        Assembly.LoadFrom(PathOf(project)).GetTypes().Where(type => !IsGenerated(type));

    public static IEnumerable<Type> Types => House.Projects.Keys.SelectMany(TypesOf);

    /// <summary>The assemblies of the house whose types this one really uses.</summary>
    public static IEnumerable<string> UsedBy(string project)
    {
        using var file = new PEReader(File.OpenRead(PathOf(project)));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => name.StartsWith("Sijil.", StringComparison.Ordinal))
            .Select(House.Short)];
    }

    /// <summary>The room that a type stands in; nothing for the hall itself.</summary>
    public static string? RoomOf(string? @namespace, string project)
    {
        var parts = (@namespace ?? "").Split('.');
        return parts.Length > 2 && parts[0] is "Sijil" && parts[1] == project ? parts[2] : null;
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<') || type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer)) ||
        type.Namespace is null or "AspNetCoreGeneratedDocument" || !type.Namespace.StartsWith("Sijil", StringComparison.Ordinal) ||
        type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));
}
