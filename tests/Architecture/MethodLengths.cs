using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sijil.Architecture.Tests;

/// <summary>How many lines each method takes in its source file, as the debugger's symbols tell it.</summary>
internal static class MethodLengths
{
    public static IEnumerable<(string Name, string File, int Line, int Lines)> Of(string project)
    {
        using var built = new PEReader(File.OpenRead(Assemblies.PathOf(project)));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(Assemblies.PathOf(project), ".pdb")));
        var (metadata, debug) = (built.GetMetadataReader(), symbols.GetMetadataReader());
        foreach (var handle in metadata.MethodDefinitions)
        {
            var name = metadata.GetString(metadata.GetMethodDefinition(handle).Name);
            if (name is ".ctor" or ".cctor") continue;       // initialisers of fields stand anywhere in the class

            var points = debug.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints()
                .Where(point => !point.IsHidden && !point.Document.IsNil).ToList();
            if (points.Count is 0) continue;

            var file = Path.GetRelativePath(House.Root, debug.GetString(debug.GetDocument(points[0].Document).Name));
            if (!House.Code.Contains(file) || !file.EndsWith(".cs", StringComparison.Ordinal)) continue;

            var first = points.Min(point => point.StartLine);
            yield return (name, file, first, points.Max(point => point.EndLine) - first + 1);
        }
    }
}
