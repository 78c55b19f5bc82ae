using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sijil.Architecture.Tests;

/// <summary>Which room of an assembly uses a type of which sibling room, read from signatures and from the instructions of every method.</summary>
internal static class RoomUses
{
    public static IEnumerable<(string From, string To, string Types)> In(string hall)
    {
        using var file = new PEReader(File.OpenRead(Assemblies.PathOf(hall)));
        var metadata = file.GetMetadataReader();
        var found = new HashSet<(string, string, string)>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (RoomOf(metadata, handle, hall) is not { } from) continue;

            var user = OuterName(metadata, handle);
            foreach (var used in Used(file, metadata, type).SelectMany(token => TypesIn(metadata, token)))
            {
                if (RoomOf(metadata, used, hall) is { } to && to != from) found.Add((from, to, $"{user} uses {OuterName(metadata, used)}"));
            }
        }
        return found;
    }

    private static IEnumerable<EntityHandle> Used(PEReader file, MetadataReader metadata, TypeDefinition type)
    {
        if (!type.BaseType.IsNil) yield return type.BaseType;
        foreach (var implemented in type.GetInterfaceImplementations()) yield return metadata.GetInterfaceImplementation(implemented).Interface;
        foreach (var field in type.GetFields()) yield return field;
        foreach (var handle in type.GetMethods())
        {
            yield return handle;
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress is 0) continue;

            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil) yield return body.LocalSignature;
            foreach (var token in Instructions.TokensIn(body.GetILBytes()!)) yield return token;
        }
    }

    private static string? RoomOf(MetadataReader metadata, TypeDefinitionHandle handle, string hall) =>
        Assemblies.RoomOf(metadata.GetString(Outer(metadata, handle).Namespace), hall);

    private static string OuterName(MetadataReader metadata, TypeDefinitionHandle handle) => metadata.GetString(Outer(metadata, handle).Name);

    // Closures and state machines are nested in the type in which they were written.
    private static TypeDefinition Outer(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (type.IsNested) type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return type;
    }

    private static IEnumerable<TypeDefinitionHandle> TypesIn(MetadataReader metadata, EntityHandle token)
    {
        var names = new TypeCollector();
        switch (token.Kind)
        {
            case HandleKind.TypeDefinition: return [(TypeDefinitionHandle)token];
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)token);
                field.DecodeSignature(names, null);
                return [.. names.Seen, field.GetDeclaringType()];
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)token);
                method.DecodeSignature(names, null);
                return [.. names.Seen, method.GetDeclaringType()];
            case HandleKind.TypeSpecification: metadata.GetTypeSpecification((TypeSpecificationHandle)token).DecodeSignature(names, null); break;
            case HandleKind.StandaloneSignature: metadata.GetStandaloneSignature((StandaloneSignatureHandle)token).DecodeLocalSignature(names, null); break;
            case HandleKind.MethodSpecification:
                var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)token);
                generic.DecodeSignature(names, null);
                return [.. names.Seen, .. TypesIn(metadata, generic.Method)];
            case HandleKind.MemberReference:
                return TypesIn(metadata, metadata.GetMemberReference((MemberReferenceHandle)token).Parent);
        }
        return names.Seen;
    }
}
